package org.regularis.applications.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.applications.answers.AnswerKey.Section;
import org.regularis.shared.Language;
import tools.jackson.databind.json.JsonMapper;

class AnswerJsonTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void nested_sections_become_answers() {
        var sent = read("""
                {"programme": "regularization-2026", "language": "ru",
                 "person": {"familyName": "Karimova", "givenNames": null},
                 "presence": [{"from": "2024-03-01", "place": "Lakeside"}],
                 "employment": {"hoursPerWeek": 40, "monthlyWage": "1 200,50"}}""");

        assertThat(sent.wrong()).isEmpty();
        assertThat(sent.programme()).contains("regularization-2026");
        assertThat(sent.language()).contains(Language.RU);
        assertThat(sent.answers())
                .containsEntry("person.familyName", "Karimova")
                .containsEntry("presence.0.place", "Lakeside")
                .containsEntry("employment.hoursPerWeek", "40")
                .containsEntry("employment.monthlyWage", "1 200,50");
    }

    @Test
    void a_section_that_is_given_replaces_the_whole_section_and_no_other() {
        var sent = read("""
                {"person": {"familyName": "Karimova"}, "presence": []}""");

        assertThat(sent.answers())
                .containsEntry("person.givenNames", "")
                .containsEntry("presence.0.from", "")
                .containsEntry("presence.19.place", "")
                .doesNotContainKey("employment.since");
    }

    @Test
    void what_cannot_be_read_is_named_by_its_field() {
        var sent = read("""
                {"language": "tlh", "person": {"familyName": 7, "shoeSize": "38"}, "identityDocument": [],
                 "presence": {}, "employment": {"hoursPerWeek": true}, "nonsense": 1}""");

        assertThat(sent.wrong())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "language", "applications.api.unknown-language",
                        "person.familyName", "applications.api.wrong-type.text",
                        "person.shoeSize", "applications.problem.unknown-field",
                        "identityDocument", "applications.api.wrong-type.object",
                        "presence", "applications.api.wrong-type.list",
                        "employment.hoursPerWeek", "applications.api.wrong-type.number",
                        "nonsense", "applications.problem.unknown-field"));
    }

    @Test
    void an_entry_of_a_list_is_named_by_its_number() {
        assertThat(read("""
                {"presence": [{"from": "2024-03-01"}, {"from": 2025}, "2026"]}""").wrong()).containsOnlyKeys("presence.1.from", "presence.2");
    }

    @Test
    void what_we_gave_may_come_back() {
        assertThat(read("""
                {"id": "x", "reference": null, "status": "draft", "version": 3, "documents": []}""").wrong()).isEmpty();
    }

    @Test
    void answers_become_nested_sections_again() {
        var answers = Map.of("person.familyName", "Karimova", "presence.0.from", "2024", "presence.2.from", "2025");

        assertThat(AnswerJson.section(Section.PERSON, answers)).isEqualTo(Map.of("familyName", "Karimova"));
        assertThat(AnswerJson.presence(answers)).containsExactly(Map.of("from", "2024"), Map.of("from", "2025"));
    }

    private AnswerJson.Sent read(String body) {
        return AnswerJson.read(json.readTree(body));
    }
}
