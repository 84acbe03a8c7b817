package org.regularis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.regularis.casework.Task;

/** Zarina, a plasterer without papers, gets a permit. */
class GrantedJourney {

    private static final String PASSWORD = "seven swans a-swimming";
    private static final String WORKER = "Zarina Rahimova";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private final Office office = new Office();
    private final String account = "zarina-" + UUID.randomUUID().toString().substring(0, 8);
    private final String employer = account + "@employers.example";
    private String reference = "";

    @Test
    void somebody_without_papers_applies_and_is_granted_a_permit() {
        Page zarina = browsers.of("zarina");

        readsAndChecks(zarina);
        registersAndStarts(zarina);
        fillsInAndComesBack(zarina);
        uploads(zarina);
        submitsOnce(zarina);
        theEmployerConfirms();
        anOfficerProposesAGrant();
        aSecondOfficerLooksWhereDrawn();
        readsTheDecision(zarina);
        theSupervisorSeesItInTheFigures();
    }

    private void readsAndChecks(Page zarina) {
        zarina.navigate("/");
        PublicPage home = new PublicPage(zarina, "Live and work here with papers");
        home.follow("Read my rights");
        new PublicPage(zarina, "Your rights").says("You may work. Your receipt shows that you have applied.");
        zarina.goBack();

        home.follow("Check whether it fits you");
        PublicPage check = new PublicPage(zarina, "Check whether you can take part");
        check.date("When were you born?", 30, 4, 1991);
        check.choose("Are you in the country now?", "Yes");
        check.choose("Do you have a residence permit", "No");
        check.date("When did you arrive", 1, 3, 2024);
        check.date("Since when have you lived here", 1, 3, 2024);
        check.date("Since when have you had your present job?", 1, 2, 2025);
        check.write("How many hours a week", "forty");
        check.press("Show the answer");
        check.complains("Enter a number, for example 40, or leave the field empty");
        Accessibility.check(zarina);
        check.write("How many hours a week", "40");
        check.write("How much do you earn", "2000");
        check.choose("Do you have a passport", "Yes");
        check.choose("Have you been convicted", "None");
        check.press("Show the answer");
        new PublicPage(zarina, "You can probably take part").follow("Start now");
    }

    private void registersAndStarts(Page zarina) {
        new SignInPage(zarina).register(account, PASSWORD);

        PublicPage start = new PublicPage(zarina, "Apply: Regularization 2026");
        start.says("It costs nothing.");
        start.press("Start");
        new DraftPage(zarina).shows("You", "Not started").shows("Check answers and submit", "Cannot start yet");
    }

    private void fillsInAndComesBack(Page zarina) {
        PublicPage names = new DraftPage(zarina).open("You", "Your names");
        names.write("Family name", "Rahimova");
        names.write("Given names", "Zarina");
        names.write("Full name in your own script", "Зарина Раҳимова");
        names.press("Save and continue");

        PublicPage birth = new PublicPage(zarina, "Birth and citizenship");
        birth.date("Date of birth", 31, 4, 1991);
        birth.choose("Sex in your document", "Female");
        birth.pick("Citizenship", "TJK");
        birth.press("Save and continue");
        birth.complains("Your date of birth must be a real date, for example 27 3 1985");
        Accessibility.check(zarina);
        leavesAndComesBack(zarina);

        birth = new DraftPage(zarina).shows("You", "There is a problem").open("You", "Birth and citizenship");
        birth.date("Date of birth", 30, 4, 1991);
        birth.press("Save and continue");

        PublicPage home = new PublicPage(zarina, "Where you live and how to reach you");
        home.choose("Where do you live?", "Northern district");
        home.write("E-mail", account + "@people.example");
        home.press("Save and continue");

        PublicPage passport =
                new DraftPage(zarina).shows("You", "Completed").open("Identity document", "Your identity document");
        passport.choose("What kind of document is it?", "Passport");
        passport.write("Document number", "FA1234567");
        passport.pick("Which state issued it?", "TJK");
        passport.date("Valid until", 1, 5, 2029);
        passport.press("Save and continue");

        PublicPage stay = new DraftPage(zarina)
                .shows("Identity document", "Completed")
                .open("Your stay", "Your stay in the country");
        stay.follow("Add a period");
        PublicPage period = new PublicPage(zarina, "A period of your stay");
        period.date("From", 1, 3, 2024);
        period.write("Where did you live?", "Northern district");
        period.press("Save and continue");
        new PublicPage(zarina, "Your stay in the country").follow("That is all");

        PublicPage work =
                new DraftPage(zarina).shows("Your stay", "Completed").open("Work and employer", "Your employer");
        work.write("Name of the person or company", "Walls and More");
        work.write("E-mail of the employer", employer);
        work.choose("May we write to your employer?", "Yes, write to them");
        work.press("Save and continue");
        PublicPage job = new PublicPage(zarina, "Your job");
        job.write("What is your work?", "Plasterer");
        job.choose("What kind of work is it?", "Construction");
        job.date("When did you start?", 1, 2, 2025);
        job.write("Hours a week", "40");
        job.write("Pay a month", "2000");
        job.choose("Do you have a contract?", "Yes, by word of mouth");
        job.press("Save and continue");
    }

