package org.regularis.supervision.ui.incidents;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.regularis.casework.figures.Incidents;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.correspondence.UndeliverableMails.Undeliverable;

/** Mails that no server would take; with ids and codes only. */
class FailedMails extends FailureList<Undeliverable> {

    private final Incidents incidents;

    FailedMails(Incidents incidents, DeskDates time, Runnable afterwards) {
        super(translate("supervision.incidents.mails"), afterwards);
        this.incidents = incidents;
        text("kind", mail -> kind(mail.kind()));
        id("case", mail -> mail.application().toString());
        text("cause", Undeliverable::error);
        text("attempts", mail -> String.valueOf(mail.attempts()));
        text("tried", mail -> time.moment(mail.lastTriedAt()));
        retryButtons();
    }

    @Override
    void retry(Undeliverable mail) {
        incidents.sendAgain(mail.id());
    }

    private static String kind(String kind) {
        return translate("supervision.mail." + Labels.code(kind));
    }
}
