package org.regularis.registers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.ScriptedRegister;
import org.regularis.registers.Enquiry;
import org.regularis.registers.Enquiry.Somebody;
import org.regularis.registers.Failure;
import org.regularis.registers.Finding;
import org.regularis.registers.Purpose;
import org.regularis.registers.RegisterAnswer.Result;
import org.regularis.registers.RegisterLine.Reply;
import org.regularis.shared.RegisterQuestionId;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** A real server that is well, slow, wrong or down. */
class HttpRegisterLineTest {

    private static final Somebody AMINA = new Somebody("Karimova", Optional.of("Amina"), LocalDate.parse("1991-04-17"));
    private static final Duration READ = Duration.ofMillis(400);
    private static final Duration TOTAL = Duration.ofMillis(800);
    private static final DataSize LARGEST = DataSize.ofKilobytes(4);

    private final RegisterQuestionId question = RegisterQuestionId.create();
    private final ScriptedRegister server = new ScriptedRegister();
    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @AfterEach
    void close() {
        testIsOver.countDown();
        server.close();
    }

    private HttpRegisterLine line() {
        return LineTo.all(server.address(), READ, TOTAL, LARGEST);
    }

    private Reply ask(Enquiry enquiry) {
        return line().ask(question, new Purpose(List.of("record", "public-order")), enquiry);
    }

    private Reply askPolice() {
        return ask(new Enquiry.PoliceRecord(AMINA, "UZB"));
    }

    @Test
    void the_police_is_sent_name_birth_date_and_citizenship_and_nothing_else() {
        askPolice();

        var asked = server.asked().getFirst();
        assertThat(asked.token()).isEqualTo("Bearer a-token");
        assertThat(asked.key()).isEqualTo(question.toString());
        assertThat(asked.path()).isEqualTo("/questions");
        assertThat(sent())
                .isEqualTo(Map.of(
                        "question",
                        question.toString(),
                        "purpose",
                        List.of("record", "public-order"),
                        "about",
                        Map.of(
                                "familyName", "Karimova",
                                "givenNames", "Amina",
                                "birthDate", "1991-04-17",
                                "citizenship", "UZB")));
    }

    @Test
    void registers_of_people_are_sent_name_and_birth_date() {
        ask(new Enquiry.PopulationRegister(AMINA));
        ask(new Enquiry.SocialInsurance(AMINA));

        assertThat(server.asked()).hasSize(2).allSatisfy(asked -> assertThat(about(asked))
                .isEqualTo(Map.of("familyName", "Karimova", "givenNames", "Amina", "birthDate", "1991-04-17")));
    }

    @Test
    void the_company_register_is_not_told_who_works_there() {
        ask(new Enquiry.CompanyRegister("7707083893"));

        assertThat(about(server.asked().getFirst())).isEqualTo(Map.of("employerNumber", "7707083893"));
    }

    @Test
    void nothing_found_is_clear() {
        assertThat(askPolice()).isEqualTo(new Reply.Answered(Result.CLEAR, "R-1", List.of()));
    }

    @Test
    void of_a_hit_only_what_an_officer_needs_is_taken() {
        server.play(ScriptedRegister.answer("""
                {"result": "hit", "reference": "PR-7", "operator": "somebody", "findings": [
                  {"matter": "search_notice", "authority": "Police of Hara", "fileNumber": "12/2025",
                   "on": "2025-11-03", "photo": "…", "neighbours": ["…"]},
                  {"matter": "conviction", "authority": "Court of Mura", "fileNumber": "7/2020"}]}"""));

        assertThat(askPolice())
                .isEqualTo(new Reply.Answered(
                        Result.HIT,
                        "PR-7",
                        List.of(
                                new Finding.PoliceEntry(
                                        Finding.Matter.SEARCH_NOTICE,
                                        "Police of Hara",
                                        "12/2025",
                                        Optional.of(LocalDate.parse("2025-11-03"))),
                                new Finding.PoliceEntry(
                                        Finding.Matter.CONVICTION, "Court of Mura", "7/2020", Optional.empty()))));
    }

