package org.regularis.casework.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of the models: each that opens a way to a permit around something is refused with that way in words. */
class ModelMutationsTest {

    @Test
    void the_models_as_delivered_leave_nothing_out() {
        assertThat(Models.asDelivered().faults()).isEmpty();
    }

    @Test
    void there_are_many_changes_that_are_refused_and_some_that_are_taken() {
        assertThat(refused()).hasSizeGreaterThan(50);
        assertThat(flawed()).hasSizeGreaterThan(20);
        assertThat(harmless()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_way_around_is_refused_and_spelled_out(Mutation mutation) {
        var faults = mutation.made().faults();

        assertThat(faults)
                .filteredOn(Fault.Bypass.class::isInstance)
                .extracting(Fault::sentence)
                .isNotEmpty()
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("A permit could be issued without %s. The way there: application-lifecycle: "
                                .formatted(mutation.said().get(1)))
                        .contains("(%s)".formatted(mutation.said().get(2)))
                        .containsPattern(" \\(serviceTask_(issuePermit|another|confirmReceipt)\\)\\.$"));
    }

    @ParameterizedTest
    @MethodSource("flawed")
    void what_the_check_could_not_rely_on_is_refused(Mutation mutation) {
        assertThat(mutation.made().refusal()).contains(mutation.said().get(1));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void what_leaves_nothing_out_is_taken(Mutation mutation) {
        assertThat(mutation.made().faults()).isEmpty();
    }

    static Stream<Mutation> refused() {
        return Mutation.of("refused");
    }

    static Stream<Mutation> flawed() {
        return Mutation.of("flawed");
    }

    static Stream<Mutation> harmless() {
        return Mutation.of("harmless");
    }
}
