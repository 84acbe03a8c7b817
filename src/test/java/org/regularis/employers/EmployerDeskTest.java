package org.regularis.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class EmployerDeskTest extends EmployersTest {

    private final String number = UUID.randomUUID().toString();

    @Autowired
    EmployerDesk desk;

    @Test
    void an_employer_sees_and_answers_the_questions_to_the_own_number_only() {
        question = verifications.open(application, Jobs.aminasJobWithout(number, "a@b.example"), MONDAY.plus(TEN_DAYS));
        employer(number.toUpperCase());

        assertThat(desk.questions()).extracting(one -> one.verification().id()).containsExactly(question);
        assertThat(desk.open(question)).isInstanceOf(Answering.Open.class);
        assertThat(desk.answer(question, Jobs.allConfirmed())).isInstanceOf(Answering.Accepted.class);
        assertThat(desk.open(question)).isInstanceOf(Answering.AnsweredBefore.class);
    }

    @Test
    void a_question_to_another_employer_is_not_found() {
        employer(number);

        assertThat(desk.questions()).isEmpty();
        assertThatThrownBy(() -> desk.open(question)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.answer(question, Jobs.allConfirmed())).isInstanceOf(NotFound.class);
    }

    @Test
    void an_account_without_a_number_sees_nothing() {
        verifications.open(application, Jobs.aminasJobWithout("", "a@b.example"), MONDAY.plus(TEN_DAYS));
        employer(" - ");

        assertThat(desk.questions()).isEmpty();
    }

    @Test
    void what_can_be_answered_no_more_is_not_in_the_list() {
        verifications.open(application, Jobs.aminasJobWithout(number, "a@b.example"), MONDAY.plus(TEN_DAYS));
        employer(number);
        clock.pass(TEN_DAYS);

        assertThat(desk.questions()).isEmpty();
    }

    @Test
    void nobody_but_employers_comes_in() {
        SignIn.as("olga", Roles.CASE_OFFICER);

        assertThatThrownBy(desk::questions).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.open(question)).isInstanceOf(AccessDeniedException.class);
    }
}
