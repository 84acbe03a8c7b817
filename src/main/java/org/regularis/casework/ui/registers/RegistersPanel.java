package org.regularis.casework.ui.registers;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.List;
import org.regularis.casework.registers.RegisterDesk;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.Notices;
import org.regularis.casework.ui.OpenCase;
import org.regularis.registers.Asking;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterAnswer;
import org.regularis.registers.RegisterQuestion;
import org.regularis.registers.RegisterQuestion.Standing;
import org.regularis.shared.ui.ReadingTable;

/** What each register was asked and has answered, with a way to ask once more for whoever works on the case. */
public class RegistersPanel extends Composite<Div> {

    private final OpenCase atHand;
    private final RegisterDesk desk;
    private final RegisterTexts words;

    RegistersPanel(OpenCase atHand, RegisterDesk desk, RegisterTexts words) {
        this.atHand = atHand;
        this.desk = desk;
        this.words = words;
        getContent().addClassName("side");
        show();
    }

    /** Where on the page a register's answer is, so that a link can lead there. */
    public static String anchorOf(Register register) {
        return "register-" + register.code();
    }

    private void show() {
        getContent().removeAll();
        var asked = desk.of(atHand.id());
        var askable = desk.askable(atHand.id());
        var shown = EnumSet.noneOf(Register.class);
        shown.addAll(askable);
        asked.forEach(question -> shown.add(question.register()));
        if (shown.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("casework.registers.none")));
        }
        if (asked.stream().anyMatch(RegisterQuestion::isWaiting)) {
            getContent().add(new Button(getTranslation("casework.registers.look-again"), click -> show()));
        }
        for (var register : shown) {
            var section = section(
                    register,
                    asked.stream()
                            .filter(question -> question.register() == register)
                            .toList());
            if (askable.contains(register)) {
                section.add(new Button(getTranslation("casework.registers.ask"), click -> ask(register)));
            }
            getContent().add(section);
        }
    }

    /** @param asked the newest first */
    private Section section(Register register, List<RegisterQuestion> asked) {
        var section = new Section(new H3(Labels.of(register)));
        section.setId(anchorOf(register));
        section.addClassName("register");
        if (asked.isEmpty()) {
            section.add(new Paragraph(getTranslation("casework.registers.not-asked")));
            return section;
        }
        section.add(entry(asked.getFirst()));
        if (asked.size() > 1) {
            var earlier = new Div();
            asked.stream().skip(1).forEach(question -> earlier.add(entry(question)));
            section.add(new NativeDetails(getTranslation("casework.registers.earlier", asked.size() - 1), earlier));
        }
        return section;
    }

    private Div entry(RegisterQuestion question) {
        var entry = new Div(new Paragraph(words.standing(question)));
        if (question.standing() instanceof Standing.Answered(var answer)) {
            if (!answer.findings().isEmpty()) {
                entry.add(table(question.register(), answer));
            }
            entry.add(new Paragraph(words.reference(answer)));
        }
        entry.add(new Paragraph(words.asked(question)));
        return entry;
    }

    private ReadingTable table(Register register, RegisterAnswer answer) {
        var table = new ReadingTable(
                getTranslation("casework.registers.entries"),
                RegisterTexts.columns(register).stream()
                        .map(column -> "casework.registers.column." + column)
                        .toArray(String[]::new));
        answer.findings().forEach(finding -> {
            var cells = words.cells(finding);
            table.row(cells.getFirst(), cells.stream().skip(1).toArray());
        });
        return table;
    }

    private void ask(Register register) {
        var problem = desk.askAgain(atHand.id(), register)
                .map(asking -> asking == Asking.ASKED ? "" : "casework.registers.problem." + Labels.code(asking))
                .orElse("casework.registers.problem.no-work");
        if (!problem.isEmpty()) {
            Notices.warn(getTranslation(problem));
        }
        show();
    }
}
