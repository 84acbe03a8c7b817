package org.regularis.programmes.versions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.ApplicantAnswer;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.SystemFact;
import org.regularis.programmes.rules.RuleTable;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.SourceMark;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeModelTest {

    private static final Set<String> CALENDARS = Set.of("northern", "southern");

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void copyTheProgramme() throws IOException {
        home = Files.createDirectory(folder.resolve("regularization-2026"));
        for (var name :
                new String[] {"programme.yaml", "admissibility.dmn", "findings.dmn", "outcome.dmn", "cases.txt"}) {
            try (var file = getClass().getResourceAsStream("/processes/programmes/regularization-2026/" + name)) {
                Files.copy(file, home.resolve(name));
            }
        }
    }

    @Test
    void the_programme_of_the_demo_is_read_as_it_is_written() {
        var programme = read();

        assertThat(programme.opensOn()).isEqualTo("2026-09-01");
        assertThat(programme.isOpenOn(LocalDate.of(2036, 12, 31))).isTrue();
        assertThat(programme.isOpenOn(LocalDate.of(2037, 1, 1))).isFalse();
        assertThat(programme.periods().statutory()).isEqualTo(45);
        assertThat(programme.region("harbour").office()).isEqualTo(new OfficeId("south"));
        assertThat(programme.evidence().stream()
                        .filter(Programme.EvidenceKind::needed)
                        .map(Programme.EvidenceKind::id))
                .containsExactly("identity", "presence", "employment", "photo");
        assertThat(programme.reason("R04").text().get(Language.RU)).startsWith("Вы приехали после");
        assertThat(programme.fact("region").orElseThrow().choices())
                .containsExactly("northern", "lakeside", "southern", "harbour");
    }

    @Test
    void the_schema_knows_every_origin_and_no_other() throws IOException {
        try (var file = getClass().getResourceAsStream("/processes/programmes/programme.schema.json")) {
            var fact = JsonMapper.shared().readTree(file).at("/properties/facts/items/properties");

            assertThat(written(fact.at("/answer/enum")))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(ApplicantAnswer.values())
                            .map(ApplicantAnswer::key)
                            .toList());
            assertThat(written(fact.at("/statement/enum")))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(EmployerStatement.values())
                            .map(EmployerStatement::key)
                            .toList());
            assertThat(written(fact.at("/system/enum")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(SystemFact.values()).map(SystemFact::key).toList());
        }
    }

    private static List<String> written(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void a_version_from_before_facts_had_an_origin_has_the_same_ones_by_name() throws IOException {
        var declared = read();
        var file = home.resolve("programme.yaml");
        Files.writeString(file, Files.readString(file).replaceAll(" +(statement|system): .*\n", ""));

        assertThat(read().facts()).isNotEmpty().isEqualTo(declared.facts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verified: true", "verified: false"})
    void what_a_version_from_before_marks_told_sources_apart_says_is_to_be_checked(String written) throws IOException {
        for (var name : List.of("programme.yaml", "admissibility.dmn", "findings.dmn", "outcome.dmn")) {
            var file = home.resolve(name);
            Files.writeString(
                    file,
                    Files.readString(file).replace("mark: invented", written).replace(" [invented]", ""));
        }

        var model = model();

        assertThat(model.programme().reasons())
                .isNotEmpty()
                .allMatch(reason -> reason.mark() == SourceMark.TO_BE_CHECKED);
        assertThat(model.programme().profile().told().values())
                .isNotEmpty()
                .allMatch(told -> told.mark() == SourceMark.TO_BE_CHECKED);
        assertThat(model.tables().orElseThrow().tables())
                .flatMap(RuleTable::rules)
                .isNotEmpty()
                .allMatch(rule -> rule.mark() == SourceMark.TO_BE_CHECKED);
    }

    @ParameterizedTest
    @CsvSource({
        "[legal-text], LEGAL_TEXT",
        "[official], OFFICIAL",
        "[press-or-adviser], PRESS_OR_ADVISER",
        "[to-be-checked], TO_BE_CHECKED",
        "[check], TO_BE_CHECKED",
        "'', TO_BE_CHECKED",
    })
    void the_end_of_a_description_says_what_a_rule_was_read_in(String written, SourceMark mark) throws IOException {
        replace("outcome.dmn", " [invented]", written);

        assertThat(model().tables().orElseThrow().tables())
                .flatMap(RuleTable::rules)
                .filteredOn(rule -> rule.id().equals("C01"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.mark()).isEqualTo(mark);
                    assertThat(rule.law()).endsWith("the gravest finding is the proposal");
                });
    }

    @Test
    void the_schema_knows_every_mark_and_no_other() throws IOException {
        try (var file = getClass().getResourceAsStream("/processes/programmes/programme.schema.json")) {
            assertThat(written(JsonMapper.shared().readTree(file).at("/$defs/mark/enum")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(SourceMark.values()).map(SourceMark::key).toList());
        }
    }

    @Test
    void facts_that_say_nothing_of_an_origin_have_none() throws IOException {
        var file = home.resolve("programme.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll(" +statement: .*\n", "")
                        .replace("source: employer", "source: applicant"));

        assertThat(read().asksEmployer()).isFalse();
        assertThat(SystemFact.of(read(), LocalDate.of(2026, 10, 1))).containsOnlyKeys("filed_on");
    }

    @Test
    void yes_and_no_stay_words() {
        var confirms = read().fact("employer_confirms").orElseThrow();

        assertThat(confirms.choices()).containsExactly("yes", "amended", "no", "other_evidence");
        assertThat(confirms.choiceName("no", Language.EN)).isEqualTo("No, the employer denies it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "closesOn: 2036-12-31 | closesOn: 2026-08-31 | line 12: closesOn is before opensOn",
                "permitMonths: 24 | permitMonths: 0 | line 16: permitMonths: must have a minimum value of 1",
                "secondOpinionShare: 0.2 | secondOpinionShare: 1.2 | line 17: secondOpinionShare: must have a maximum value",
                "statutory: 45 | statutory: 5 | the reminder or warning of statutory is not within it",
                "calendar: southern | calendar: moon | there is no processes/calendars/moon.yaml",
                "id: regularization-2026 | id: other | its folder is 'regularization-2026'",
                "id: lakeside | id: northern | region northern appears twice",
                "ru: Пол} | de: Geschlecht} | has no Russian text (ru)",
                "source: system | source: oracle | facts/0/source: does not have a value in the enumeration",
                "type: boolean | type: bool | does not have a value in the enumeration",
                "answer: presence:today | answer: presence:tomorrow | answer: does not have a value in the enumeration",
                "- fact: hours | - fact: minutes | selfCheck asks for 'minutes', which is no fact",
                "provenBy: [identity] | provenBy: [oracle] | fact birth_date: is proven by 'oracle', which is no kind",
                "- code: R41 | - code: R42 | findings.dmn rule B01: 'R41' is not in the catalogue",
                "{fact: guardian, | {fact: warden, | check protection: establishes 'warden', which is no fact",
                "{fact: record, passes: [none]} | {fact: record, passes: [clean]} | check record: 'clean' is no value of record",
                "{fact: guardian, passes: [\"yes\"]} | {fact: sex} | fact guardian: an officer states it, but no check establishes it",
                "clears: [other_procedure] | clears: [record] | check other-permit: register population-register clears 'record', which",
                "sources: [register, document, note] | sources: [document, note] | check record: asks registers, so register is one of its sources",
                "sources: [rule, document, note] | sources: [rumour] | sources/0: does not have a value in the enumeration",
                "- id: age | - id: identity | check identity: appears twice",
                "persons: true | persons: false | check duplicate: establishes nothing",
                "by: protection-officer | by: guard | by: does not have a value in the enumeration",
                "id: company-register | id: gossip | id: does not have a value in the enumeration",
                "refusal: never | refusal: perhaps | refusal: does not have a value in the enumeration",
                "noDeviation: [A01, A02] | noDeviation: [A01, Z99] | noDeviation names 'Z99', which is no rule",
                "opensOn: 2026-09-01 | opensOn: soon | line 11: opensOn: must be a day such as 2027-05-31",
                "opensOn: 2026-09-01 | opensOn: 2026-02-30 | line 11: opensOn: must be a day such as 2027-05-31",
                "permitMonths: 24 | permitMoths: 24 | line 16: 'permitMoths' is not a name that is known here",
                "permitMonths: 24 | 'permitMonths: [' | cannot be read",
                "invented: 'hours' | invented: 'hours +' | fact hours: invented: 'hours +' is not FEEL",
                "invented: 'hours' | invented: 'ours' | fact hours: invented: [NO_VARIABLE_FOUND] No variable found with name 'ours'",
                "invented: 'hours' | invented: 'sector' | fact hours: invented: 'hours' must be a number",
                "invented: 'conviction' | invented: 'expulsion' | fact record: invented: 'record' must be one of none",
                "cutOff: 2026-01-01 | '' | required property 'cutOff' not found",
                "statement: hours | statement: minutes | statement: does not have a value in the enumeration",
                "system: filing-day | system: moon | system: does not have a value in the enumeration",
                "answer: presence:today | answer: presence:first-day | line 203: fact in_country: is a boolean, presence:first-day is a date",
                "statement: hours | statement: contract | fact hours: is a number, contract is a text",
                "statement: wage | statement: hours | fact wage: another fact has statement: hours too",
                "system: filing-day | statement: since | fact filed_on: the employer states it, its source is employer",
                "'    statement: hours' | '' | fact hours: no employer is asked for it",
                "'    system: filing-day' | '' | fact filed_on: the system does not know it",
                "value: amended, | value: corrected, | fact employer_confirms: an employer may state yes, amended, no: all must be choices",
                "source: system | source: officer | fact filed_on: the system states it, its source is system",
                "mark: invented | mark: legal-text | admissibility.dmn rule A01: is marked invented, but its reason R01 legal-text",
                "mark: invented | mark: verified | mark: does not have a value in the enumeration",
                "mark: invented | '' | required property 'mark' not found",
            })
    void what_is_wrong_in_the_file_is_named(String written, String instead, String problem) throws IOException {
        replace("programme.yaml", written, instead);

        assertThatExceptionOfType(InvalidProgramme.class)
                .isThrownBy(this::read)
                .withMessageContaining("processes/programmes/regularization-2026")
                .withMessageContaining(problem);
    }

    @Test
    void a_table_asks_for_nothing_that_is_no_fact() throws IOException {
        replace("programme.yaml", "name: contract", "name: papers");
        replace("findings.dmn", "<text>wage</text>", "<text>contract</text>");

        assertThatExceptionOfType(InvalidProgramme.class)
                .isThrownBy(this::read)
                .withMessageContaining("findings.dmn asks for 'contract', which is no fact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "findings.dmn | hitPolicy=\"COLLECT\" | hitPolicy=\"UNIQUE\" | has hit policy UNIQUE instead of COLLECT",
                "findings.dmn | \"INELIGIBLE\" | \"HOPELESS\" | findings.dmn rule B02: 'HOPELESS' is no outcome",
                "findings.dmn | id=\"B02\" | id=\"B01\" | findings.dmn line 40: is not DMN: cvc-id.2: There are multiple occurrences of ID value 'B01'",
                "findings.dmn | <text>&lt; 20 | <text>&lt; 20 or | findings.dmn rule B09, hours",
                "findings.dmn | &gt; cut_off | &gt; cutoff | findings.dmn rule B02, entered_on",
                "findings.dmn | <text>&lt; 20 | <text>&lt; cut_off | findings.dmn rule B09, hours",
                "findings.dmn | Regularization Act 2026, art. 3(1): arrived on or before 1 January 2026 | ' ' | rule B02 cites no law",
                "admissibility.dmn | decision id=\"admissibility\" | decision id=\"admission\" | has no decision table",
                "admissibility.dmn | <definitions | <definition | line 2: <definition> is not allowed here",
                "findings.dmn | <inputEntry id=\"B09_wage\"><text></text></inputEntry> | ' ' | rule B09 has 13 conditions",
                "findings.dmn | <text>&lt; 20 | '<text>null, not(&lt; 20)' | findings.dmn rule B09, hours: 'null, not(< 20)' never holds",
            })
    void what_is_wrong_in_a_table_is_named(String file, String written, String instead, String problem)
            throws IOException {
        replace(file, written, instead);

        assertThatExceptionOfType(InvalidProgramme.class).isThrownBy(this::read).withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "(base)|ELIGIBLE| ! (base)|INELIGIBLE| ! line 4: RG01: the rules say ELIGIBLE, not INELIGIBLE",
                "(base)|ELIGIBLE| ! moon=full|ELIGIBLE| ! RG01: 'moon' is not a fact of regularization-2026",
                "(base)|ELIGIBLE| ! (base)| ! line 4: is not id|change|outcome|reasons|unknown",
            })
    void a_case_that_the_rules_answer_otherwise_is_named(String written, String instead, String problem)
            throws IOException {
        replace("cases.txt", written, instead);

        assertThatExceptionOfType(InvalidProgramme.class)
                .isThrownBy(() -> model().tested())
                .withMessageContaining("cases.txt")
                .withMessageContaining(problem);
    }

    @Test
    void rules_without_cases_are_not_taken_up() throws IOException {
        Files.delete(home.resolve("cases.txt"));

        assertThatExceptionOfType(InvalidProgramme.class)
                .isThrownBy(this::read)
                .withMessageContaining("cases.txt is missing");
    }

    private ProgrammeModel model() {
        return ProgrammeModel.read(new FileSystemResource(home.resolve("programme.yaml")), CALENDARS);
    }

    private RunningProgramme read() {
        return (RunningProgramme) model().programme();
    }

    private void replace(String file, String written, String instead) throws IOException {
        var path = home.resolve(file);
        var text = Files.readString(path, UTF_8);
        assertThat(text).contains(written);
        Files.writeString(path, text.replaceFirst(Pattern.quote(written), instead), UTF_8);
    }
}
