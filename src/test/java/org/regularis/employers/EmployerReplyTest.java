package org.regularis.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.regularis.employers.EmployerAnswered.Outcome;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.employers.Verification.Signature;

class EmployerReplyTest {

    @Test
    void one_denied_statement_denies_and_one_amended_one_amends() {
        assertThat(Jobs.allConfirmed().outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(Jobs.but(Subject.HOURS, Answer.AMENDED, "20").outcome()).isEqualTo(Outcome.AMENDED);
        assertThat(Jobs.but(Subject.WAGE, Answer.DENIED, "").outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void an_amendment_needs_the_right_value_and_nothing_else_has_one() {
        assertThatThrownBy(() -> new Reply(Answer.AMENDED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reply(Answer.CONFIRMED, Optional.of("20")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_answers_without_a_name() {
        assertThatThrownBy(() -> new EmployerReply(Map.of(), "", new Signature(" ", "owner")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_of_employers_are_the_same_with_spaces_dashes_and_small_letters() {
        assertThat(EmployerNumber.plain("kz 12-345")).isEqualTo(EmployerNumber.plain("KZ12345"));
    }
}
