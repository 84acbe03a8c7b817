package org.regularis.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What an employer sees who opens the mailed link. */
final class EmployerPage extends PublicPage {

    EmployerPage(Page page, String worker) {
        super(page, "Does " + worker + " work for you?");
    }

    EmployerPage confirmStatements() {
        for (Locator statement : page.locator("section.statement").all()) {
            statement
                    .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Yes, that is right"))
                    .check();
        }
        return this;
    }

    EmployerPage amend(String statement, String answer, String question, String amended) {
        choose(statement, answer);
        write(question, amended);
        return this;
    }

    void send(String signer, String position) {
        write("Your name", signer);
        write("Your position", position);
        page.getByLabel("What I say here is true").check();
        press("Send the answer");
        new PublicPage(page, "Thank you, your answer has arrived");
    }
}