    private void leavesAndComesBack(Page zarina) {
        zarina.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out"))
                .click();
        new PublicPage(zarina, "Live and work here with papers").follow("Continue my application");
        new SignInPage(zarina).signIn(account, PASSWORD);
        new PublicPage(zarina, "My applications").follow("Continue");
    }

    private void uploads(Page zarina) {
        new DraftPage(zarina).shows("Work and employer", "Completed").follow("Evidence files");
        EvidencePage evidence = new EvidencePage(zarina, "Your documents");
        evidence.uploadInVain(
                "Identity document",
                Papers.noScanAtAll("passport.pdf"),
                "What is in the file is not what its name says.");
        evidence.upload("Identity document", Papers.scan("passport.pdf", "Passport of " + WORKER))
                .about(
                        "Proof that you live here",
                        "Paper of a hospital or doctor",
                        LocalDate.of(2024, 3, 1),
                        LocalDate.now())
                .upload("Proof that you live here", Papers.scan("clinic.pdf", WORKER + " sees a doctor"))
                .upload("Proof of work", Papers.scan("payslip.pdf", "Wage of " + WORKER))
                .upload("Photo", Papers.photo("me.jpg"))
                .upload("Criminal record certificate", Papers.scan("record.pdf", "No convictions of " + WORKER))
                .follow("Continue");
    }

    private void submitsOnce(Page zarina) {
        new DraftPage(zarina).shows("Evidence files", "Completed").follow("Check answers and submit");
        PublicPage check = new PublicPage(zarina, "Check your answers");
        check.says("Зарина Раҳимова");
        check.says("payslip.pdf");
        Page sameAgain = browsers.another("zarina");
        sameAgain.navigate(zarina.url());

        check.button("Submit application").dblclick();
        PublicPage confirmation = new PublicPage(zarina, "Application submitted");
        reference = zarina.locator(".reference").innerText();
        new PublicPage(sameAgain, "Check your answers").press("Submit application");
        new PublicPage(sameAgain, "Application submitted");

        assertThat(reference).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}");
        assertThat(sameAgain.locator(".reference")).hasText(reference);
        assertThat(Papers.textOf(confirmation.download("Receipt (PDF)"))).contains(reference, WORKER);
    }

    private void theEmployerConfirms() {
        WorkListScreen.of("marat", browsers.of("marat")).findsOnly(reference, "is handled by the North office");
        office.awaitWork(reference, Task.CHECK_COMPLETENESS);
        WorkListScreen.of("olga", browsers.of("olga"))
                .find(reference)
                .claim("Check completeness")
                .acceptDocuments(5)
                .press("Admit to processing")
                .done("Check completeness", reference);

        Page boss = browsers.of("employer");
        String link = office.linkMailedTo(employer);
        boss.navigate(link);
        new EmployerPage(boss, WORKER).confirmStatements().send("Nikolai Petrov", "Owner");
        boss.navigate(link);
        new PublicPage(boss, "This question has been answered");
    }

    private void anOfficerProposesAGrant() {
        office.awaitWork(reference, Task.EXAMINE_APPLICATION);
        new WorkListScreen(browsers.of("olga"))
                .find(reference)
                .claim("Examine application")
                .says("Eligible")
                .choose("Grant")
                .press("Propose grant")
                .done("Examine application", reference);
    }

    private void aSecondOfficerLooksWhereDrawn() {
        if (office.isDrawnForReview(reference)) {
            WorkListScreen.of("irina", browsers.of("irina"))
                    .find(reference)
                    .claim("Review grant")
                    .choose("Agree")
                    .press("Agree")
                    .done("Review grant", reference);
        }
        office.awaitOutcome(reference, "GRANT");
    }

    private void readsTheDecision(Page zarina) {
        office.awaitMail(account + "@people.example", reference);
        zarina.navigate("/my");
        new PublicPage(zarina, "My applications").follow("Regularization 2026 " + reference);
        PublicPage status = new PublicPage(zarina, "Where your application stands");
        status.says("The office has decided.");
        status.follow("Read the decision");

        PublicPage decision = new PublicPage(zarina, "Your application is granted");
        String permit = zarina.locator(".reference").innerText();
        assertThat(Papers.textOf(decision.download("Download the permit (PDF)")))
                .contains(permit, WORKER);

        decision.follow("All letters about this application");
        new PublicPage(zarina, "Letters").follow("Decision: granted");
        PublicPage letter = new PublicPage(zarina, "Your application is granted");
        assertThat(Papers.textOf(letter.download("Download this letter (PDF)"))).contains(reference, permit);
    }

    private void theSupervisorSeesItInTheFigures() {
        Page samira = browsers.of("samira");
        samira.navigate("/staff/figures");
        new SignInPage(samira).signIn("samira", "samira");
        samira.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Closed: "))
                .first()
                .click();
        assertThat(samira.getByText(reference)).isVisible();
    }
}
