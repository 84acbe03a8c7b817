package org.regularis.applications.answers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regularis.documents.MachineReadableZone;

/** What the lines at the bottom of a passport say, held against what was typed above. */
public final class PassportLines {

    private PassportLines() {}

    /** An answer that the lines read differently. */
    public record Difference(AnswerKey key, String typed, String read) {}

    /** Only what can be compared: an answer in another script, or a field that the lines leave open, is not. */
    public static List<Difference> differences(MachineReadableZone.Read read, Map<String, String> answers) {
        var differences = new ArrayList<Difference>();
        compare(differences, answers, AnswerKey.FAMILY_NAME, read.surname());
        compare(differences, answers, AnswerKey.GIVEN_NAMES, read.givenNames());
        compare(
                differences,
                answers,
                AnswerKey.BIRTH_DATE,
                read.birthDate().map(Object::toString).orElse(""));
        compare(
                differences,
                answers,
                AnswerKey.SEX,
                read.sex() == MachineReadableZone.Sex.X ? "" : read.sex().name());
        compare(differences, answers, AnswerKey.CITIZENSHIP, read.nationality());
        compare(differences, answers, AnswerKey.DOCUMENT_NUMBER, read.number());
        compare(differences, answers, AnswerKey.ISSUING_STATE, read.issuingState());
        compare(
                differences,
                answers,
                AnswerKey.EXPIRES_ON,
                read.expiry().map(Object::toString).orElse(""));
        return differences;
    }

    /** What was left empty about the document and the lines say, provided that they add up. */
    public static Map<AnswerKey, String> missing(MachineReadableZone.Read read, Map<String, String> answers) {
        var missing = new EnumMap<AnswerKey, String>(AnswerKey.class);
        if (read.passes()) {
            missing.put(AnswerKey.DOCUMENT_TYPE, read.documentType().startsWith("P") ? "passport" : "identity-card");
            missing.put(AnswerKey.DOCUMENT_NUMBER, read.number());
            missing.put(AnswerKey.ISSUING_STATE, read.issuingState());
            read.expiry().ifPresent(day -> missing.put(AnswerKey.EXPIRES_ON, day.toString()));
        }
        missing.keySet().removeIf(key -> !key.in(answers).isBlank());
        missing.entrySet().removeIf(entry -> entry.getValue().isBlank());
        if (!Country.states().contains(missing.getOrDefault(AnswerKey.ISSUING_STATE, ""))) {
            missing.remove(AnswerKey.ISSUING_STATE);
        }
        return missing;
    }

    private static void compare(List<Difference> differences, Map<String, String> answers, AnswerKey key, String read) {
        var typed = key.in(answers).strip();
        var plain = plain(typed);
        if (!plain.isEmpty() && !read.isEmpty() && plain.matches("[0-9A-Z]+") && !plain.equals(plain(read))) {
            differences.add(new Difference(key, typed, read));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\p{P}\\p{Z}\\p{S}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
