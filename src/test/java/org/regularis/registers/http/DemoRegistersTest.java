package org.regularis.registers.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.dev.RegisterServer;
import org.regularis.registers.Enquiry;
import org.regularis.registers.Enquiry.Somebody;
import org.regularis.registers.Failure;
import org.regularis.registers.Finding;
import org.regularis.registers.Purpose;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterAnswer.Result;
import org.regularis.registers.RegisterLine.Reply;
import org.regularis.shared.RegisterQuestionId;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The registers of the demo, reached by the settings that the demo gets. */
class DemoRegistersTest {

    private static final Somebody FARRUKH =
            new Somebody("Saidov", Optional.of("Farrukh"), LocalDate.parse("1990-01-02"));
    private static final Somebody NILUFAR =
            new Somebody("Rakhimova", Optional.of("Nilufar"), LocalDate.parse("1990-01-02"));

    private final RegisterServer server;
    private final HttpRegisterLine line;

    DemoRegistersTest() throws IOException {
        server = RegisterServer.start(0, "a-secret");
        var settings = new HashMap<String, Object>(server.settings());
        settings.put("REGULARIS_REGISTERS_READTIMEOUT", "300ms");
        line = new HttpRegisterLine(bound(settings));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static HttpSettings bound(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return Binder.get(environment).bindOrCreate("regularis.registers", HttpSettings.class);
    }

    private Reply ask(Enquiry enquiry) {
        return line.ask(RegisterQuestionId.create(), new Purpose(List.of("record")), enquiry);
    }

    private Result result(Enquiry enquiry) {
        assertThat(ask(enquiry)).isInstanceOf(Reply.Answered.class);
        return ((Reply.Answered) ask(enquiry)).result();
    }

    @Test
    void without_settings_no_register_exists() {
        assertThat(new HttpRegisterLine(bound(Map.of())).registers()).isEmpty();
        assertThat(line.registers()).containsExactlyInAnyOrder(Register.values());
    }

    @Test
    void one_person_has_an_entry_and_the_others_have_none() {
        assertThat(result(new Enquiry.PoliceRecord(FARRUKH, "TJK"))).isEqualTo(Result.HIT);
        assertThat(result(new Enquiry.PoliceRecord(NILUFAR, "UZB"))).isEqualTo(Result.CLEAR);
        assertThat(result(new Enquiry.PopulationRegister(NILUFAR))).isIn(Result.CLEAR, Result.UNKNOWN);
        assertThat(result(new Enquiry.SocialInsurance(NILUFAR))).isIn(Result.CLEAR, Result.UNKNOWN);
        assertThat(result(new Enquiry.CompanyRegister("1029900004177"))).isEqualTo(Result.CLEAR);
        assertThat(result(new Enquiry.CompanyRegister("7707083893"))).isEqualTo(Result.UNKNOWN);
        assertThat(ask(new Enquiry.CompanyRegister("1029900009765")))
                .isInstanceOfSatisfying(Reply.Answered.class, answer -> assertThat(answer.findings())
                        .containsExactly(new Finding.Company(
                                "Closed Ltd", Finding.Status.STRUCK_OFF, Optional.of(LocalDate.parse("2012-04-01")))));
    }

    @Test
    void the_same_question_gets_the_same_answer() {
        var question = RegisterQuestionId.create();
        var enquiry = new Enquiry.PopulationRegister(NILUFAR);
        var purpose = new Purpose(List.of("other-permit"));

        assertThat(line.ask(question, purpose, enquiry)).isEqualTo(line.ask(question, purpose, enquiry));
    }

    @Test
    void its_page_makes_one_register_slow_wrong_or_down() throws Exception {
        behave("police-record=down");
        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.UNREACHABLE));
        assertThat(result(new Enquiry.CompanyRegister("1029900004177")))
                .as("the others are well")
                .isEqualTo(Result.CLEAR);
        behave("police-record=slow");
        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.TOO_SLOW));
        behave("police-record=wrong");
        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.NOT_UNDERSTOOD));
        behave("police-record=well");
        assertThat(askPolice()).isInstanceOf(Reply.Answered.class);
    }

    @Test
    void who_does_not_know_the_token_is_refused() {
        var settings = new HashMap<String, Object>(server.settings());
        settings.put("REGULARIS_REGISTERS_CONNECTIONS_POLICERECORD_TOKEN", "another");

        assertThat(new HttpRegisterLine(bound(settings))
                        .ask(
                                RegisterQuestionId.create(),
                                new Purpose(List.of("record")),
                                new Enquiry.PoliceRecord(FARRUKH, "TJK")))
                .isEqualTo(new Reply.Failed(Failure.REFUSES_US));
    }

    private Reply askPolice() {
        return ask(new Enquiry.PoliceRecord(NILUFAR, "UZB"));
    }

    private void behave(String wish) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var page = browser.send(
                    HttpRequest.newBuilder(server.url())
                            .POST(BodyPublishers.ofString(wish))
                            .build(),
                    BodyHandlers.ofString());
            var button = wish.split("=");
            assertThat(page.body())
                    .contains("name=\"%s\" value=\"%s\" aria-pressed=\"true\"".formatted(button[0], button[1]));
        }
    }
}
