package org.regularis.applications.answers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regularis.documents.MachineReadableZone;

/** What the lines at the bottom of a passport say, held against what was typed above. */
public final class PassportLines {

    private PassportLines() {}

    /** An answer that the lines read differently. */
    public record Difference(String key, String typed, String read) {}

    /** Only what can be compared: an answer in another script, or a field that the lines leave open, is not. */
    public static List<Difference> differences(MachineReadableZone.Read read, Map<String, String> answers) {
        var differences = new ArrayList<Difference>();
        compare(differences, answers, "person.familyName", read.surname());
        compare(differences, answers, "person.givenNames", read.givenNames());
        compare(differences, answers, "person.birthDate", read.birthDate().map(Object::toString).orElse(""));
        compare(differences, answers, "person.sex", read.sex() == MachineReadableZone.Sex.X ? "" : read.sex().name());
        compare(differences, answers, "person.citizenship", read.nationality());
        compare(differences, answers, "identityDocument.number", read.number());
        compare(differences, answers, "identityDocument.issuingState", read.issuingState());
        compare(differences, answers, "identityDocument.expiresOn", read.expiry().map(Object::toString).orElse(""));
        return differences;
    }

    /** What was left empty about the document and the lines say, provided that they add up. */
    public static Map<String, String> missing(MachineReadableZone.Read read, Map<String, String> answers) {
        var missing = new HashMap<String, String>();
        if (read.passes()) {
            missing.put("identityDocument.type", read.documentType().startsWith("P") ? "passport" : "identity-card");
            missing.put("identityDocument.number", read.number());
            missing.put("identityDocument.issuingState", read.issuingState());
            read.expiry().ifPresent(day -> missing.put("identityDocument.expiresOn", day.toString()));
        }
        missing.keySet().removeIf(key -> !answers.getOrDefault(key, "").isBlank());
        missing.entrySet().removeIf(entry -> entry.getValue().isBlank());
        if (!Country.states().contains(missing.getOrDefault("identityDocument.issuingState", ""))) {
            missing.remove("identityDocument.issuingState");
        }
        return missing;
    }

    private static void compare(List<Difference> differences, Map<String, String> answers, String key, String read) {
        var typed = answers.getOrDefault(key, "").strip();
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
