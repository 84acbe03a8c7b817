package org.regularis.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.applications.progress.Stage;
import org.regularis.audit.AuditAction;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.DecisionsTest;
import org.regularis.decisions.FactSheet.Source;
import org.regularis.decisions.Findings;
import org.regularis.decisions.NoticeAnswered;
import org.regularis.decisions.NoticeReplies;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.documents.Filing;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

class NoticePageTest extends DecisionsTest {

    private MockMvcTester browser;

    @Autowired
    private NoticeReplies replies;

    @BeforeEach
    void openABrowser(@Autowired WebApplicationContext application) {
        browser = MockMvcTester.from(application);
    }

    @Test
    void an_applicant_reads_why_on_what_and_until_when() {
        facts.state(application, Source.EMPLOYER, Findings.of(Map.of("hours", "18", "works_since", "2026-02-01")));
        facts.state(application, Source.APPLICANT, Findings.of("citizenship", "UZB"));
        olga();
        facts.state(application, Source.OFFICER, Findings.of("identity_proven", "true"));
        giveNotice();
        amina();

        assertThat(read(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("We intend to refuse your application", "19 October 2026")
                .contains("Too few hours a week.", "Regularization Act 2026, art. 5(2)", "Eighteen hours are too few.")
                .contains("Hours a week", "18", "The employer told us")
                .contains("1 February 2026")
                .contains("Citizenship", "Uzbekistan", "You told us")
                .contains("Identity is proven", "Yes", "An officer found this")
                .contains("Send my reply")
                .doesNotContain("??");
    }

    @Test
    void the_same_in_russian() {
        facts.state(application, Source.APPLICANT, Findings.of("citizenship", "UZB"));
        giveNotice();
        amina();

        assertThat(read(Locale.of("ru")))
                .hasStatusOk()
                .bodyText()
                .contains("Мы намерены отказать", "19 октября 2026", "Слишком мало часов в неделю.")
                .contains("Гражданство", "Узбекистан", "Вы сообщили")
                .doesNotContain("??");
    }

    @Test
    void an_applicant_replies_once() {
        giveNotice();
        amina();

        assertThat(send("I work 40 hours, ask my colleague.")).hasStatus3xxRedirection();
        assertThat(send("And another thing")).hasStatus3xxRedirection();

        assertThat(read(Locale.ENGLISH))
                .bodyText()
                .contains("We received your reply", "I work 40 hours, ask my colleague.")
                .doesNotContain("Send my reply", "And another thing");
        assertThat(making.notice(application))
                .flatMap(DecisionMaking.Notice::reply)
                .contains("I work 40 hours, ask my colleague.");
        assertThat(events.stream(NoticeAnswered.class)).containsExactly(new NoticeAnswered(application));
        verify(audit).record(eq(AuditAction.NOTICE_ANSWERED), eq(application), any());
    }

    @Test
    void an_empty_reply_is_not_sent() {
        giveNotice();
        amina();

        assertThat(send("  ")).hasStatusOk().bodyText().contains("There is a problem", "Write a few words to us");
        assertThat(making.notice(application))
                .flatMap(DecisionMaking.Notice::repliedAt)
                .isEmpty();
    }

    @Test
    void a_reply_that_is_too_long_is_not_sent_and_not_lost() {
        giveNotice();
        amina();
        var words = "w".repeat(NoticeReplies.MOST_CHARACTERS + 1);

        assertThat(send(words)).bodyText().contains("Write at most 6,000 characters", words);
        assertThat(making.notice(application))
                .flatMap(DecisionMaking.Notice::repliedAt)
                .isEmpty();
    }

    @Test
    void a_reply_can_be_sent_at_the_last_moment_and_not_after_it() {
        giveNotice();
        amina();
        clock.pass(TWO_WEEKS.plusMillis(1));

        assertThat(send("Sorry, I was ill"))
                .hasStatusOk()
                .bodyText()
                .contains("The time to reply is over", "What you wrote was not sent", "Sorry, I was ill");
        assertThat(read(Locale.ENGLISH))
                .bodyText()
                .contains("It ended on this day")
                .doesNotContain("Send my reply");

        clock.moveTo(MONDAY.plus(TWO_WEEKS));
        assertThat(send("Sorry, I was ill")).hasStatus3xxRedirection();
    }

    @Test
    void a_withdrawn_application_takes_no_reply() {
        giveNotice();
        stage(Stage.WITHDRAWN);
        amina();

        assertThat(read(Locale.ENGLISH)).bodyText().doesNotContain("Send my reply");
        assertThat(replies.reply(application, "Too late")).isEqualTo(NoticeReplies.Reply.TOO_LATE);
    }

    @Test
    void papers_are_added_and_the_words_stay() {
        giveNotice();
        var id = DocumentId.create();
        when(intake.file(eq(application), eq("other"), eq("payslip.pdf"), any()))
                .thenReturn(new Filing.Filed(id));
        when(documents.of(application))
                .thenReturn(List.of(
                        document(DocumentId.create(), "before.pdf", MONDAY.minusSeconds(1)),
                        document(id, "payslip.pdf", MONDAY.plusSeconds(1))));
        amina();

        var added = browser.post()
                .uri(address())
                .multipart()
                .file(payslip())
                .param("words", "Half of a thought")
                .param("action", "add")
                .exchange();

        assertThat(added).hasStatus3xxRedirection().flash().containsEntry("words", "Half of a thought");
        assertThat(making.notice(application))
                .flatMap(DecisionMaking.Notice::repliedAt)
                .isEmpty();
        assertThat(read(Locale.ENGLISH))
                .bodyText()
                .contains("payslip.pdf", "/documents/" + id)
                .doesNotContain("before.pdf");
    }

    @Test
    void a_paper_that_cannot_be_taken_stops_the_reply_and_loses_no_word() {
        giveNotice();
        when(intake.file(any(), anyString(), any(), any()))
                .thenReturn(new Filing.Refused(Filing.Problem.PASSWORD_PROTECTED));
        amina();

        var refused = browser.post()
                .uri(address())
                .multipart()
                .file(payslip())
                .param("words", "Here is my payslip")
                .param("action", "send")
                .exchange();

        assertThat(refused).hasStatusOk().bodyText().contains("protected by a password", "Here is my payslip");
        assertThat(making.notice(application))
                .flatMap(DecisionMaking.Notice::repliedAt)
                .isEmpty();
    }

    @Test
    void no_paper_is_filed_after_the_deadline() {
        giveNotice();
        amina();
        clock.pass(TWO_WEEKS.plusDays(1));

        browser.post()
                .uri(address())
                .multipart()
                .file(payslip())
                .param("words", "")
                .param("action", "add")
                .exchange();

        verify(intake, never()).file(any(), anyString(), any(), any());
    }

    @Test
    void a_notice_is_there_for_its_applicant_only() {
        giveNotice();

        SignIn.as("farrukh-subject", Roles.APPLICANT);
        assertThat(read(Locale.ENGLISH)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send("I am somebody else")).hasStatus(HttpStatus.NOT_FOUND);
        amina();
        assertThat(browser.get()
                        .uri("/my/applications/" + ApplicationId.create() + "/notice")
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        olga();
        assertThatThrownBy(() -> replies.reply(application, "I am an officer"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(making.notice(application))
                .flatMap(DecisionMaking.Notice::repliedAt)
                .isEmpty();
    }

    @Test
    void before_a_notice_there_is_no_page() {
        amina();

        assertThat(read(Locale.ENGLISH)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult read(Locale locale) {
        return browser.get().uri(address()).locale(locale).exchange();
    }

    private MvcTestResult send(String words) {
        return browser.post()
                .uri(address())
                .multipart()
                .param("words", words)
                .param("action", "send")
                .locale(Locale.ENGLISH)
                .exchange();
    }

    private String address() {
        return "/my/applications/" + application + "/notice";
    }

    private static MockMultipartFile payslip() {
        return new MockMultipartFile("files", "payslip.pdf", "application/pdf", new byte[] {1});
    }

    private DocumentSummary document(DocumentId id, String name, Instant filedAt) {
        return new DocumentSummary(
                id,
                application,
                "other",
                name,
                "application/pdf",
                1,
                filedAt,
                Verdict.PENDING,
                Optional.empty(),
                DocumentDetails.NONE,
                Optional.empty());
    }
}
