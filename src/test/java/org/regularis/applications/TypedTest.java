package org.regularis.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.applications.ApplicationIntake.FieldProblem;
import org.regularis.applications.ApplicationIntake.NotKept;

class TypedTest {

    @Test
    void characters_that_nobody_types_are_left_out() {
        var typed = Typed.of(Map.of("person.address", "One\r\nTwo\u0000\ud800 👍"));

        assertThat(typed.answers()).containsEntry("person.address", "One\nTwo 👍");
    }

    @Test
    void a_field_that_nobody_asks_and_a_text_without_end_are_not_kept() {
        assertThatThrownBy(() -> Typed.of(Map.of("person.shoeSize", "38")))
                .isInstanceOfSatisfying(NotKept.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(new FieldProblem(
                                "person.shoeSize", "applications.problem.unknown-field")));
        assertThatThrownBy(() -> Typed.of(Map.of("person.address", "x".repeat(2001))))
                .isInstanceOf(NotKept.class);
    }
}
