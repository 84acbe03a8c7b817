package org.regularis.casework.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Completion;
import org.regularis.casework.ProcessTest;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.casework.duplicates.DuplicateDesk.Answering;
import org.regularis.casework.duplicates.DuplicateDesk.Compared;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.persons.Answer;
import org.regularis.persons.Answer.Verdict;
import org.regularis.persons.Duplicates;
import org.regularis.persons.Identification.Statement;
import org.regularis.persons.Persons;
import org.regularis.persons.PossibleDuplicate;
import org.regularis.persons.Standing;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.WorkItemId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class DuplicateDeskTest extends ProcessTest {

    private static final TaskResult ADMIT = new TaskResult.Admit(CaseDriver.goodFacts());

    @Autowired
    DuplicateDesk duplicates;

    @Autowired
    CaseworkDesk desk;

    @Autowired
    Duplicates standings;

    @Autowired
    Persons persons;

    @Test
    void somebody_with_the_same_document_is_shown_whatever_account_and_office_it_was() {
        var first = cases.opened(Map.of(
                "person.region", "southern", "identityDocument.number", "QQ 77-00001", "person.givenNames", "Zuhra"));
        var second = cases.opened(Map.of("identityDocument.number", "qq7700001"));

        var pairs = compare(CaseDriver.olga(), second);

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.onFile().application()).isEqualTo(first);
            assertThat(pair.onFile().name()).isEqualTo("Zuhra Karimova");
            assertThat(pair.onFile().office()).isEqualTo(CaseDriver.SOUTH);
            assertThat(pair.filed().application()).isEqualTo(second);
            assertThat(pair.sameAccount()).isFalse();
            assertThat(pair.isOpen()).isTrue();
        });
        assertThat(watch.record(first)).containsOnlyOnce("olga file-compared");
    }

    @Test
    void somebody_of_the_same_birth_date_is_shown_when_the_name_may_be_the_same() {
        var day = Map.of("person.birthDate", "1955-05-05");
        var first = cases.opened(with(day, "Farrukh", "Saidov"));
        cases.opened(with(day, "Farid", "Saidov"));
        var second = cases.opened(with(day, "Фаррух", "Саидов"));
        var third = cases.opened(with(day, "Саидова", "Нигора"));

        assertThat(onFile(CaseDriver.olga(), second)).containsExactly(first);
        assertThat(onFile(CaseDriver.olga(), third)).isEmpty();
        assertThat(onFile(CaseDriver.olga(), first))
                .as("who came first is not asked about who came later")
                .isEmpty();
        assertThat(standings.standing(first)).isEqualTo(new Standing.NothingOpen(Optional.empty()));
    }

    @Test
    void a_draft_is_on_no_file_and_a_withdrawn_application_is_shown_as_such() {
        var number = Map.of("identityDocument.number", "QQ7700002");
        cases.draft(number);
        var withdrawn = cases.opened(number);
        cases.withdraw(withdrawn);
        var second = cases.opened(number);

        var pairs = compare(CaseDriver.olga(), second);

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.onFile().application()).isEqualTo(withdrawn);
            assertThat(pair.onFile().stage().isClosed()).isTrue();
        });
    }

    @Test
    void nobody_is_admitted_while_the_question_is_open() {
        var second = pair("QQ7700003").second();

        assertThat(cases.attempt(CaseDriver.olga(), second, Task.CHECK_COMPLETENESS, ADMIT))
                .isEqualTo(Completion.Refused.DUPLICATE_OPEN);
        answer(CaseDriver.olga(), second, Verdict.ANOTHER);
        cases.complete(CaseDriver.olga(), second, Task.CHECK_COMPLETENESS, ADMIT);

        assertThat(cases.openTasks(second)).doesNotContain(Task.CHECK_COMPLETENESS);
    }

    @Test
    void an_answer_joins_or_parts_and_both_histories_tell_it() {
        var pair = pair("QQ7700004");

        answer(CaseDriver.olga(), pair.second(), Verdict.SAME);
        assertThat(persons.of(pair.second())).isEqualTo(persons.of(pair.first()));
        assertThat(standings.standing(pair.second()))
                .isInstanceOfSatisfying(
                        Standing.SamePerson.class,
                        same -> assertThat(same.answers()).singleElement().satisfies(answer -> {
                            assertThat(answer.other()).isEqualTo(pair.first());
                            assertThat(answer.by().value()).isEqualTo("olga");
                        }));

        answer(CaseDriver.olga(), pair.second(), Verdict.ANOTHER);
        assertThat(persons.of(pair.second())).isNotEqualTo(persons.of(pair.first()));
        assertThat(standings.standing(pair.second())).isInstanceOf(Standing.NothingOpen.class);

        for (var application : List.of(pair.first(), pair.second())) {
            assertThat(cases.events(application))
                    .filteredOn("duplicate-answered"::equals)
                    .hasSize(2);
            assertThat(standings.answers(application))
                    .extracting(Answer::verdict)
                    .containsExactly(Verdict.ANOTHER);
        }
        assertThat(watch.record(pair.second()))
                .filteredOn("olga duplicate-answered"::equals)
                .hasSize(2);
    }

    @Test
    void three_are_one_person_until_an_answer_between_them_is_taken_back() {
        var number = Map.of("identityDocument.number", "QQ7700005");
        var first = cases.opened(number);
        var second = cases.opened(number);
        var third = cases.opened(number);
        answer(CaseDriver.olga(), second, Verdict.SAME);
        for (var pair : compare(CaseDriver.olga(), third)) {
            var verdict = pair.onFile().application().equals(second) ? Verdict.SAME : Verdict.ANOTHER;
            duplicates.answer(check(third), new Statement(pair, verdict, "The photos."));
        }
        assertThat(persons.hold(first)).containsExactlyInAnyOrder(first, second, third);

        answer(CaseDriver.olga(), second, Verdict.ANOTHER);

        assertThat(persons.hold(first)).containsExactly(first);
        assertThat(persons.hold(third)).containsExactlyInAnyOrder(second, third);
    }

    @Test
    void only_who_has_the_check_compares_and_answers() {
        var pair = pair("QQ7700006");
        claim(CaseDriver.olga(), pair.second());
        var item = check(pair.second());
        var statement = new Statement(pair.first(), Verdict.SAME, "The photos.", 0);

        for (var officer : List.of(CaseDriver.irina(), CaseDriver.marat())) {
            SignIn.as(officer);
            assertThat(duplicates.compare(item)).as(officer.name()).isEmpty();
            assertThat(duplicates.answer(item, statement)).as(officer.name()).isEqualTo(Answering.NOT_YOURS);
        }
        for (var person : List.of(CaseDriver.applicant(), CaseDriver.samira(), CaseDriver.pavel(), CaseDriver.anna())) {
            SignIn.as(person);
            assertThatThrownBy(() -> duplicates.compare(item)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> duplicates.answer(item, statement)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> duplicates.answers(pair.second())).isInstanceOf(AccessDeniedException.class);
        }
        SignIn.as(CaseDriver.marat());
        assertThatThrownBy(() -> duplicates.answers(pair.second())).isInstanceOf(NotFound.class);
        assertThat(standings.standing(pair.second())).isInstanceOf(Standing.Open.class);
        assertThat(watch.record(pair.first())).isNotEmpty().noneMatch(entry -> entry.contains("file-compared"));
    }

    @Test
    void an_answer_needs_a_reason_and_somebody_who_was_asked_about() {
        var pair = pair("QQ7700007");
        var stranger = cases.opened();
        claim(CaseDriver.olga(), pair.second());
        var item = check(pair.second());

        assertThat(duplicates.answer(item, new Statement(pair.first(), Verdict.SAME, "  ", 0)))
                .isEqualTo(Answering.NO_REASON);
        assertThatThrownBy(() -> duplicates.answer(item, new Statement(stranger, Verdict.SAME, "So it is.", 0)))
                .isInstanceOf(NotFound.class);
        assertThat(standings.standing(pair.second())).isInstanceOf(Standing.Open.class);
    }

    @Test
    void of_two_answers_at_once_one_stands_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            var pair = pair("QQ770010" + round);
            claim(CaseDriver.olga(), pair.second());
            var item = check(pair.second());

            var results = together(
                    () -> answerOnce(item, new Statement(pair.first(), Verdict.SAME, "The photos.", 0)),
                    () -> answerOnce(item, new Statement(pair.first(), Verdict.ANOTHER, "The photos.", 0)));

            assertThat(results).containsExactlyInAnyOrder(Answering.ANSWERED, Answering.STALE);
        }
    }

    @Test
    void crossing_answers_of_two_officers_leave_one_person() throws Exception {
        for (int round = 0; round < 5; round++) {
            var number = Map.of("identityDocument.number", "QQ770020" + round);
            var first = cases.opened(number);
            var second = cases.opened(number);
            var third = cases.opened(number);
            claim(CaseDriver.olga(), second);
            claim(CaseDriver.irina(), third);
            var items = List.of(check(second), check(third));

            var results = together(
                    () -> answerOnce(items.get(0), new Statement(first, Verdict.SAME, "The photos.", 0)), () -> {
                        SignIn.as(CaseDriver.irina());
                        return duplicates.answer(items.get(1), new Statement(second, Verdict.SAME, "The photos.", 0));
                    });

            assertThat(results).containsExactly(Answering.ANSWERED, Answering.ANSWERED);
            assertThat(persons.hold(first)).containsExactlyInAnyOrder(first, second, third);
        }
    }

    private record Pair(ApplicationId first, ApplicationId second) {}

    private Pair pair(String number) {
        var first = cases.opened(Map.of("identityDocument.number", number));
        clock.pass(Duration.ofMinutes(1));
        return new Pair(first, cases.opened(Map.of("identityDocument.number", number)));
    }

    private static Map<String, String> with(Map<String, String> answers, String givenNames, String familyName) {
        var all = new HashMap<>(answers);
        all.put("person.givenNames", givenNames);
        all.put("person.familyName", familyName);
        return all;
    }

    private void answer(Person officer, ApplicationId application, Verdict verdict) {
        for (var pair : compare(officer, application)) {
            assertThat(duplicates.answer(check(application), new Statement(pair, verdict, "The photos.")))
                    .isEqualTo(Answering.ANSWERED);
        }
    }

    private List<ApplicationId> onFile(Person officer, ApplicationId application) {
        return compare(officer, application).stream()
                .map(pair -> pair.onFile().application())
                .toList();
    }

    private List<PossibleDuplicate> compare(Person officer, ApplicationId application) {
        claim(officer, application);
        return duplicates.compare(check(application)).stream()
                .map(Compared::pair)
                .toList();
    }

    private void claim(Person officer, ApplicationId application) {
        SignIn.as(officer);
        assertThat(desk.claim(check(application))).isInstanceOf(CaseworkDesk.Claim.Yours.class);
    }

    private WorkItemId check(ApplicationId application) {
        return cases.item(application, Task.CHECK_COMPLETENESS);
    }

    private Answering answerOnce(WorkItemId item, Statement statement) {
        SignIn.as(CaseDriver.olga());
        return duplicates.answer(item, statement);
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException, TimeoutException {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = List.of(one, other).stream()
                    .map(act -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return act.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var result : running) {
                results.add(result.get(30, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
