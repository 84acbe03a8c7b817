package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScriptedRegister;
import org.regularis.dev.SwitchedRegisters;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterAnswers;
import org.regularis.registers.RegisterQuestion;
import org.regularis.registers.RegisterQuestion.Standing;
import org.regularis.registers.RegisterWork;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class RegisterEnquiryProcessTest extends ProcessTest {

    private static final String LIMIT = "boundaryEvent_registersSilent";

    @Autowired
    SwitchedRegisters registers;

    @Autowired
    RegisterWork work;

    @Autowired
    RegisterAnswers answers;

    private final ScriptedRegister server = new ScriptedRegister();

    @AfterEach
    void disconnect() {
        registers.disconnect();
        server.close();
    }

    private ApplicationId admitted() {
        var application = cases.opened();
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        return application;
    }

    @Test
    void an_admitted_case_asks_the_registers_of_its_programme_and_goes_on_with_their_answers() {
        registers.connect(server.address(), Register.values());
        var application = admitted();

        assertThat(watch.shown(application)).isEqualTo("COMPLETENESS_CHECK OFFICE REGISTER_ANSWER");
        assertThat(asked(application))
                .containsExactlyInAnyOrder(
                        Register.POLICE_RECORD, Register.POPULATION_REGISTER, Register.COMPANY_REGISTER);
        work.askDue(Register.POLICE_RECORD);
        work.askDue(Register.POPULATION_REGISTER);
        cases.runJobs(application);
        assertThat(watch.shown(application)).as("one is still to answer").endsWith("REGISTER_ANSWER");

        work.askDue(Register.COMPANY_REGISTER);
        cases.runJobs(application);

        assertThat(watch.shown(application)).isEqualTo("EMPLOYER_VERIFICATION EMPLOYER EMPLOYER_ANSWER");
        assertThat(watch.due(application, LIMIT)).isEmpty();
        assertThat(cases.events(application))
                .containsSubsequence(
                        "register-asked",
                        "register-answered",
                        "register-answered",
                        "register-answered",
                        "employer-asked");
    }

    @Test
    void where_no_register_is_connected_nothing_waits() {
        var application = admitted();

        assertThat(watch.shown(application)).isEqualTo("EMPLOYER_VERIFICATION EMPLOYER EMPLOYER_ANSWER");
        assertThat(answers.of(application)).isEmpty();
    }

    @Test
    void a_register_that_is_down_holds_a_case_up_for_a_day_and_then_it_goes_on() {
        registers.connect(server.address(), Register.POLICE_RECORD);
        server.goDown();
        var application = admitted();
        var admittedAt = clock.instant();
        work.askDue(Register.POLICE_RECORD);
        assertThat(watch.due(application, LIMIT)).contains(admittedAt.plus(Duration.ofHours(24)));

        wait(application, LIMIT);

        assertThat(watch.shown(application)).isEqualTo("EMPLOYER_VERIFICATION EMPLOYER EMPLOYER_ANSWER");
        assertThat(answers.of(application)).singleElement().satisfies(question -> assertThat(question.standing())
                .isInstanceOf(Standing.GivenUp.class));
        assertThat(cases.events(application))
                .containsSubsequence("register-asked", "register-silent", "employer-asked");
    }

    @Test
    void a_register_that_comes_back_lets_the_case_go_on() {
        registers.connect(server.address(), Register.POLICE_RECORD);
        server.play(ScriptedRegister.answer(500, "application/json", "{}"));
        var application = admitted();
        work.askDue(Register.POLICE_RECORD);
        cases.runJobs(application);
        assertThat(watch.shown(application)).endsWith("REGISTER_ANSWER");

        server.play(ScriptedRegister.answer("{\"result\": \"clear\", \"reference\": \"R\", \"findings\": []}"));
        clock.pass(Duration.ofMinutes(1));
        work.askDue(Register.POLICE_RECORD);
        cases.runJobs(application);

        assertThat(watch.shown(application)).isEqualTo("EMPLOYER_VERIFICATION EMPLOYER EMPLOYER_ANSWER");
    }

    @Test
    void of_two_last_answers_at_one_moment_one_lets_the_case_go_on() throws Exception {
        registers.connect(server.address(), Register.POLICE_RECORD, Register.COMPANY_REGISTER);
        var both = new CyclicBarrier(2);
        server.play(exchange -> {
            try {
                both.await(300, TimeUnit.MILLISECONDS);
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
            ScriptedRegister.answer("{\"result\": \"clear\", \"reference\": \"R\", \"findings\": []}")
                    .play(exchange);
        });
        var application = admitted();

        try (var lanes = Executors.newFixedThreadPool(2)) {
            for (var lane :
                    lanes.invokeAll(List.of(asking(Register.POLICE_RECORD), asking(Register.COMPANY_REGISTER)))) {
                lane.get();
            }
        }
        cases.runJobs(application);

        assertThat(answers.of(application))
                .hasSize(2)
                .allMatch(question -> question.standing() instanceof Standing.Answered);
        assertThat(watch.shown(application)).isEqualTo("EMPLOYER_VERIFICATION EMPLOYER EMPLOYER_ANSWER");
    }

    @Test
    void who_withdraws_is_asked_about_no_more() {
        registers.connect(server.address(), Register.POLICE_RECORD);
        var application = admitted();
        cases.withdraw(application);

        work.askDue(Register.POLICE_RECORD);

        assertThat(server.asked()).isEmpty();
        assertThat(cases.ended(application)).isTrue();
    }

    private Callable<Object> asking(Register register) {
        return Executors.callable(() -> work.askDue(register));
    }

    private List<Register> asked(ApplicationId application) {
        return answers.of(application).stream().map(RegisterQuestion::register).toList();
    }
}
