package org.regularis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.regularis.casework.Task;
import org.regularis.dev.RunningSystem;
import org.regularis.dev.TestSystem;
import org.regularis.journey.Api.Answer;

/** The system is stopped in the evening and started in the morning. It comes last, so that nobody waits for one more start. */
@Order(Integer.MAX_VALUE)
class SecondStartJourney {

    private final RunningSystem system = TestSystem.get();
    private final Office office = new Office();

    @Test
    void a_second_start_keeps_everything_and_does_not_wait_for_keycloak() throws IOException {
        String reference = Applicant.named("sabina").apply();
        office.awaitWork(reference, Task.CHECK_COMPLETENESS);
        List<Map<String, Object>> before = everything();

        system.stopApplication();
        system.startApplicationWithoutKeycloak();

        Answer readiness = Api.ofNobody().get("/actuator/health/readiness");
        assertThat(readiness.status()).isEqualTo(200);
        assertThat(Api.ofNobody().get("/api/v1/programmes").status()).isEqualTo(200);
        assertThat(everything()).isEqualTo(before);
        office.awaitWork(reference, Task.CHECK_COMPLETENESS);
    }

    private List<Map<String, Object>> everything() {
        return system.sql().sql("""
                        select id, reference, stage,
                            (select count(*) from document d where d.application = a.id) documents,
                            (select count(*) from letter l where l.application = a.id) letters
                        from application a order by id""").query().listOfRows();
    }
}
