package org.regularis.casework.ui.list;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.WorkItem;
import org.regularis.casework.ui.CaseAddress;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.ListState;
import org.regularis.casework.ui.Notices;
import org.springframework.stereotype.Component;

/** Hands an officer the most urgent case, opens it and says why it is this one. */
@Component
public class TakeNext {

    private final CaseworkDesk desk;
    private final DeskDates time;

    TakeNext(CaseworkDesk desk, DeskDates time) {
        this.desk = desk;
        this.time = time;
    }

    public void run(ListState from) {
        desk.takeNext()
                .ifPresentOrElse(item -> open(item, from), () -> Notices.say(translate("casework.next.nothing")));
    }

    private void open(WorkItem item, ListState from) {
        CaseAddress.open(UI.getCurrent(), item.application(), from.at(item.id()));
        Notices.say(translate(
                "casework.next.why",
                item.reference().value(),
                Labels.of(item.task()),
                time.due(item.calendar(), item.due()).words(),
                time.day(item.calendar(), item.openedAt())));
    }
}
