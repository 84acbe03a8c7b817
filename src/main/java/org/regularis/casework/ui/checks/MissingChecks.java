package org.regularis.casework.ui.checks;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.SideLink;
import org.regularis.decisions.CaseCheck;

/** The checks for want of which no permit can be proposed, each leading to its place; nothing when there is none. */
public class MissingChecks extends Composite<Div> {

    public MissingChecks() {
        getContent().addClassName("missing-checks");
        setVisible(false);
    }

    /** @param deviation whether the rules say otherwise, so that a check that failed may carry a grant */
    public void show(List<CaseCheck> checks, boolean deviation) {
        var missing = of(checks, deviation);
        getContent().removeAll();
        setVisible(!missing.isEmpty());
        if (!missing.isEmpty()) {
            var list = new UnorderedList();
            missing.forEach(check -> list.add(new ListItem(new SideLink(
                    translate("casework.checks.one", Labels.of(check.check().name()), state(check)),
                    "checks",
                    ChecksPanel.anchorOf(check)))));
            getContent().add(new Paragraph(translate("casework.checks.blocking")), list);
        }
    }

    static List<CaseCheck> of(List<CaseCheck> checks, boolean deviation) {
        return checks.stream()
                .filter(check -> check.check().needed() && !check.carriesGrant(deviation))
                .toList();
    }

    static String state(CaseCheck check) {
        return translate(
                check.awaitsSecondPerson()
                        ? "casework.check.state.awaits-second-person"
                        : "casework.check.state." + Labels.code(check.state()));
    }
}
