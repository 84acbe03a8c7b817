package org.regularis.journey;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.regularis.casework.Task;

/** Nigora's employer does not answer; that is no ground for a refusal. */
class SilentEmployerJourney {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private final Office office = new Office();
    private final Applicant applicant = Applicant.named("nigora");

    @Test
    void when_an_employer_is_silent_an_officer_looks_for_another_way() {
        String reference = applicant.apply();
        Page olga = browsers.of("olga");
        office.awaitWork(reference, Task.CHECK_COMPLETENESS);
        WorkListScreen.of("olga", olga)
                .find(reference)
                .claim("Check completeness")
                .acceptDocuments(5)
                .press("Admit to processing")
                .done("Check completeness", reference);
        String link = office.linkMailedTo(applicant.employer());

        office.letTimePass(reference, "boundaryEvent_employerSilent");
        office.awaitWork(reference, Task.SETTLE_BY_OTHER_EVIDENCE);

        readsThatItDoesNotCountAgainstHer(reference);
        theLinkIsClosed(link);
        new WorkListScreen(olga)
                .find(reference)
                .claim("Settle by other evidence")
                .says("Silence is no ground for a refusal.")
                .pick("The job is confirmed", "By other evidence")
                .press("Settle and go on")
                .done("Settle by other evidence", reference);
        office.awaitWork(reference, Task.EXAMINE_APPLICATION);
        new WorkListScreen(olga).find(reference).claim("Examine application").says("Eligible");
    }

    private void readsThatItDoesNotCountAgainstHer(String reference) {
        Page nigora = browsers.of("nigora");
        nigora.navigate("/my");
        new SignInPage(nigora).signIn(applicant.account(), applicant.password());
        new PublicPage(nigora, "My applications").follow("Regularization 2026 " + reference);
        PublicPage status = new PublicPage(nigora, "Where your application stands");
        status.says("It is the office's turn.");
        status.follow("Read your letters");
        new PublicPage(nigora, "Letters").follow("No confirmation from your employer");
        new PublicPage(nigora, "Your employer has not answered us").says("This does not count against you.");
    }

    private void theLinkIsClosed(String link) {
        Page boss = browsers.of("employer");
        boss.navigate(link);
        new PublicPage(boss, "This question is closed");
    }
}
