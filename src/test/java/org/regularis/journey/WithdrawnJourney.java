package org.regularis.journey;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.regularis.casework.Task;

/** Rustam goes home and takes his application back while an officer is at work on it. */
class WithdrawnJourney {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private final Office office = new Office();
    private final Applicant applicant = Applicant.named("rustam");

    @Test
    void an_application_that_is_withdrawn_is_closed_for_everybody() {
        String reference = applicant.apply();
        office.awaitWork(reference, Task.CHECK_COMPLETENESS);
        Page olga = browsers.of("olga");
        WorkListScreen.of("olga", olga).find(reference).claim("Check completeness");
        Page rustam = browsers.of("rustam");

        withdraws(rustam, reference);
        office.awaitOutcome(reference, "WITHDRAWN");

        readsTheConfirmation(rustam, reference);
        olga.navigate("/staff");
        new WorkListScreen(olga).find(reference).says("The case is closed.");
    }

    private void withdraws(Page rustam, String reference) {
        rustam.navigate("/my");
        new SignInPage(rustam).signIn(applicant.account(), applicant.password());
        new PublicPage(rustam, "My applications").follow("Regularization 2026 " + reference);
        new PublicPage(rustam, "Where your application stands").follow("Withdraw the application");
        PublicPage question = new PublicPage(rustam, "Withdraw this application?");
        question.says("It is not a refusal and does not count against you.");
        question.press("Yes, withdraw");
        new PublicPage(rustam, "Where your application stands").says("You have withdrawn this application.");
    }

    private void readsTheConfirmation(Page rustam, String reference) {
        rustam.reload();
        new PublicPage(rustam, "Where your application stands").follow("Read your letters");
        new PublicPage(rustam, "Letters").follow("Your application is withdrawn");
        new PublicPage(rustam, "Your application is withdrawn").says(reference);
    }
}
