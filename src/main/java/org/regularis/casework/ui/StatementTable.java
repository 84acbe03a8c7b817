package org.regularis.casework.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.regularis.employers.Statement;
import org.regularis.employers.Verification;
import org.regularis.shared.ui.ReadingTable;

/** What the applicant says about a job beside what the employer answers to it. */
public class StatementTable extends Composite<Div> {

    private final DeskDates time;

    public StatementTable(Verification verification, DeskDates time) {
        this.time = time;
        var table = new ReadingTable(
                getTranslation("casework.statements.title", verification.employerName()),
                "casework.statements.subject",
                "casework.statements.claimed",
                "casework.statements.answer");
        verification
                .statements()
                .forEach(statement -> table.row(
                        Labels.of(statement.subject()), words(statement, statement.claimed()), answer(statement)));
        getContent().add(table);
        verification.remark().filter(remark -> !remark.isBlank()).ifPresent(remark -> getContent()
                .add(new Paragraph(getTranslation("casework.statements.remark", remark))));
    }

    private String answer(Statement statement) {
        String answer = statement.answer().map(Labels::of).orElseGet(() -> getTranslation("casework.answer.none"));
        return statement
                .amended()
                .map(amended -> answer + ": " + words(statement, amended))
                .orElse(answer);
    }

    private String words(Statement statement, String value) {
        return switch (statement.subject()) {
            case SINCE -> time.day(value);
            case CONTRACT -> value.isBlank() ? value : getTranslation("casework.contract." + value);
            case WORKS_HERE, HOURS, WAGE -> value;
        };
    }
}
