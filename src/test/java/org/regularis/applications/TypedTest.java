package org.regularis.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.applications.ApplicationIntake.FieldProblem;

class TypedTest {

    @Test
    void characters_that_nobody_types_are_left_out() {
        var typed = Typed.of(Map.of("person.address", "One\r\nTwo\u0000\ud800 👍"));

        assertThat(typed.answers()).containsEntry("person.address", "One\nTwo 👍");
    }

    @Test
    void a_field_that_nobody_asks_and_a_text_without_end_are_not_kept() {
        assertThat(Typed.of(Map.of("person.shoeSize", "38")).problems())
                .containsExactly(new FieldProblem("person.shoeSize", "applications.problem.unknown-field"));
        assertThat(Typed.of(Map.of("person.address", "x".repeat(2001))).problems())
                .containsExactly(new FieldProblem("person.address", "applications.problem.too-long"));
    }
}
