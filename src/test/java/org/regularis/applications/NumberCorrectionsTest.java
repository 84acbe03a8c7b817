package org.regularis.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.applications.GivenNumber.Correction;
import org.regularis.applications.GivenNumber.Giver;
import org.regularis.applications.GivenNumbers.Settling;
import org.regularis.applications.NumberCorrections.Again;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.answers.Choices;
import org.regularis.casework.NumberDesk;
import org.regularis.casework.Task;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.documents.NumberChecks;
import org.regularis.documents.numbers.NumberFlaw;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.employers.AnswerByLink;
import org.regularis.employers.Registration;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class NumberCorrectionsTest {

    private static final String WRONG = "850312-300122";
    private static final String RIGHT = "850312-300121";

    @Autowired
    private NumberCorrections corrections;

    @Autowired
    private GivenNumbers numbers;

    @Autowired
    private NumberDesk desk;

    @Autowired
    private ApplicationIntake intake;

    @Autowired
    private ApplicationFiles files;

    @Autowired
    private AnswerByLink links;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void a_number_that_fails_is_kept_as_typed_opens_a_correction_and_holds_nothing_up() {
        var id = submitted("iin", WRONG);

        assertThat(files.require(id).isDraft()).isFalse();
        assertThat(numbers.of(id)).singleElement().satisfies(number -> {
            assertThat(number.place()).isEqualTo(NumberPlace.OFFICIAL_NUMBER);
            assertThat(number.givenBy()).isEqualTo(Giver.APPLICANT);
            assertThat(number.kind()).isEqualTo(NumberKind.IIN);
            assertThat(number.raw()).isEqualTo(WRONG);
            assertThat(number.normalised()).isEqualTo("850312300122");
            assertThat(number.flaw()).contains(NumberFlaw.CHECK_DIGIT);
            assertThat(number.algorithm()).isEqualTo(NumberChecks.ALGORITHM);
            assertThat(number.correction()).isEqualTo(Correction.OPEN);
        });
        cases.runJobs(id);
        assertThat(cases.openTasks(id)).containsExactly(Task.CHECK_COMPLETENESS);
    }

    @Test
    void a_valid_number_is_kept_with_its_check_and_needs_no_correction() {
        var id = submitted("iin", RIGHT);

        assertThat(numbers.of(id)).extracting(GivenNumber::correction).containsExactly(Correction.NOT_NEEDED);
        cases.signInApplicantOf(id);
        assertThat(corrections.open(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"other, ABC-1", "'', 850312300122", "iin, ''"})
    void what_has_no_rule_is_not_checked(String kind, String number) {
        assertThat(numbers.of(submitted(kind, number))).isEmpty();
    }

    @Test
    void lines_of_a_passport_that_do_not_add_up_open_a_correction() {
        var id = cases.submit(Map.of("identityDocument.mrz", """
                P<UZBKARIMOVA<<AMINA<<<<<<<<<<<<<<<<<<<<<<<<
                FA12345679UZB9104174F2905017<<<<<<<<<<<<<<02"""));

        assertThat(numbers.of(id)).singleElement().satisfies(number -> {
            assertThat(number.place()).isEqualTo(NumberPlace.PASSPORT_LINES);
            assertThat(number.flaw()).contains(NumberFlaw.NUMBER);
        });
    }

    @Test
    void given_again_and_right_closes_the_correction_and_keeps_what_was_given_before() {
        var id = submitted("iin", WRONG);
        cases.signInApplicantOf(id);

        assertThat(giveAgain(id, RIGHT)).isEqualTo(Again.FITS);

        assertThat(numbers.of(id))
                .extracting(GivenNumber::raw, GivenNumber::correction)
                .containsExactly(tuple(WRONG, Correction.CORRECTED), tuple(RIGHT, Correction.NOT_NEEDED));
        assertThat(files.require(id).answer(AnswerKey.OFFICIAL_NUMBER)).isEqualTo(WRONG);
        assertThat(corrections.open(id)).isEmpty();
        assertThat(giveAgain(id, RIGHT)).isEqualTo(Again.NO_LONGER_OPEN);
    }

    @Test
    void given_again_and_still_wrong_stays_open_with_the_newer_one() {
        var id = submitted("iin", WRONG);
        cases.signInApplicantOf(id);

        assertThat(giveAgain(id, "850312300125")).isEqualTo(Again.FAILS);
        assertThat(giveAgain(id, "850312300125")).isEqualTo(Again.FAILS);

        assertThat(numbers.of(id))
                .extracting(GivenNumber::correction)
                .containsExactly(Correction.GIVEN_AGAIN, Correction.OPEN);
    }

    @Test
    void the_kind_may_have_been_the_wrong_one() {
        var id = submitted("inn", RIGHT);
        cases.signInApplicantOf(id);

        assertThat(giveAgain(id, RIGHT)).isEqualTo(Again.FITS);
        assertThat(numbers.of(id)).extracting(GivenNumber::kind).containsExactly(NumberKind.INN, NumberKind.IIN);
    }

    @Test
    void somebody_elses_number_is_not_there() {
        var id = submitted("iin", WRONG);
        SignIn.as(CaseDriver.applicant());

        assertThatThrownBy(() -> corrections.open(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> giveAgain(id, RIGHT)).isInstanceOf(NotFound.class);
        assertThat(numbers.of(id)).hasSize(1);
    }

    @Test
    void a_draft_and_a_closed_case_have_nothing_to_correct() {
        var draft = cases.draft(number("iin", WRONG));
        assertThat(corrections.open(draft)).isEmpty();

        var id = submitted("iin", WRONG);
        cases.runJobs(id);
        cases.signInApplicantOf(id);
        intake.withdraw(id);
        assertThat(corrections.open(id)).isEmpty();
        assertThat(giveAgain(id, RIGHT)).isEqualTo(Again.NO_LONGER_OPEN);
    }

    @Test
    void an_officer_settles_what_is_right_as_it_is() {
        var id = submitted("iin", WRONG);
        cases.runJobs(id);
        var number = numbers.of(id).getFirst().id();
        SignIn.as(CaseDriver.olga());

        desk.settle(id, number, Correction.RIGHT_AS_IT_IS);

        assertThat(desk.of(id)).extracting(GivenNumber::correction).containsExactly(Correction.RIGHT_AS_IT_IS);
        assertThat(desk.settle(id, number, Correction.CANNOT_BE_CORRECTED)).isEqualTo(Settling.NO_LONGER_OPEN);
        cases.signInApplicantOf(id);
        assertThat(giveAgain(id, RIGHT)).isEqualTo(Again.NO_LONGER_OPEN);
    }

    @Test
    void an_officer_of_another_office_and_another_case_find_nothing() {
        var id = submitted("iin", WRONG);
        cases.runJobs(id);
        var other = submitted("iin", WRONG);
        cases.runJobs(other);
        var number = numbers.of(id).getFirst().id();

        SignIn.as(CaseDriver.marat());
        assertThatThrownBy(() -> desk.of(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.settle(id, number, Correction.RIGHT_AS_IT_IS))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.correct(id, number, NumberKind.IIN, RIGHT))
                .isInstanceOf(NotFound.class);
        SignIn.as(CaseDriver.olga());
        assertThat(desk.settle(other, number, Correction.RIGHT_AS_IT_IS)).isEqualTo(Settling.NO_LONGER_OPEN);
        assertThat(numbers.of(id)).singleElement().matches(GivenNumber::isOpen);
    }

    @Test
    void only_the_two_settlements_settle_and_only_applicants_give_their_numbers() {
        var id = submitted("iin", WRONG);
        cases.runJobs(id);
        var number = numbers.of(id).getFirst().id();
        SignIn.as(CaseDriver.olga());

        assertThatThrownBy(() -> desk.settle(id, number, Correction.CORRECTED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.correct(id, number, NumberKind.IIN, RIGHT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(numbers.of(id)).singleElement().matches(GivenNumber::isOpen);
    }

    @Test
    void an_employers_number_is_checked_and_corrected_by_an_officer_only() {
        var id = cases.awaitingEmployer();

        employerAnswers(id, new Registration("inn", "770708389-0"));

        assertThat(cases.openTasks(id)).containsExactly(Task.EXAMINE_APPLICATION);
        cases.signInApplicantOf(id);
        assertThat(corrections.open(id)).isEmpty();
        assertThat(corrections.giveAgain(id, NumberPlace.EMPLOYER_NUMBER, NumberKind.INN, "7707083893"))
                .isEqualTo(Again.NO_LONGER_OPEN);

        var failed = numbers.of(id).getFirst();
        SignIn.as(CaseDriver.olga());
        assertThat(desk.correct(id, failed.id(), NumberKind.INN, "7707083893"))
                .hasValueSatisfying(check -> assertThat(check.isValid()).isTrue());
        assertThat(desk.correct(id, failed.id(), NumberKind.INN, "7707083893")).isEmpty();
        assertThat(numbers.of(id))
                .extracting(GivenNumber::place, GivenNumber::givenBy, GivenNumber::correction)
                .containsExactly(
                        tuple(NumberPlace.EMPLOYER_NUMBER, Giver.EMPLOYER, Correction.CORRECTED),
                        tuple(NumberPlace.EMPLOYER_NUMBER, Giver.OFFICER, Correction.NOT_NEEDED));
    }

    @Test
    void an_employer_may_name_a_number_that_nobody_here_can_check() {
        var id = cases.awaitingEmployer();

        employerAnswers(id, new Registration(Registration.OTHER, "HRB 4711"));

        assertThat(numbers.of(id)).isEmpty();
    }

    @Test
    void every_kind_that_a_form_offers_has_a_place() {
        assertThat(Registration.KINDS.stream().filter(kind -> !kind.equals(Registration.OTHER)))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(NumberKind.of(kind).filter(NumberPlace.EMPLOYER_NUMBER::takes))
                        .isPresent());
        assertThat(NumberPlace.EMPLOYER_NUMBER.kinds()).hasSize(Registration.KINDS.size() - 1);
        assertThat(NumberPlace.OFFICIAL_NUMBER.kinds())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(Choices.OFFICIAL_NUMBER).contains(kind.word()));
    }

    @Test
    void the_number_is_in_no_log_no_record_and_no_process(CapturedOutput output) {
        var id = submitted("iin", "850312300127");
        cases.runJobs(id);
        cases.signInApplicantOf(id);
        giveAgain(id, "850312300128");
        SignIn.as(CaseDriver.olga());
        desk.settle(id, numbers.of(id).getLast().id(), Correction.CANNOT_BE_CORRECTED);

        assertThat(output).doesNotContain("85031230012");
        assertThat(texts("audit_entry", "subject", id))
                .contains("official-number")
                .doesNotContain("850312300127");
        assertThat(texts("case_event", "detail", id)).contains("CANNOT_BE_CORRECTED");
        assertThat(String.join(" ", texts("case_event", "detail", id))).doesNotContain("8503123");
        assertThat(sql.sql("select count(*) from engine.act_hi_varinst where text_ like '85031230012%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(new Registration("inn", "7707083893").toString()).doesNotContain("7707");
        assertThat(numbers.of(id).toString()).doesNotContain("8503123");
    }

    private List<String> texts(String table, String column, ApplicationId id) {
        return sql.sql("select coalesce(" + column + ", '') from " + table + " where application = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private Again giveAgain(ApplicationId id, String number) {
        return corrections.giveAgain(id, NumberPlace.OFFICIAL_NUMBER, NumberKind.IIN, number);
    }

    private ApplicationId submitted(String kind, String number) {
        return cases.submit(number(kind, number));
    }

    private static Map<String, String> number(String kind, String number) {
        return Map.of("identityDocument.officialNumberKind", kind, "identityDocument.officialNumber", number);
    }

    private void employerAnswers(ApplicationId id, Registration registration) {
        SignIn.out();
        links.answer(cases.token(id), CaseDriver.confirmed(registration));
        cases.runJobs(id);
    }
}
