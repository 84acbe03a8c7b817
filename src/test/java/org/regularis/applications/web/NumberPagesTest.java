package org.regularis.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.GivenNumber;
import org.regularis.applications.GivenNumber.Correction;
import org.regularis.applications.GivenNumbers;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.employers.EmployerVerifications;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Numbers on the pages of applicants and employers: a hint where they do not fit, and never a barrier. */
@ApplicationTest
class NumberPagesTest {

    private static final Map<String, String> WRONG =
            Map.of("identityDocument.officialNumberKind", "iin", "identityDocument.officialNumber", "850312300122");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private ApplicationFiles files;

    @Autowired
    private GivenNumbers numbers;

    @Autowired
    private EmployerVerifications verifications;

    private Person amina = CaseDriver.applicant();
    private String language = "en";

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void a_number_that_does_not_fit_is_shown_once_more_and_then_taken() {
        var home = home(cases.draft(Map.of()));
        var form = new HashMap<>(document());
        form.putAll(WRONG);

        var look = redirect(post(home + "/pages/identity-document", form));
        assertThat(look).isEqualTo(home + "/pages/identity-document?read=yes");
        assertThat(page(look))
                .contains(
                        "Please look at the number again",
                        "The check digit or letter does not fit",
                        "go on all the same",
                        "number-shown",
                        "value=\"850312300122\"");

        form.put("number-shown", "yes");
        assertThat(redirect(post(home + "/pages/identity-document", form))).isEqualTo(home + "?saved=yes");
        assertThat(page(home + "/check-answers")).contains("850312300122", "IIN (Kazakhstan)", "Submit application");
    }

    @Test
    void no_other_page_speaks_of_a_number() {
        var home = home(cases.draft(WRONG));

        assertThat(page(home + "/pages/stay/1")).doesNotContain("Please look at the number again", "number-shown");
    }

    @Test
    void another_wrong_number_is_shown_again() {
        var home = home(cases.draft(WRONG));
        var form = new HashMap<>(document());
        form.putAll(WRONG);
        form.put("identityDocument.officialNumber", "850312300123");
        form.put("number-shown", "yes");

        assertThat(redirect(post(home + "/pages/identity-document", form))).endsWith("?read=yes");
    }

    @Test
    void a_number_that_fits_and_one_that_nobody_can_check_are_taken_at_once() {
        var home = home(cases.draft(Map.of()));
        var form = new HashMap<>(document());
        form.put("identityDocument.officialNumberKind", "iin");
        form.put("identityDocument.officialNumber", "850312-300121");
        assertThat(redirect(post(home + "/pages/identity-document", form))).isEqualTo(home + "?saved=yes");

        form.put("identityDocument.officialNumberKind", "other");
        form.put("identityDocument.officialNumber", "whatever 1");
        assertThat(redirect(post(home + "/pages/identity-document", form))).isEqualTo(home + "?saved=yes");
    }

    @Test
    void the_lines_of_a_passport_fill_in_what_was_left_empty() {
        var home = home(cases.draft(Map.of(
                "identityDocument.type",
                "",
                "identityDocument.number",
                "",
                "identityDocument.issuingState",
                "",
                "identityDocument.expiresOn",
                "")));

        var look = redirect(post(home + "/pages/identity-document", Map.of("identityDocument.mrz", """
                P<UZBKARIMOVA<<AMINA<<<<<<<<<<<<<<<<<<<<<<<<
                FA12345673UZB9104174F2905017<<<<<<<<<<<<<<06""")));

        assertThat(look).startsWith(home);
        assertThat(files.require(idOf(home)).answers())
                .containsEntry("identityDocument.type", "passport")
                .containsEntry("identityDocument.number", "FA1234567")
                .containsEntry("identityDocument.issuingState", "UZB")
                .containsEntry("identityDocument.expiresOn", "2029-05-01");
    }

    @Test
    void after_filing_the_number_can_be_given_again() {
        var home = home(cases.submit(WRONG));
        assertThat(page(home)).contains("may be mistyped", home + "/numbers");
        assertThat(page(home + "/numbers"))
                .contains(
                        "The number that an authority here has given you",
                        "value=\"850312300122\"",
                        "You need not do anything");

        var again = redirect(post(home + "/numbers", given("850312300124")));
        assertThat(again).isEqualTo(home + "/numbers?kept=yes");
        assertThat(page(again)).contains("The check digits still do not fit", "value=\"850312300124\"");

        var corrected = redirect(post(home + "/numbers", given("850312300121")));
        assertThat(corrected).isEqualTo(home + "?corrected=yes");
        assertThat(page(corrected)).contains("The number fits now").doesNotContain("may be mistyped");
        assertThat(numbers.of(idOf(home)))
                .extracting(GivenNumber::correction)
                .containsExactly(Correction.GIVEN_AGAIN, Correction.CORRECTED, Correction.NOT_NEEDED);
        assertThat(redirect(get(home + "/numbers"))).isEqualTo(home);
    }

