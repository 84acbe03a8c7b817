package org.regularis.applications.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.applications.answers.PassportLines.Difference;
import org.regularis.documents.MachineReadableZone;

class PassportLinesTest {

    private static final String LINES = """
            P<UZBKARIMOVA<<AMINA<<<<<<<<<<<<<<<<<<<<<<<<
            FA12345670UZB9104174F2905017<<<<<<<<<<<<<<02""";

    private final Map<String, String> answers = new HashMap<>(Map.of(
            "person.familyName", "Karimova",
            "person.givenNames", "Amína",
            "person.birthDate", "1991-04-17",
            "person.sex", "F",
            "person.citizenship", "UZB",
            "identityDocument.number", "FA 1234567",
            "identityDocument.issuingState", "UZB",
            "identityDocument.expiresOn", "2029-05-01"));

    @Test
    void case_accents_and_spaces_are_no_difference() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_was_typed_differently_is_named() {
        answers.put("identityDocument.number", "FA1234576");

        assertThat(differences()).containsExactly(new Difference(AnswerKey.DOCUMENT_NUMBER, "FA1234576", "FA1234567"));
    }

    @Test
    void names_in_another_script_and_open_answers_are_not_compared() {
        answers.put("person.familyName", "Каримова");
        answers.remove("person.birthDate");

        assertThat(differences()).isEmpty();
    }

    private List<Difference> differences() {
        var read = (MachineReadableZone.Read) MachineReadableZone.read(LINES, LocalDate.of(2026, 11, 2));
        return PassportLines.differences(read, answers);
    }
}
