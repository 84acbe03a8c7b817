package org.regularis.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.regularis.employers.EmployerAnswered.Outcome;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

class AnswerByLinkTest extends EmployersTest {

    @Autowired
    AnswerByLink link;

    @Test
    void the_link_opens_any_number_of_times_and_only_the_answer_uses_it_up() {
        assertThat(link.open(token())).isInstanceOf(Answering.Open.class);
        assertThat(link.open(token())).isInstanceOf(Answering.Open.class);

        assertThat(link.answer(token(), Jobs.allConfirmed())).isInstanceOf(Answering.Accepted.class);

        assertThat(link.open(token())).isInstanceOf(Answering.AnsweredBefore.class);
        assertThat(link.answer(token(), Jobs.allConfirmed())).isInstanceOf(Answering.AnsweredBefore.class);
    }

    @Test
    void the_token_is_kept_nowhere() {
        String everything = jdbc.sql("select employer_verification::text from employer_verification where id = ?")
                .param(question.value())
                .query(String.class)
                .single();
        byte[] hash = jdbc.sql("select token_hash from employer_verification where id = ?")
                .param(question.value())
                .query(byte[].class)
                .single();

        assertThat(everything).doesNotContain(token());
        assertThat(hash).isEqualTo(LinkTokens.hash(token())).isNotEqualTo(token().getBytes(StandardCharsets.UTF_8));
        assertThat(token()).hasSize(43);
    }

    @Test
    void unknown_and_tampered_tokens_are_not_found() {
        String tampered = (token().charAt(0) == 'A' ? "B" : "A") + token().substring(1);

        assertThatThrownBy(() -> link.open("unknown")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> link.open(tampered)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> link.answer(tampered, Jobs.allConfirmed())).isInstanceOf(NotFound.class);
    }

    @Test
    void when_the_time_is_over_the_link_opens_no_more_even_before_the_process_notices() {
        clock.pass(TEN_DAYS);

        assertThat(link.open(token())).isInstanceOf(Answering.Closed.class);
        assertThat(link.answer(token(), Jobs.allConfirmed())).isInstanceOf(Answering.Closed.class);
        assertThat(events.stream(EmployerAnswered.class)).isEmpty();
    }

    @Test
    void a_moment_before_the_end_it_can_still_be_answered() {
        clock.pass(TEN_DAYS.minus(Duration.ofMillis(1)));

        assertThat(link.answer(token(), Jobs.allConfirmed())).isInstanceOf(Answering.Accepted.class);
    }

    @Test
    void an_expired_question_and_one_that_was_asked_anew_are_closed() {
        String first = token();
        question = verifications.open(application, Jobs.aminasJob(), MONDAY.plus(TEN_DAYS));

        assertThat(link.open(first)).isInstanceOf(Answering.Closed.class);
        assertThat(link.open(token())).isInstanceOf(Answering.Open.class);
        assertThat(verifications.of(application)).hasSize(2);

        verifications.expire(application);
        assertThat(link.open(token())).isInstanceOf(Answering.Closed.class);
    }

    @Test
    void the_answer_is_kept_statement_by_statement_with_who_gave_it() {
        link.answer(token(), Jobs.but(Subject.HOURS, Answer.AMENDED, "20"));

        Verification kept = verifications.find(question).orElseThrow();
        assertThat(kept.state()).isEqualTo(Verification.State.ANSWERED);
        assertThat(kept.statements())
                .contains(
                        new Statement(Subject.HOURS, "40", Optional.of(Answer.AMENDED), Optional.of("20")),
                        new Statement(Subject.WAGE, "1200", Optional.of(Answer.CONFIRMED), Optional.empty()));
        assertThat(kept.signature()).contains(new Verification.Signature("Boris Petrov", "owner"));
    }

    @Test
    void the_answer_is_told_once_and_recorded() {
        link.answer(token(), Jobs.but(Subject.WAGE, Answer.DENIED, ""));
        link.answer(token(), Jobs.allConfirmed());

        assertThat(events.stream(EmployerAnswered.class))
                .containsExactly(new EmployerAnswered(application, question, Outcome.DENIED));
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'employer-answered' and application = ?")
                        .param(application.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void of_two_who_answer_at_once_one_wins_and_the_other_reads_that_it_was_answered() throws Exception {
        String token = token();
        var start = new CountDownLatch(1);
        List<Callable<Answering>> tabs = new ArrayList<>();
        for (int tab = 0; tab < 2; tab++) {
            tabs.add(() -> {
                start.await();
                return link.answer(token, Jobs.allConfirmed());
            });
        }

        List<Answering> outcomes = new ArrayList<>();
        try (var browsers = Executors.newFixedThreadPool(2)) {
            var waiting = tabs.stream().map(browsers::submit).toList();
            start.countDown();
            for (var tab : waiting) {
                outcomes.add(tab.get());
            }
        }

        assertThat(outcomes).hasAtLeastOneElementOfType(Answering.Accepted.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Answering.AnsweredBefore.class);
    }

    @Test
    void what_the_applicant_left_out_is_not_asked() {
        question = verifications.open(application, Jobs.aminasJobWithout("1", ""), MONDAY.plus(TEN_DAYS));

        assertThat(verifications.find(question).orElseThrow().statements())
                .extracting(Statement::subject)
                .containsExactly(Subject.WORKS_HERE, Subject.SINCE);
        assertThat(verifications.emailOf(question)).isEmpty();
    }
}
