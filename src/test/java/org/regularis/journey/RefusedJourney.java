package org.regularis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.regularis.casework.Task;

/** Farid, whose job is for too few hours, is heard before he is refused. */
class RefusedJourney {

    private static final String TOO_FEW_HOURS = "Your job is for less than 20 hours a week.";
    private static final String LAW = "Regularization Act 2026, art. 5(2)";
    private static final String REPLY = "There was more work in summer. Now it is twelve hours.";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private final Office office = new Office();
    private final Applicant applicant = Applicant.named("farid");
    private String reference = "";

    @Test
    void somebody_who_does_not_qualify_is_asked_heard_and_refused() {
        reference = applicant.apply();
        Page farid = browsers.of("farid");
        Page olga = browsers.of("olga");
        Page irina = browsers.of("irina");

        anOfficerAsksForEvidence(olga);
        answersTheRequest(farid);
        anOfficerAdmits(olga);
        theEmployerNamesFewerHours();
        anOfficerProposesARefusal(olga);
        aSecondOfficerAgrees(irina);
        repliesToTheNotice(farid);
        theFirstOfficerKeepsTheRefusal(olga);
        theSecondOfficerConfirms(irina);
        readsTheRefusal(farid);
    }

    private void anOfficerAsksForEvidence(Page olga) {
        office.awaitWork(reference, Task.CHECK_COMPLETENESS);
        WorkListScreen.of("olga", olga)
                .find(reference)
                .claim("Check completeness")
                .choose("Ask for evidence")
                .pick("What", "Proof that you live here")
                .pick("Why", "what you sent does not prove it yet")
                .write("Your words to the applicant", "The rent paper has no name on it.")
                .press("Ask the applicant")
                .done("Check completeness", reference);
    }

    private void answersTheRequest(Page farid) {
        office.awaitProgress(reference, "EVIDENCE");
        farid.navigate("/my");
        new SignInPage(farid).signIn(applicant.account(), applicant.password());
        PublicPage list = new PublicPage(farid, "My applications");
        list.says("It is your turn.");
        list.follow("Regularization 2026 " + reference);
        new PublicPage(farid, "Where your application stands").follow("Read and answer the request");

        EvidencePage request = new EvidencePage(farid, "What we need from you");
        request.says("The rent paper has no name on it.");
        request.press("Send answer");
        request.complains("Upload a document or write a few words first");
        Accessibility.check(farid);
        request.upload("Proof that you live here", Papers.scan("clinic.pdf", "Farid Saidov saw a doctor"));
        request.write("A few words to the officer", "This is from the clinic in my street.");
        request.press("Send answer");
        new PublicPage(farid, "Where your application stands").says("Your answer has arrived.");
    }

    private void anOfficerAdmits(Page olga) {
        office.awaitWork(reference, Task.CHECK_COMPLETENESS);
        new WorkListScreen(olga)
                .find(reference)
                .hasInHand("Check completeness")
                .acceptDocuments(6)
                .press("Admit to processing")
                .done("Check completeness", reference);
    }

    private void theEmployerNamesFewerHours() {
        Page boss = browsers.of("employer");
        boss.navigate(office.linkMailedTo(applicant.employer()));
        new EmployerPage(boss, "Farid Saidov")
                .confirmStatements()
                .amend("Hours a week: 40", "No, more or fewer hours", "If more or fewer", "12")
                .send("Nikolai Petrov", "Owner");
    }

    private void anOfficerProposesARefusal(Page olga) {
        office.awaitWork(reference, Task.WEIGH_CONTRADICTION);
        new WorkListScreen(olga)
                .find(reference)
                .claim("Weigh contradiction")
                .says("Amended")
                .press("Settle and go on")
                .done("Weigh contradiction", reference);

        office.awaitWork(reference, Task.EXAMINE_APPLICATION);
        new WorkListScreen(olga)
                .find(reference)
                .claim("Examine application")
                .says("Not eligible")
                .choose("Refuse")
                .says(TOO_FEW_HOURS)
                .write("Explanation to the applicant", "Twelve hours a week are too few.")
                .press("Propose refusal")
                .confirm("Propose refusal")
                .done("Examine application", reference);
    }

    private void aSecondOfficerAgrees(Page irina) {
        office.awaitWork(reference, Task.REVIEW_REFUSAL);
        WorkListScreen.of("irina", irina)
                .find(reference)
                .claim("Review proposed refusal")
                .says("Twelve hours a week are too few.")
                .choose("Agree")
                .press("Agree")
                .confirm("Agree")
                .done("Review proposed refusal", reference);
    }

    private void repliesToTheNotice(Page farid) {
        office.awaitProgress(reference, "REPLY_TO_NOTICE");
        farid.reload();
        PublicPage status = new PublicPage(farid, "Where your application stands");
        status.says("Nothing is decided yet");
        status.follow("Read and answer the notice");

        PublicPage notice = new PublicPage(farid, "We intend to refuse your application");
        notice.says(TOO_FEW_HOURS);
        notice.says(LAW);
        notice.press("Send my reply");
        notice.complains("Write a few words to us");
        Accessibility.check(farid);
        notice.write("What do you want to tell us?", REPLY);
        notice.press("Send my reply");
        new PublicPage(farid, "We intend to refuse your application").says("We received your reply on");
    }

    private void theFirstOfficerKeepsTheRefusal(Page olga) {
        office.awaitWork(reference, Task.RECONSIDER_REFUSAL);
        new WorkListScreen(olga)
                .find(reference)
                .hasInHand("Reconsider refusal")
                .says(REPLY)
                .choose("Keep the refusal")
                .write("Explanation to the applicant", "You write yourself that it is twelve hours now.")
                .press("Keep the refusal")
                .done("Reconsider refusal", reference);
    }

    private void theSecondOfficerConfirms(Page irina) {
        office.awaitWork(reference, Task.CONFIRM_REFUSAL);
        new WorkListScreen(irina)
                .find(reference)
                .claim("Confirm refusal")
                .choose("Agree")
                .press("Agree")
                .confirm("Agree")
                .done("Confirm refusal", reference);
        office.awaitOutcome(reference, "REFUSAL");
    }

    private void readsTheRefusal(Page farid) {
        office.awaitProgress(reference, "NOTHING");
        farid.navigate("/my");
        new PublicPage(farid, "My applications").follow("Regularization 2026 " + reference);
        new PublicPage(farid, "Where your application stands").follow("Read the decision");

        PublicPage decision = new PublicPage(farid, "Your application is refused");
        decision.says(TOO_FEW_HOURS);
        decision.says(LAW);
        decision.says("You write yourself that it is twelve hours now.");
        decision.says("Hours a week");
        decision.says("The employer told us");
        decision.says("You can challenge this decision until the end of this day");
        decision.says("You may write in any language, and somebody may write for you.");

        decision.follow("All letters about this application");
        new PublicPage(farid, "Letters").follow("Decision: refused");
        PublicPage letter = new PublicPage(farid, "Your application is refused");
        assertThat(Papers.textOf(letter.download("Download this letter (PDF)")))
                .contains(reference, "less than 20 hours a week", "art. 5(2)");
    }
}
