package org.regularis.casework.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentRecorderTest {

    @Test
    void the_cause_is_the_types_of_the_exceptions_and_our_first_line() {
        var trace = """
                org.camunda.bpm.engine.ProcessEngineException: Amina Karimova
                \tat org.camunda.bpm.engine.impl.Something.run(Something.java:12)
                Caused by: java.lang.IllegalStateException: FA1234567
                \tat org.regularis.casework.steps.GiveNotice.perform(GiveNotice.java:36)
                """;

        assertThat(IncidentRecorder.cause(trace))
                .isEqualTo("ProcessEngineException < IllegalStateException at GiveNotice.java:36");
    }

    @Test
    void lines_of_a_message_are_no_causes() {
        var trace = """
                org.springframework.dao.DuplicateKeyException: A key is there already
                KARIMOVA
                AminaKarimova: born 1991
                \tat org.regularis.applications.Applications.store(Applications.java:50)
                """;

        assertThat(IncidentRecorder.cause(trace)).isEqualTo("DuplicateKeyException at Applications.java:50");
    }

    @Test
    void without_a_trace_the_cause_is_unknown() {
        assertThat(IncidentRecorder.cause(null)).isEqualTo("unknown");
    }
}
