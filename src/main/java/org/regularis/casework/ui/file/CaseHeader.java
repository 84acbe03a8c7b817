package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.regularis.applications.progress.Awaited;
import org.regularis.casework.CaseFile;
import org.regularis.casework.ui.ClockTexts;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.ListState;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.list.WorkListView;

/** What an officer must not lose sight of: who it is about, where it stands, whose turn it is and the clock. */
class CaseHeader extends Composite<Div> {

    CaseHeader(OpenCase atHand, DeskDates time, ListState from) {
        CaseFile file = atHand.file();
        var back = new RouterLink(getTranslation("casework.case.back"), WorkListView.class);
        back.setQueryParameters(from.query());
        back.addClassName("case-back");
        var title = new Div(
                new H1(atHand.application().applicantName()),
                new Span(file.reference().value()));
        title.addClassName("case-title");
        var facts = new Div(new ClockTexts(file, time).badge(), new Span(turn(file, time)));
        facts.addClassName("case-facts");
        addFlags(facts, file);
        getContent().addClassName("case-header");
        var underAge = new Paragraph(getTranslation("casework.under-age.what"));
        underAge.setVisible(file.underAge() && file.closedAt().isEmpty());
        underAge.addClassName("case-under-age");
        getContent()
                .add(
                        back,
                        title,
                        facts,
                        underAge,
                        new StageBar(file.stage(), atHand.programme().asksEmployer()));
    }

    private void addFlags(Div facts, CaseFile file) {
        if (file.closedAt().isPresent()) {
            facts.add(
                    flag("casework.outcome." + file.outcome().map(Labels::code).orElse("none"), BadgeVariant.CONTRAST));
            return;
        }
        if (file.underAge()) {
            facts.add(flag("casework.flag.under-age", BadgeVariant.ERROR));
        }
        if (file.escalatedAt().isPresent()) {
            facts.add(flag("casework.flag.escalated", BadgeVariant.ERROR));
        } else if (file.warnedAt().isPresent()) {
            facts.add(flag("casework.flag.warned", BadgeVariant.WARNING));
        }
        if (file.clockStoppedAt().isPresent()) {
            facts.add(flag("casework.flag.stopped", BadgeVariant.CONTRAST));
        }
    }

    private Badge flag(String messageKey, BadgeVariant variant) {
        var badge = new Badge(getTranslation(messageKey));
        badge.addThemeVariants(variant);
        return badge;
    }

    private String turn(CaseFile file, DeskDates time) {
        if (file.closedAt().isPresent()) {
            return getTranslation(
                    "casework.case.closed",
                    time.day(file.calendar(), file.closedAt().get()));
        }
        String words = Labels.of(file.turn());
        if (file.awaited() != Awaited.NOTHING) {
            words += " · " + Labels.of(file.awaited());
        }
        return file.awaitedBy()
                .map(until -> getTranslation("casework.case.until", time.day(file.calendar(), until)))
                .map((words + " ")::concat)
                .orElse(words);
    }
}