    @Test
    void each_register_has_entries_of_its_own_form() {
        server.play(ScriptedRegister.answer("""
                {"result": "clear", "reference": "1", "findings": [
                  {"municipality": "Hara", "from": "2024-03-01", "until": null, "permit": "Student permit"}]}"""));
        assertThat(ask(new Enquiry.PopulationRegister(AMINA)))
                .isEqualTo(answered(
                        Result.CLEAR,
                        new Finding.Residence(
                                "Hara",
                                LocalDate.parse("2024-03-01"),
                                Optional.empty(),
                                Optional.of("Student permit"))));
        server.play(ScriptedRegister.answer("""
                {"result": "clear", "reference": "1", "findings": [
                  {"employer": "Stroika", "from": "2025-02-01", "until": "2026-02-01"}]}"""));
        assertThat(ask(new Enquiry.SocialInsurance(AMINA)))
                .isEqualTo(answered(
                        Result.CLEAR,
                        new Finding.Insurance(
                                "Stroika", LocalDate.parse("2025-02-01"), Optional.of(LocalDate.parse("2026-02-01")))));
        server.play(ScriptedRegister.answer("""
                {"result": "hit", "reference": "1", "findings": [{"name": "Stroika", "status": "barred_from_hiring"}]}"""));
        assertThat(ask(new Enquiry.CompanyRegister("7707083893")))
                .isEqualTo(answered(
                        Result.HIT,
                        new Finding.Company("Stroika", Finding.Status.BARRED_FROM_HIRING, Optional.empty())));
    }

