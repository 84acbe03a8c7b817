package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.documents.MachineReadableZone;
import org.regularis.shared.ui.ReadingTable;

/** What the applicant wrote beside what the machine-readable zone of the document says. */
class ZoneComparison extends Composite<Div> {

    ZoneComparison(ApplicationFile application, LocalDate filedOn) {
        application.identityDocument().mrz().ifPresent(typed -> {
            switch (MachineReadableZone.read(typed, filedOn)) {
                case MachineReadableZone.Unreadable(var reason) ->
                    getContent().add(new Paragraph(getTranslation("documents.mrz.unreadable." + reason)));
                case MachineReadableZone.Read zone -> compare(application, zone);
            }
        });
    }

    private void compare(ApplicationFile application, MachineReadableZone.Read zone) {
        var table = new ReadingTable(
                getTranslation("casework.zone.title"),
                "casework.zone.field",
                "casework.zone.written",
                "casework.zone.read",
                "casework.zone.result");
        row(table, AnswerKey.FAMILY_NAME, application, zone.surname());
        row(table, AnswerKey.GIVEN_NAMES, application, zone.givenNames());
        row(
                table,
                AnswerKey.BIRTH_DATE,
                application,
                zone.birthDate().map(LocalDate::toString).orElse(""));
        row(table, AnswerKey.SEX, application, zone.sex().name());
        row(table, AnswerKey.CITIZENSHIP, application, zone.nationality());
        row(table, AnswerKey.DOCUMENT_NUMBER, application, zone.number());
        row(table, AnswerKey.ISSUING_STATE, application, zone.issuingState());
        row(
                table,
                AnswerKey.EXPIRES_ON,
                application,
                zone.expiry().map(LocalDate::toString).orElse(""));
        getContent()
                .add(
                        table,
                        new Paragraph(
                                zone.passes()
                                        ? getTranslation("casework.zone.passes")
                                        : zone.failed().stream()
                                                .map(check -> getTranslation("documents.mrz.failed." + check))
                                                .collect(Collectors.joining(" "))));
    }

    private void row(ReadingTable table, AnswerKey key, ApplicationFile application, String read) {
        String written = application.answer(key);
        boolean same = plain(written).equals(plain(read));
        var result = new Span(getTranslation(same ? "casework.zone.same" : "casework.zone.differs"));
        result.addClassName(same ? "same" : "differs");
        table.row(getTranslation("casework.answer-label." + key.text()), new Span(written), new Span(read), result);
    }

    /** Letters and digits only, without accents, as a zone prints them. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
