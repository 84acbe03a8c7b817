package org.regularis.applications.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.answers.Country;
import org.regularis.applications.answers.PassportLines;
import org.regularis.applications.web.Questions.Reader;
import org.regularis.documents.MachineReadableZone;
import org.regularis.documents.NumberChecks;
import org.springframework.stereotype.Component;

/** Tells an applicant what the lines of their passport say, and where that differs: a hint, never a barrier. */
@Component
class PassportNotes {

    private static final AnswerKey MRZ = AnswerKey.MRZ;

    private final SubmissionCheck check;
    private final Questions questions;
    private final Wording wording;

    PassportNotes(SubmissionCheck check, Questions questions, Wording wording) {
        this.check = check;
        this.questions = questions;
        this.wording = wording;
    }

    /** Null when no lines were typed. */
    @Nullable
    Note of(ApplicationFile file, Reader reader) {
        if (file.answer(MRZ).isBlank()) {
            return null;
        }
        return switch (read(file.answer(MRZ), reader)) {
            case MachineReadableZone.Unreadable(var reason) ->
                new Note(
                        null,
                        List.of(wording.of("documents.mrz.unreadable." + reason.name(), reader.locale())),
                        List.of());
            case MachineReadableZone.Read read -> note(read, file, reader);
        };
    }

    /** Whether something should be looked at that was not shown before. */
    boolean isWorthALook(ApplicationFile before, ApplicationFile after, Map<String, String> form) {
        var shown = form.containsKey("passport-shown") && before.answer(MRZ).equals(after.answer(MRZ));
        var note = of(after, new Reader(check.programme(after), Locale.ENGLISH));
        return note != null && !shown && !note.isFine();
    }

    /** What the lines fill in of the answers about the document that were left empty. */
    Map<AnswerKey, String> missing(Map<String, String> typed, Reader reader) {
        var lines = MRZ.in(typed);
        return lines.length() <= NumberChecks.LONGEST && read(lines, reader) instanceof MachineReadableZone.Read read
                ? PassportLines.missing(read, typed)
                : Map.of();
    }

    private MachineReadableZone read(String lines, Reader reader) {
        return MachineReadableZone.read(lines, check.today(reader.programme()));
    }

    private Note note(MachineReadableZone.Read read, ApplicationFile file, Reader reader) {
        var locale = reader.locale();
        var failed = read.failed().stream()
                .map(c -> wording.of("documents.mrz.failed." + c.name(), locale))
                .toList();
        var differences = PassportLines.differences(read, file.answers()).stream()
                .map(difference -> row(difference, reader))
                .toList();
        var summary = wording.of(
                "applications.passport.read",
                locale,
                read.givenNames(),
                read.surname(),
                read.number(),
                Country.name(read.issuingState(), locale));
        return new Note(summary, failed, differences);
    }

    private Row row(PassportLines.Difference difference, Reader reader) {
        var key = difference.key();
        return new Row(
                questions.label(key, reader.locale()),
                questions.said(key, difference.typed(), reader),
                questions.said(key, difference.read(), reader));
    }

    /** What was read, in a sentence; what is wrong with the lines; where they differ from the answers. */
    record Note(@Nullable String summary, List<String> failed, List<Row> differences) {

        public boolean isFine() {
            return summary != null && failed.isEmpty() && differences.isEmpty();
        }
    }

    record Row(String label, String typed, String read) {}
}