    @Test
    void somebody_whom_the_register_does_not_know_is_unknown_and_not_clear() {
        server.play(ScriptedRegister.answer("{\"result\": \"unknown\", \"reference\": \"R-2\", \"findings\": []}"));

        assertThat(askPolice()).isEqualTo(answered(Result.UNKNOWN, "R-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clear",
                "<html>Please sign in</html>",
                "{\"result\": \"clear\"",
                "[]",
                "null",
                "{}",
                "{\"result\": \"perhaps\", \"reference\": \"R\", \"findings\": []}",
                "{\"result\": 0, \"reference\": \"R\", \"findings\": []}",
                "{\"result\": null, \"reference\": \"R\", \"findings\": []}",
                "{\"result\": \"clear\", \"findings\": []}",
                "{\"result\": \"clear\", \"reference\": \" \", \"findings\": []}",
                "{\"result\": \"clear\", \"reference\": \"R\"}",
                "{\"result\": \"clear\", \"reference\": \"R\", \"findings\": []} {}",
                "{\"result\": \"clear\", \"result\": \"hit\", \"reference\": \"R\", \"findings\": []}",
                "{\"result\": \"hit\", \"reference\": \"R\", \"findings\": []}",
                "{\"result\": \"unknown\", \"reference\": \"R\", \"findings\": "
                        + "[{\"matter\": \"conviction\", \"authority\": \"A\", \"fileNumber\": \"1\"}]}",
                "{\"result\": \"hit\", \"reference\": \"R\", \"findings\": [{\"matter\": \"conviction\"}]}",
                "{\"result\": \"hit\", \"reference\": \"R\", \"findings\": [null]}",
                "{\"result\": \"hit\", \"reference\": \"R\", \"findings\": "
                        + "[{\"matter\": \"gossip\", \"authority\": \"A\", \"fileNumber\": \"1\"}]}",
                "{\"result\": \"hit\", \"reference\": \"R\", \"findings\": "
                        + "[{\"matter\": \"conviction\", \"authority\": \"A\", \"fileNumber\": \"1\", \"on\": \"yesterday\"}]}"
            })
    void what_is_no_answer_of_the_agreed_form_is_not_understood(String body) {
        server.play(ScriptedRegister.answer(body));

        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.NOT_UNDERSTOOD));
    }

    @Test
    void an_answer_that_is_too_large_or_too_deep_is_not_read() {
        server.play(ScriptedRegister.answer(answerWith("\"more\": \"" + "x".repeat(5000) + "\"")));
        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.NOT_UNDERSTOOD));

        server.play(ScriptedRegister.answer(answerWith("\"more\": " + "[".repeat(50) + "]".repeat(50))));
        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.NOT_UNDERSTOOD));

        server.play(ScriptedRegister.answer(answerWith("\"more\": " + "[".repeat(5) + "]".repeat(5))));
        assertThat(askPolice()).isEqualTo(answered(Result.CLEAR, "R"));
    }

    @Test
    void an_answer_without_end_is_left_off_at_the_limit() {
        server.play(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            while (testIsOver.getCount() > 0) {
                exchange.getResponseBody().write(" ".repeat(1024).getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.NOT_UNDERSTOOD));
    }

    @Test
    void an_answer_that_breaks_off_is_not_understood() {
        server.play(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"result\"".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.NOT_UNDERSTOOD));
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSES_US",
        "403, REFUSES_US",
        "429, OUT_OF_ORDER",
        "500, OUT_OF_ORDER",
        "503, OUT_OF_ORDER",
        "404, NOT_UNDERSTOOD",
        "204, NOT_UNDERSTOOD",
        "400, NOT_UNDERSTOOD"
    })
    void a_status_that_is_no_answer_is_a_failure_of_its_kind(int status, Failure failure) {
        server.play(ScriptedRegister.answer(status, "application/json", status == 204 ? "" : "{}"));

        assertThat(askPolice()).isEqualTo(new Reply.Failed(failure));
    }

    @Test
    void an_answer_of_another_type_is_not_read() {
        server.play(ScriptedRegister.answer(200, "text/html", answerWith("\"more\": 1")));
        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.NOT_UNDERSTOOD));

        server.play(ScriptedRegister.answer(200, "application/json; charset=utf-8", answerWith("\"more\": 1")));
        assertThat(askPolice()).isEqualTo(answered(Result.CLEAR, "R"));
    }

    @Test
    void nobody_is_sent_on_to_another_address() {
        server.play(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.NOT_UNDERSTOOD));
        assertThat(server.asked()).extracting(ScriptedRegister.Asked::path).containsExactly("/questions");
    }

    @Test
    void an_answer_that_does_not_begin_is_not_waited_for_beyond_the_limit() {
        server.play(exchange -> testIsOver.await());

        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.TOO_SLOW));
    }

    @Test
    void an_answer_that_drips_is_not_waited_for_beyond_the_limit() {
        server.play(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            testIsOver.await();
        });

        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.TOO_SLOW));
    }

    @Test
    void a_register_that_is_down_is_unreachable_until_it_is_back() {
        server.goDown();
        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.UNREACHABLE));

        server.comeBack();
        assertThat(askPolice()).isEqualTo(answered(Result.CLEAR, "R-1"));
    }

    @Test
    void a_register_that_hangs_up_is_unreachable() {
        server.play(exchange -> exchange.close());

        assertThat(askPolice()).isEqualTo(new Reply.Failed(Failure.UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://police.example/questions", "http://192.0.2.1/", "ftp://localhost/"})
    void names_do_not_travel_unencrypted(String address) {
        assertThatThrownBy(() -> new HttpSettings.Connection(URI.create(address), "a-token"))
                .hasMessage("A register's address must be https");
        assertThat(new HttpSettings.Connection(URI.create("https://police.example/questions"), "a-token").toString())
                .doesNotContain("a-token");
    }

    private static Reply answered(Result result, String reference) {
        return new Reply.Answered(result, reference, List.of());
    }

    private static Reply answered(Result result, Finding finding) {
        return new Reply.Answered(result, "1", List.of(finding));
    }

    private static String answerWith(String more) {
        return "{\"result\": \"clear\", \"reference\": \"R\", \"findings\": [], " + more + "}";
    }

    private Map<?, ?> sent() {
        return read(server.asked().getFirst());
    }

    private static Object about(ScriptedRegister.Asked asked) {
        return read(asked).get("about");
    }

    private static Map<?, ?> read(ScriptedRegister.Asked asked) {
        return JsonMapper.shared().readValue(asked.body(), Map.class);
    }
}
