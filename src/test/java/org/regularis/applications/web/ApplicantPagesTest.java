package org.regularis.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.ApplicationProgress;
import org.regularis.applications.EvidenceRequest;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentVerdicts;
import org.regularis.documents.Documents;
import org.regularis.documents.RejectionReason;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ApplicantPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private ApplicationIntake intake;

    @Autowired
    private ApplicationFiles files;

    @Autowired
    private ApplicationProgress progress;

    @Autowired
    private EvidenceRequests requests;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentVerdicts verdicts;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private MovableClock clock;

    private Person amina = CaseDriver.applicant();
    private String language = "en";

    private Instant morning;

    @BeforeEach
    void noteTheTime() {
        morning = clock.instant();
    }

    @AfterEach
    void leaveAllAsItWas() {
        clock.moveTo(morning);
        SignIn.out();
    }

    @Test
    void a_stranger_with_nothing_starts_and_fills_in_the_first_page() {
        assertThat(page("/my")).contains("You have no application yet.", "Regularization 2026");
        assertThat(page("/my/start?programme=regularization-2026"))
                .contains("What you need", "Identity document", "It costs nothing.", " working days to decide");

        var home = redirect(post("/my/start", Map.of("programme", "regularization-2026")));
        assertThat(page(home)).contains("Not started", "Cannot start yet").doesNotContain("Completed<");

        var next = redirect(post(
                home + "/pages/names",
                Map.of("person.familyName", "Karimova", "person.givenNames", "Amina", "action", "continue")));
        assertThat(next).isEqualTo(home + "/pages/birth");
        assertThat(page(home)).contains("In progress");
        assertThat(page("/my")).contains("Continue", "the draft is deleted on");
    }

    @Test
    void starting_again_goes_on_with_the_draft() {
        var first = redirect(post("/my/start", Map.of("programme", "regularization-2026")));

        assertThat(page("/my/start?programme=regularization-2026")).contains("You have a draft");
        assertThat(redirect(post("/my/start", Map.of("programme", "regularization-2026"))))
                .isEqualTo(first);
    }

    @Test
    void what_is_wrong_is_kept_and_said_above_and_beside_the_field() {
        var home = draft(Map.of());

        var back = redirect(post(
                home + "/pages/birth",
                Map.of(
                        "person.birthDate.day",
                        "31",
                        "person.birthDate.month",
                        "2",
                        "person.birthDate.year",
                        "1991",
                        "person.sex",
                        "F",
                        "person.citizenship",
                        "UZB",
                        "action",
                        "continue")));

        assertThat(back).isEqualTo(home + "/pages/birth?problems=yes");
        assertThat(page(back))
                .contains("<title>Error: ", "href=\"#person.birthDate\"", "value=\"31\"", "value=\"1991\"")
                .contains("Your date of birth must be a real date", "Saved at 10:00 CET.");
        assertThat(page(home)).contains("There is a problem");
    }

    @Test
    void coming_back_later_saves_without_a_word_of_blame() {
        var home = draft(Map.of());

        var later = redirect(post(home + "/pages/names", Map.of("person.familyName", "", "action", "later")));

        assertThat(later).isEqualTo(home + "?saved=yes");
        assertThat(page(later)).contains("Saved at 10:00 CET.");
        assertThat(page(home + "/pages/names")).doesNotContain("error-summary");
    }

    @Test
    void a_text_without_end_is_refused_and_not_lost() {
        var home = draft(Map.of());
        var endless = "x".repeat(2001);

        var answer = post(home + "/pages/home", Map.of("person.address", endless, "action", "continue"));

        assertThat(answer).hasStatusOk().bodyText().contains("This is longer than there is room for", endless);
    }

    @Test
    void the_lines_of_the_passport_are_compared_but_never_stand_in_the_way() {
        var home = draft(Map.of());
        var form = Map.of(
                "identityDocument.type",
                "passport",
                "identityDocument.number",
                "FA1234576",
                "identityDocument.issuingState",
                "UZB",
                "identityDocument.expiresOn.day",
                "1",
                "identityDocument.expiresOn.month",
                "5",
                "identityDocument.expiresOn.year",
                "2029",
                "identityDocument.mrz",
                """
                        P<UZBKARIMOVA<<AMINA<<<<<<<<<<<<<<<<<<<<<<<<
                        FA12345670UZB9104174F2905017<<<<<<<<<<<<<<02""",
                "action",
                "continue");

        var look = redirect(post(home + "/pages/identity-document", form));
        assertThat(look).isEqualTo(home + "/pages/identity-document?read=yes");
        assertThat(page(look))
                .contains("We read: AMINA KARIMOVA, number FA1234567, issued by Uzbekistan.")
                .contains("you typed “FA1234576”, the lines say “FA1234567”", "passport-shown");

        var again = new HashMap<>(form);
        again.put("passport-shown", "yes");
        assertThat(redirect(post(home + "/pages/identity-document", again))).isEqualTo(home + "?saved=yes");
    }

    @Test
    void periods_of_the_stay_are_added_changed_and_removed() {
        var home = draft(Map.of());
        assertThat(page(home + "/pages/stay")).contains("1 March 2024 – today", "Northern district");

        assertThat(redirect(post(
                        home + "/pages/stay/1",
                        Map.of(
                                "presence.1.from.day",
                                "1",
                                "presence.1.from.month",
                                "9",
                                "presence.1.from.year",
                                "2023",
                                "presence.1.place",
                                "Lakeside",
                                "action",
                                "continue"))))
                .isEqualTo(home + "/pages/stay");
        assertThat(page(home + "/pages/stay")).contains("1 September 2023 – today", "Lakeside");

        assertThat(redirect(post(home + "/pages/stay/0/remove", Map.of()))).isEqualTo(home + "/pages/stay");
        assertThat(page(home + "/pages/stay")).contains("Lakeside").doesNotContain("Northern district");
        assertThat(get(home + "/pages/stay/7")).hasStatus(404);
        assertThat(redirect(post(home + "/pages/stay/1", Map.of("presence.1.place", "x", "action", "continue"))))
                .isEqualTo(home + "/pages/stay/1?problems=yes");
        assertThat(page(home + "/pages/stay/1?problems=yes")).contains("Enter when this period began");
    }

    @Test
    void files_are_uploaded_looked_at_and_removed() {
        var home = redirect(post("/my/start", Map.of("programme", "regularization-2026")));
        assertThat(page(home + "/evidence"))
                .contains("Still missing", "PDF, JPEG or PNG, up to 10 MB each.", "Criminal record certificate");

        assertThat(redirect(upload(
                        home,
                        "identity",
                        file("passport.pdf", CaseDriver.pdf("one")),
                        file("back.pdf", CaseDriver.pdf("two")))))
                .isEqualTo(home + "/evidence?filed=yes#kind.identity");
        var document = documents.of(idOf(home)).getFirst().id();
        assertThat(page(home + "/evidence?filed=yes"))
                .contains("The file is uploaded.", "passport.pdf", "back.pdf", "/documents/" + document);

        assertThat(redirect(post(home + "/evidence/" + document + "/remove", Map.of())))
                .isEqualTo(home + "/evidence");
        assertThat(documents.of(idOf(home)))
                .extracting(filed -> filed.fileName())
                .containsExactly("back.pdf");
    }

    @Test
    void each_bad_file_gets_its_own_sentence() {
        var home = redirect(post("/my/start", Map.of("programme", "regularization-2026")));

        var answer = upload(home, "identity", file("empty.pdf", new byte[0]), file("good.pdf", CaseDriver.pdf("good")));

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("empty.pdf: The file is empty.", "href=\"#file.identity\"", "good.pdf");
        assertThat(upload(home, "identity")).bodyText().contains("Choose a file first.");
        assertThat(upload(home, "nonsense", file("good.pdf", CaseDriver.pdf("good"))))
                .hasStatus(404);
    }

    @Test
    void what_a_document_shows_is_said_with_it_and_seen_in_the_bar() {
        var home = redirect(post("/my/start", Map.of("programme", "regularization-2026")));
        assertThat(page(home + "/evidence"))
                .contains("Shown by documents: 0 of 5 parts", "Nothing yet", "To look for next, about 2 October 2026")
                .contains("one paper like entry in the population register, entry stamp or paper of a hospital")
                .contains("or two like rent contract or receipt, bill for electricity or phone or bank statement");

        assertThat(redirect(upload(
                        home,
                        "presence",
                        said("presence", "rent", "1 7 2026", "31 10 2026"),
                        file("rent.pdf", CaseDriver.pdf("rent")))))
                .isEqualTo(home + "/evidence?filed=yes#kind.presence");
        assertThat(page(home + "/evidence"))
                .contains("Rent contract or receipt (two together are enough) · 1 July 2026 – 31 October 2026")
                .contains("Not enough yet", "one more paper, for example rent contract or receipt")
                .contains("0 of 5 parts");

        upload(
                home,
                "presence",
                said("presence", "hospital-record", "3 9 2026", ""),
                file("doctor.pdf", CaseDriver.pdf("doctor")));
        assertThat(page(home + "/evidence"))
                .contains("1 of 5 parts", "Paper of a hospital or doctor (enough by itself) · 3 September 2026");
        assertThat(page(home + "/check-answers")).contains("1 of 5 parts", "doctor.pdf");
    }

    @Test
    void a_document_is_taken_whatever_is_said_of_it_and_the_days_are_asked_for_once_more() {
        var home = redirect(post("/my/start", Map.of("programme", "regularization-2026")));

        var details = redirect(upload(
                home, "presence", said("presence", "rent", "31 6 2026", ""), file("rent.pdf", CaseDriver.pdf("rent"))));

        var document = documents.of(idOf(home)).getFirst();
        assertThat(details).isEqualTo(home + "/evidence/" + document.id() + "?filed=yes&back=evidence");
        assertThat(page(details))
                .contains("<title>Error: ", "href=\"#presence.from\"", "The first day must be a real date", "rent.pdf")
                .contains("value=\"31\"", "value=\"2026\"", "The file is uploaded.");
        assertThat(page(home + "/evidence")).contains("Say which days these papers are about", "rent.pdf");

        var still = said("presence", "rent", "1 6 2026", "1 5 2026");
        assertThat(page(redirect(post(home + "/evidence/" + document.id(), still))))
                .contains("The last day cannot be before the first one", "value=\"5\"");

        var right = said("presence", "rent", "1 6 2026", "1 8 2026");
        assertThat(redirect(post(home + "/evidence/" + document.id(), right)))
                .isEqualTo(home + "/evidence?described=yes#kind.presence");
        assertThat(page(home + "/evidence?described=yes"))
                .contains("What you said about the document is saved.", "1 June 2026 – 1 August 2026");
    }

    @Test
    void what_is_said_of_a_file_that_is_not_taken_stays_typed() {
        var home = redirect(post("/my/start", Map.of("programme", "regularization-2026")));

        var answer = upload(
                home, "presence", said("presence", "rent", "1 6 2026", "40 6 2026"), file("empty.pdf", new byte[0]));

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("empty.pdf: The file is empty.", "The last day must be a real date", "value=\"40\"")
                .containsPattern("value=\"rent\"[^>]*selected");
    }

    @Test
    void the_catalogue_warns_and_takes_the_paper() {
        var home = redirect(post("/my/start", Map.of("programme", "regularization-2026")));
        var said = new HashMap<>(Map.of("record-certificate.type", "origin-certificate"));
        said.putAll(Map.of(
                "record-certificate.issuedOn.day",
                "1",
                "record-certificate.issuedOn.month",
                "2",
                "record-certificate.issuedOn.year",
                "2026",
                "record-certificate.translation",
                "true"));

        upload(home, "record-certificate", said, file("record.pdf", CaseDriver.pdf("record")));

        assertThat(page(home + "/evidence"))
                .contains("It is older than 6 months on the day of filing", "issued on 1 February 2026")
                .contains("An apostille or a legalization should be with it")
                .doesNotContain("A sworn translation should be with it");
    }

    @Test
    void of_a_submitted_application_nothing_more_is_said_until_the_office_asks() {
        var home = submitted();
        var presence = documents.of(idOf(home)).stream()
                .filter(document -> document.kind().equals("presence"))
                .findFirst()
                .orElseThrow();

        assertThat(redirect(get(home + "/evidence/" + presence.id()))).isEqualTo(home);
        assertThat(redirect(post(home + "/evidence/" + presence.id(), said("presence", "rent", "1 6 2026", ""))))
                .isEqualTo(home);
        assertThat(documents.of(idOf(home)))
                .extracting(document -> document.said().type())
                .containsOnly("");
        assertThat(page(home))
                .contains("What your documents show", "0 of 5 parts")
                .doesNotContain("To look for next");
    }

    @Test
    void when_the_office_asks_more_can_be_said_but_not_over_an_officers_word() {
        var home = submitted();
        SignIn.as(amina);
        var filed = documents.of(idOf(home));
        verdicts.accept(idOf(home), filed.get(0).id(), new DocumentDetails("passport", "", "", "", false, false));
        verdicts.reject(idOf(home), filed.get(2).id(), RejectionReason.UNREADABLE);
        SignIn.out();
        requests.ask(idOf(home), List.of(new EvidenceRequest.Item("presence", "does-not-prove")), "");
        requests.setDeadline(idOf(home), clock.instant().plus(Duration.ofDays(10)));
        progress.show(idOf(home), Stage.COMPLETENESS_CHECK, Turn.APPLICANT, Awaited.EVIDENCE, null);

        assertThat(page(home + "/request"))
                .contains("What your documents show", "Say what it shows", "To look for next");
        var presence = home + "/evidence/" + filed.get(1).id();
        assertThat(page(presence + "?back=request")).contains("What this document shows", home + "/request");
        var said = said("presence", "entry-stamp", "2 9 2026", "");
        said.put("back", "request");
        assertThat(redirect(post(presence, said))).isEqualTo(home + "/request?described=yes#kind.presence");
        assertThat(page(home + "/request?described=yes")).contains("1 of 5 parts", "Entry stamp (enough by itself)");

        for (var closed : List.of(filed.get(0), filed.get(2))) {
            assertThat(redirect(get(home + "/evidence/" + closed.id()))).isEqualTo(home);
            assertThat(redirect(post(home + "/evidence/" + closed.id(), Map.of())))
                    .isEqualTo(home);
        }
    }

    @Test
    void a_paper_that_no_programme_lists_is_not_there() {
        var home = redirect(post("/my/start", Map.of("programme", "regularization-2026")));

        assertThat(upload(home, "presence", Map.of("presence.type", "gold"), file("x.pdf", CaseDriver.pdf("x"))))
                .hasStatus(404);
        assertThat(documents.of(idOf(home))).isEmpty();
    }

    @Test
    void answers_are_checked_changed_and_submitted_once() {
        var home = draft(Map.of("person.familyName", ""));
        assertThat(page(home + "/check-answers"))
                .contains("Still to do before you can submit", "Enter your family name")
                .contains(home + "/pages/names?problems=yes&amp;from=check#person.familyName")
                .doesNotContain("Submit application");

        assertThat(redirect(post(
                        home + "/pages/names",
                        Map.of(
                                "person.familyName",
                                "Karimova",
                                "person.givenNames",
                                "Amina",
                                "from",
                                "check",
                                "action",
                                "continue"))))
                .isEqualTo(home + "/check-answers");
        var check = page(home + "/check-answers");
        assertThat(check).contains("Karimova", "17 April 1991", "Uzbekistan", "Female", "identity.pdf");
        var key = check.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");

        var confirmation = redirect(post(home + "/submit", Map.of("key", key)));
        assertThat(redirect(post(home + "/submit", Map.of("key", key)))).isEqualTo(confirmation);
        assertThat(redirect(
                        post(home + "/submit", Map.of("key", UUID.randomUUID().toString()))))
                .isEqualTo(confirmation);

        assertThat(page(confirmation))
                .contains(own(home).reference().orElseThrow().value(), "What happens next", home + "/receipt.pdf");
        assertThat(page(home)).contains("An officer checks whether", "office's turn", "You submitted", "We decide by");
        assertThat(redirect(get(home + "/check-answers"))).isEqualTo(home);
        assertThat(redirect(get(home + "/pages/names"))).isEqualTo(home);
        assertThat(redirect(get(home + "/evidence"))).isEqualTo(home);
        assertThat(redirect(post(home + "/pages/names", Map.of("person.familyName", "Other"))))
                .isEqualTo(home);
    }

    @Test
    void what_is_missing_at_the_last_moment_leads_back() {
        var home = draft(Map.of("employment.since", ""));

        assertThat(redirect(post(home + "/submit", Map.of("key", "key")))).isEqualTo(home + "/check-answers");
        assertThat(own(home).isDraft()).isTrue();
    }

    @Test
    void a_key_that_cannot_be_used_asks_to_send_again_and_nothing_is_submitted() {
        var home = draft(Map.of());

        var again = redirect(post(home + "/submit", Map.of("key", "x".repeat(201))));

        assertThat(again).isEqualTo(home + "/check-answers?again=yes");
        assertThat(page(again)).contains("Your application was not sent.");
        language = "ru";
        assertThat(page(again)).contains("Ваше заявление не отправлено.");
        assertThat(own(home).isDraft()).isTrue();
    }

    @Test
    void a_request_is_read_and_answered() {
        var home = submitted();
        var id = idOf(home);
        assertThat(redirect(get(home + "/request"))).isEqualTo(home);
        var until = calendars.deadline(new CalendarId("northern"), morning, 10);
        clock.pass(Duration.ofMinutes(1));
        requests.ask(id, List.of(new EvidenceRequest.Item("employment", "unreadable")), "A sharper photo, please.");
        requests.setDeadline(id, until);
        progress.show(id, Stage.COMPLETENESS_CHECK, Turn.APPLICANT, Awaited.EVIDENCE, until);

        assertThat(page("/my")).contains("It is your turn.");
        assertThat(page(home)).contains("needs something more", home + "/request", "16 November 2026");
        assertThat(page(home + "/request"))
                .contains("Proof of work", "what you sent cannot be read", "A sharper photo, please.", "16 November");
        assertThat(post(home + "/request", Map.of("words", " ")))
                .bodyText()
                .contains("Upload a document or write a few words first");

        assertThat(redirect(upload(home, "employment", "request", file("contract.pdf", CaseDriver.pdf("sharp")))))
                .isEqualTo(home + "/request?filed=yes#kind.employment");
        assertThat(redirect(post(home + "/request", Map.of("words", "Here it is"))))
                .isEqualTo(home + "?answered=yes");

        assertThat(page(home + "?answered=yes")).contains("Your answer has arrived.", "You answered");
        assertThat(requests.of(id).getFirst().answer()).isEqualTo("Here it is");
        assertThat(redirect(post(home + "/request", Map.of("words", "Again")))).isEqualTo(home);
        assertThat(redirect(upload(home, "employment", file("late.pdf", CaseDriver.pdf("late")))))
                .isEqualTo(home);
    }

    @Test
    void each_stage_leads_to_what_can_be_done() {
        var home = submitted();
        var id = idOf(home);
        progress.show(id, Stage.EMPLOYER_VERIFICATION, Turn.EMPLOYER, Awaited.EMPLOYER_ANSWER, null);
        assertThat(page(home)).contains("We have asked your employer", "employer's turn", home + "/withdraw");

        progress.show(id, Stage.NOTICE_OF_REFUSAL, Turn.APPLICANT, Awaited.REPLY_TO_NOTICE, null);
        assertThat(page(home)).contains(home + "/notice", home + "/evidence", "Nothing is decided yet");

        progress.show(id, Stage.DECIDED, Turn.NOBODY, Awaited.NOTHING, null);
        assertThat(page(home)).contains(home + "/decision", home + "/letters").doesNotContain(home + "/withdraw");
        assertThat(page(home + "/withdraw")).contains("closed already").doesNotContain("Yes, withdraw");
    }

    @Test
    void an_application_is_withdrawn_and_a_draft_deleted_after_a_question() {
        var home = submitted();
        assertThat(page(home + "/withdraw")).contains("This cannot be undone.", "does not count against you");
        assertThat(redirect(post(home + "/withdraw", Map.of()))).isEqualTo(home);
        assertThat(page(home)).contains("You have withdrawn this application.");

        var draft = draft(Map.of());
        assertThat(page(draft + "/withdraw")).contains("Delete this draft?");
        assertThat(redirect(post(draft + "/withdraw", Map.of()))).isEqualTo("/my?discarded=yes");
        assertThat(page("/my?discarded=yes")).contains("The draft and its files are deleted.");
        assertThat(get(draft)).hasStatus(404);
    }

    @Test
    void every_page_speaks_russian() {
        language = "ru";
        var home = draft(Map.of("person.familyName", "К4римова"));

        assertThat(page("/my")).contains("Мои заявления", "Черновик");
        assertThat(page("/my/start?programme=regularization-2026")).contains("Что понадобится");
        assertThat(page(home)).contains("Нужно исправить");
        for (var page : AnswerPage.values()) {
            assertThat(page(home + "/pages/" + page.slug() + "?problems=yes")).contains("Сохранить и продолжить");
        }
        assertThat(page(home + "/pages/birth")).contains("Узбекистан");
        assertThat(page(home + "/pages/stay")).contains("1 марта 2024", "сегодня");
        assertThat(page(home + "/pages/stay/1")).contains("Период проживания");
        assertThat(page(home + "/evidence")).contains("Удостоверение личности");
        assertThat(page(home + "/check-answers")).contains("Проверьте ваши ответы", "17 апреля 1991");
        assertThat(page(home + "/withdraw")).contains("Удалить этот черновик?");
    }

    @Test
    void reading_a_page_in_another_language_does_not_change_the_language_of_letters() {
        var home = draft(Map.of());
        language = "ru";

        assertThat(page(home)).contains("Язык наших писем: English.");
        assertThat(page(home + "/language")).contains("На каком языке вам писать?", "Русский");
        assertThat(own(home).language()).isEqualTo(Language.EN);

        assertThat(redirect(post(home + "/language", Map.of("letters", "ru")))).isEqualTo(home + "?language=yes");
        assertThat(page(home + "?language=yes")).contains("Теперь мы пишем вам на этом языке: Русский.");
        assertThat(own(home).language()).isEqualTo(Language.RU);
    }

    @Test
    void the_language_of_letters_is_asked_where_an_application_begins() {
        language = "ru";
        assertThat(page("/my/start?programme=regularization-2026")).contains("На каком языке вам писать?");

        var asked = redirect(post("/my/start", Map.of("programme", "regularization-2026", "letters", "en")));
        assertThat(own(asked).language()).isEqualTo(Language.EN);

        amina = CaseDriver.applicant();
        var begun = redirect(post("/my/start", Map.of("programme", "regularization-2026")));
        assertThat(own(begun).language()).as("as it was begun").isEqualTo(Language.RU);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/pages/names",
                "/pages/stay",
                "/pages/stay/0",
                "/evidence",
                "/check-answers",
                "/confirmation",
                "/request",
                "/withdraw"
            })
    void nobody_sees_a_page_of_somebody_else(String path) {
        var home = draft(Map.of());

        amina = CaseDriver.applicant();
        assertThat(get(home + path)).hasStatus(404);
        amina = CaseDriver.irina();
        assertThat(get(home + path)).hasStatus(403);
        assertThat(get("/my/applications/42" + path)).hasStatus(403);
        amina = CaseDriver.applicant();
        assertThat(get("/my/applications/42" + path)).hasStatus(404);
        assertThat(get("/my/applications/" + UUID.randomUUID() + path)).hasStatus(404);
        assertThat(mvc.get().uri(home + path)).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pages/names",
                "/pages/stay/0",
                "/pages/stay/0/remove",
                "/evidence?kind=identity",
                "/submit?key=key",
                "/request?words=words",
                "/withdraw"
            })
    void nobody_acts_for_somebody_else(String path) {
        var home = draft(Map.of());

        amina = CaseDriver.applicant();
        assertThat(post(home + path, Map.of())).hasStatus(404);
        amina = CaseDriver.olga();
        assertThat(post(home + path, Map.of())).hasStatus(403);
    }

    @Test
    void a_document_of_another_application_is_neither_described_nor_removed() {
        var mine = draft(Map.of());
        var document = documents.of(idOf(mine)).getFirst().id();
        var owner = amina;
        amina = CaseDriver.applicant();
        var other = redirect(post("/my/start", Map.of("programme", "regularization-2026")));

        assertThat(get(other + "/evidence/" + document)).hasStatus(404);
        assertThat(get(mine + "/evidence/" + document)).hasStatus(404);
        assertThat(post(other + "/evidence/" + document, Map.of())).hasStatus(404);
        assertThat(post(mine + "/evidence/" + document, Map.of())).hasStatus(404);
        assertThat(post(other + "/evidence/" + document + "/remove", Map.of())).hasStatus(404);
        assertThat(post(mine + "/evidence/" + document + "/remove", Map.of())).hasStatus(404);
        amina = owner;
        assertThat(documents.of(idOf(mine))).hasSize(4);
    }

    private String draft(Map<String, String> changes) {
        var answers = CaseDriver.answers();
        answers.putAll(changes);
        return "/my/applications/" + as(() -> cases.draft(answers));
    }

    private String submitted() {
        return "/my/applications/" + as(() -> cases.submit(Map.of()));
    }

    /** The driver signs in a person of its own, who is Amina from now on. */
    private ApplicationId as(Supplier<ApplicationId> act) {
        var id = act.get();
        amina = CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow();
        SignIn.out();
        return id;
    }

    private ApplicationFile own(String home) {
        return files.require(idOf(home));
    }

    private static ApplicationId idOf(String home) {
        return ApplicationId.of(home.substring(home.lastIndexOf('/') + 1));
    }

    private String page(String address) {
        var answer = get(address);
        assertThat(answer).hasStatusOk();
        var page = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Html.assertSound(page);
        return page.replace("&#39;", "'");
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address.replaceAll("#.*", ""))
                .cookie(new Cookie("lang", language))
                .with(authentication(SignIn.authentication(amina)))
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = mvc.post()
                .uri(address)
                .cookie(new Cookie("lang", language))
                .with(authentication(SignIn.authentication(amina)))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult upload(String home, String kind, MockMultipartFile... uploads) {
        return upload(home, kind, "evidence", uploads);
    }

    private MvcTestResult upload(String home, String kind, String back, MockMultipartFile... uploads) {
        return upload(home, kind, Map.of("back", back), uploads);
    }

    private MvcTestResult upload(String home, String kind, Map<String, String> form, MockMultipartFile... uploads) {
        var request = mvc.method(HttpMethod.POST)
                .uri(home + "/evidence")
                .multipart()
                .cookie(new Cookie("lang", language))
                .param("kind", kind)
                .with(authentication(SignIn.authentication(amina)))
                .with(csrf());
        form.forEach(request::param);
        for (var one : uploads) {
            request.file(one);
        }
        return request.exchange();
    }

    /** @param from day, month and year as somebody types them, may be empty */
    private static Map<String, String> said(String kind, String type, String from, String to) {
        var form = new HashMap<>(Map.of(kind + ".type", type));
        for (var field : Map.of("from", from, "to", to).entrySet()) {
            var parts = (field.getValue() + "  ").split(" ", 3);
            form.put(kind + "." + field.getKey() + ".day", parts[0]);
            form.put(kind + "." + field.getKey() + ".month", parts[1]);
            form.put(kind + "." + field.getKey() + ".year", parts[2].strip());
        }
        return form;
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, null, content);
    }

    private static String redirect(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }
}
