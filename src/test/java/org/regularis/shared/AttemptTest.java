package org.regularis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptTest {

    @Test
    void work_that_ends_well_has_its_result() {
        assertThat(Attempt.at(() -> 7)).isEqualTo(new Attempt.Done<>(7));
    }

    static Stream<Throwable> answers() {
        return Stream.of(new IOException(), new IllegalStateException(), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_exception_is_an_answer(Throwable failure) {
        assertThat(Attempt.at(() -> failWith(failure))).isEqualTo(new Attempt.Failed<>(failure));
    }

    @Test
    void an_error_of_the_machine_is_none() {
        var error = new OutOfMemoryError("as if");

        assertThatThrownBy(() -> Attempt.at(() -> failWith(error))).isSameAs(error);
    }

    private static Object failWith(Throwable failure) throws Exception {
        switch (failure) {
            case Error error -> throw error;
            case Exception exception -> throw exception;
            default -> throw new AssertionError(failure);
        }
    }
}
