package org.regularis.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regularis.applications.EvidenceRequest;
import org.regularis.applications.EvidenceRequests;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.Findings;
import org.regularis.decisions.Proposal;
import org.regularis.identity.Roles;
import org.regularis.programmes.Programmes;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.LetterId;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.springframework.beans.factory.annotation.Autowired;

class CorrespondenceTest extends LettersTest {

    @Autowired
    EvidenceRequests requests;

    @Autowired
    Programmes programmes;

    @Test
    void the_receipt_says_what_was_filed_when_and_that_the_person_is_protected() {
        var application = submitted(Language.EN);

        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);

        int days = programmes
                .find(new ProgrammeId("regularization-2026"))
                .orElseThrow()
                .periods()
                .statutory();
        assertThat(onlyLetter(application))
                .contains(
                        reference.value(),
                        "5 October 2026",
                        "4 March 1990",
                        "Regularization 2026",
                        "North office",
                        "You may stay until there is a decision",
                        "Regularization Act 2026, art. 19(1)",
                        "at most " + days + " working days");
    }

    @Test
    void what_people_wrote_is_escaped() {
        var application = submitted(Language.EN);

        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);

        assertThat(onlyLetter(application))
                .contains("Dear Amina &lt;script&gt; O&#39;Hara &amp; Co,")
                .doesNotContain("<script");
    }

    @Test
    void one_occasion_is_one_letter_and_one_mail() {
        var application = submitted(Language.EN);

        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);
        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);

        assertThat(letters.of(application)).hasSize(1);
        assertThat(mails(application)).isEqualTo(1);
    }

    @Test
    void without_an_address_there_is_a_letter_and_no_mail() {
        var application = submitted(Language.EN, "");

        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);

        assertThat(letters.of(application)).hasSize(1);
        assertThat(mails(application)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_request_names_each_thing_why_it_is_asked_for_and_until_when(Language language) {
        var application = submitted(language);
        var request = requests.ask(
                application,
                List.of(
                        new EvidenceRequest.Item("identity", "unreadable"),
                        new EvidenceRequest.Item("photo", "missing")),
                "Page 2 <please>");
        requests.setDeadline(application, MONDAY.plus(Duration.ofDays(10)));

        correspondence.write(application, LetterKind.EVIDENCE_REQUEST, new Occasion(request.toString()));
        correspondence.write(application, LetterKind.EVIDENCE_REMINDER, new Occasion(request + "/again"));

        assertThat(letters.of(application)).hasSize(2).allSatisfy(letter -> assertThat(
                        letters.html(application, letter.id()))
                .contains("Page 2 &lt;please&gt;", language == Language.EN ? "15 October 2026" : "15 октября 2026")
                .contains(language == Language.EN ? "Identity document" : "Удостоверение личности")
                .doesNotContain("??", "applications.request.why"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_notice_gives_reasons_facts_and_law_and_says_how_and_until_when_to_reply(Language language) {
        var application = submitted(language);
        facts.state(application, FactSheet.Source.EMPLOYER, Findings.of("hours", "18"));
        giveNotice(application);

        correspondence.write(application, LetterKind.NOTICE_OF_INTENDED_REFUSAL, new Occasion("1"));
        correspondence.write(application, LetterKind.NOTICE_REMINDER, new Occasion("1"));

        assertThat(letters.of(application))
                .extracting(Letters.LetterSummary::kind)
                .containsExactlyInAnyOrder(LetterKind.NOTICE_OF_INTENDED_REFUSAL, LetterKind.NOTICE_REMINDER);
        assertThat(letterOf(application, LetterKind.NOTICE_OF_INTENDED_REFUSAL))
                .contains("Eighteen &lt;hours&gt; are too few.", "<strong>18</strong>", "Olga")
                .contains(language == Language.EN ? "19 October 2026" : "19 октября 2026")
                .contains(language == Language.EN ? "Legal basis" : "Правовое основание")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_refusal_names_the_people_who_decided_and_how_to_challenge_it(Language language) {
        var application = submitted(language);
        refuse(application);

        correspondence.write(application, LetterKind.REFUSAL, Occasion.DECISION);

        assertThat(onlyLetter(application))
                .contains("Olga, Irina", reference.value())
                .contains(language == Language.EN ? "challenge this decision until" : "обжаловать")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_grant_names_the_permit_and_what_one_may_do(Language language) {
        var application = submitted(language);
        grant(application);

        correspondence.write(application, LetterKind.GRANT, Occasion.DECISION);

        String number = making.decision(application)
                .orElseThrow()
                .permit()
                .orElseThrow()
                .number();
        assertThat(onlyLetter(application)).contains(number).doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            names = {"RECEIPT", "EMPLOYER_SILENT", "WITHDRAWAL_CONFIRMED"})
    void every_other_letter_is_whole_in_every_language(LetterKind kind) {
        for (Language language : Language.values()) {
            var application = submitted(language);

            correspondence.write(application, kind, new Occasion("1"));

            assertThat(onlyLetter(application)).contains("<h1>").doesNotContain("??", "{0}", "''");
        }
    }

    @Test
    void a_reason_says_no_more_than_is_known() {
        var application = submitted(Language.EN);
        officer("olga", Roles.CASE_OFFICER);

        facts.state(application, FactSheet.Source.OFFICER, Findings.of("hours", "18"));
        assertThat(letters.preview(application, Proposal.Kind.REFUSAL, List.of("R12"), ""))
                .contains("Your job is for less than 20 hours a week.", "<strong>18</strong>");

        var nothing = new HashMap<String, String>();
        nothing.put("hours", null);
        facts.state(application, FactSheet.Source.OFFICER, Findings.of(nothing));
        assertThat(letters.preview(application, Proposal.Kind.REFUSAL, List.of("R12"), ""))
                .contains("This is not known about you, and the programme asks for it: Hours a week")
                .doesNotContain("Your job is for less than 20 hours a week.");
    }

    @Test
    void only_the_facts_that_the_rule_of_a_reason_asks_for_are_told() {
        var application = submitted(Language.EN);
        facts.state(application, FactSheet.Source.EMPLOYER, Findings.of(Map.of("hours", "18", "wage", "2000")));
        officer("olga", Roles.CASE_OFFICER);
        facts.state(
                application,
                FactSheet.Source.OFFICER,
                Findings.of(Map.of("public_order", "none", "identity_proven", "true")));

        assertThat(letters.preview(application, Proposal.Kind.REFUSAL, List.of("R12"), ""))
                .contains("Hours a week:", "<strong>18</strong>")
                .doesNotContain("Danger to public order", "Wage a month", "Identity is proven");
    }

    @Test
    void a_reason_of_missing_papers_names_the_days_and_the_papers() {
        var application = submitted(Language.EN);
        officer("olga", Roles.CASE_OFFICER);
        facts.state(application, FactSheet.Source.OFFICER, Findings.of("presence_proven", "false"));

        assertThat(letters.preview(application, Proposal.Kind.REFUSAL, List.of("R07"), ""))
                .contains("Days that your papers do not show enough yet: 5 May 2026 to 5 October 2026")
                .contains("Papers that can show it: Proof that you live here");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_version_without_a_law_leaves_out_what_nobody_has_said(Language language) {
        jdbc.sql("""
                        insert into programme_version (programme, version, files, drafted_at)
                        select programme, 'before-law', jsonb_set(files, '{programme.yaml}', to_jsonb(regexp_replace(
                            replace(files ->> 'programme.yaml', 'version: "2026.3"', 'version: "before-law"'),
                            '\\n# How to reach the offices.*\\n# What the public pages',
                            E'\\n# What the public pages'))), drafted_at
                        from programme_version where programme = 'regularization-2026' and in_force_from is not null
                        on conflict do nothing""").update();
        var application = submitted(language);
        jdbc.sql("update application set programme_version = 'before-law' where id = ?")
                .param(application.value())
                .update();
        refuse(application);

        correspondence.write(application, LetterKind.REFUSAL, Occasion.DECISION);

        assertThat(onlyLetter(application))
                .contains(language == Language.EN ? "North office" : "Северное отделение")
                .contains(language == Language.EN ? "Challenging costs nothing." : "Обжалование бесплатно.")
                .contains(language == Language.EN ? "until the end of this day: 17 November 2026" : "17 ноября 2026")
                .doesNotContain("0555", "Review Board", "Комиссия", "art. 17", "??");
    }

    @Test
    void a_letter_stays_as_it_was_written() {
        var application = submitted(Language.EN);
        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);

        assertThatThrownBy(() -> jdbc.sql("update letter set html = '' where application = ?")
                        .param(application.value())
                        .update())
                .hasMessageContaining("A letter stays as it was written");
    }

    @Test
    void a_letter_of_another_case_is_not_found() {
        var application = submitted(Language.EN);
        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);
        LetterId letter = letters.of(application).getFirst().id();

        assertThatThrownBy(() -> letters.html(ApplicationId.create(), letter)).isInstanceOf(NotFound.class);
    }

    @Test
    void officers_see_how_the_next_letter_would_read_before_they_propose() {
        var application = submitted(Language.EN);

        assertThat(letters.preview(application, Proposal.Kind.REFUSAL, List.of("R12"), "Too <few>."))
                .contains("We intend to refuse your application", "Too &lt;few&gt;.");
        assertThat(letters.preview(application, Proposal.Kind.GRANT, List.of(), ""))
                .contains("is granted");

        giveNotice(application);
        assertThat(letters.preview(application, Proposal.Kind.REFUSAL, List.of("R12"), ""))
                .contains("Your application is refused", "names the last day to challenge it");
        assertThat(letters.of(application)).isEmpty();
    }

    private String letterOf(ApplicationId application, LetterKind kind) {
        return letters.of(application).stream()
                .filter(letter -> letter.kind() == kind)
                .map(letter -> letters.html(application, letter.id()))
                .findFirst()
                .orElseThrow();
    }

    private int mails(ApplicationId application) {
        return jdbc.sql("select count(*) from outbox_mail where application = ?")
                .param(application.value())
                .query(Integer.class)
                .single();
    }
}