    @Test
    void an_empty_or_endless_number_is_asked_for_again() {
        var home = home(cases.submit(WRONG));

        assertThat(post(home + "/numbers", given(" ")))
                .hasStatusOk()
                .bodyText()
                .contains("Enter the number.", "error-summary", "href=\"#official-number.number\"");
        assertThat(post(home + "/numbers", given("7".repeat(201))))
                .hasStatusOk()
                .bodyText()
                .contains("This is longer than there is room for");
        assertThat(post(home + "/numbers", Map.of("place", "employer-number"))).hasStatus(404);
        assertThat(post(home + "/numbers", Map.of("place", "nowhere"))).hasStatus(404);
        assertThat(numbers.of(idOf(home))).hasSize(1);
    }

    @Test
    void passport_lines_are_given_again_as_lines() {
        var home = home(cases.submit(Map.of("identityDocument.mrz", """
                P<UZBKARIMOVA<<AMINA<<<<<<<<<<<<<<<<<<<<<<<<
                FA12345679UZB9104174F2905017<<<<<<<<<<<<<<02""")));
        language = "ru";
        assertThat(page(home + "/numbers")).contains("Строки внизу вашего документа", "<textarea");

        assertThat(redirect(post(home + "/numbers", Map.of("place", "passport-lines", "passport-lines.number", """
                P<UZBKARIMOVA<<AMINA<<<<<<<<<<<<<<<<<<<<<<<<\r
                FA12345673UZB9104174F2905017<<<<<<<<<<<<<<06"""))))
                .isEqualTo(home + "?corrected=yes");
    }

    @Test
    void somebody_elses_numbers_are_not_found() {
        var home = home(cases.submit(WRONG));
        amina = CaseDriver.applicant();

        assertThat(get(home + "/numbers")).hasStatus(404);
        assertThat(post(home + "/numbers", given("850312300121"))).hasStatus(404);
        assertThat(numbers.of(idOf(home))).singleElement().matches(GivenNumber::isOpen);
    }

    @Test
    void an_employers_number_that_does_not_fit_is_shown_once_more_and_then_taken() {
        var application = cases.awaitingEmployer();
        SignIn.out();
        var link = "/employer/confirm/" + cases.token(application);
        var form = new HashMap<>(Map.of(
                "answer.works-here",
                "CONFIRMED",
                "answer.since",
                "CONFIRMED",
                "answer.hours",
                "CONFIRMED",
                "answer.wage",
                "CONFIRMED",
                "answer.contract",
                "CONFIRMED",
                "signer.name",
                "Boris",
                "signer.position",
                "owner",
                "declaration",
                "true",
                "registration.kind",
                "inn"));
        form.put("registration.number", "7707083890");

        assertThat(stranger(link, form))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "The check digit or letter does not fit", "send the answer all the same",
                        "value=\"inn 7707083890\"", "value=\"Boris\"");

        form.put("registration.number", "7707083891");
        form.put("registration.doubted", "inn 7707083890");
        assertThat(stranger(link, form)).hasStatus(422);

        form.put("registration.doubted", "inn 7707083891");
        assertThat(stranger(link, form)).hasStatus3xxRedirection();
        assertThat(verifications
                        .of(application)
                        .getFirst()
                        .registration()
                        .orElseThrow()
                        .number())
                .isEqualTo("7707083891");
        assertThat(numbers.of(application)).singleElement().matches(GivenNumber::isOpen);
    }

    private static Map<String, String> given(String number) {
        return Map.of("place", "official-number", "official-number.kind", "iin", "official-number.number", number);
    }

    private static Map<String, String> document() {
        return Map.of(
                "identityDocument.type",
                "passport",
                "identityDocument.number",
                "FA1234567",
                "identityDocument.issuingState",
                "UZB",
                "identityDocument.expiresOn.day",
                "1",
                "identityDocument.expiresOn.month",
                "5",
                "identityDocument.expiresOn.year",
                "2029",
                "action",
                "continue");
    }

    /** The driver signs in a person of its own, who is Amina from now on. */
    private String home(ApplicationId id) {
        amina = CurrentUser.of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow();
        SignIn.out();
        return "/my/applications/" + id;
    }

    private static ApplicationId idOf(String home) {
        return ApplicationId.of(home.substring(home.lastIndexOf('/') + 1));
    }

    private String page(String address) {
        var answer = get(address);
        assertThat(answer).hasStatusOk();
        var page = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Html.assertSound(page);
        return page;
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
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

    private MvcTestResult stranger(String address, Map<String, String> form) {
        var request =
                mvc.post().uri(address).cookie(new Cookie("lang", language)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String redirect(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }
}
