package org.regularis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** An officer's list of work, the first screen after signing in. */
final class WorkListScreen {

    private final Page page;

    WorkListScreen(Page page) {
        this.page = page;
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Work list")))
                .isVisible();
    }

    /** Somebody of the demo, whose password is the name. */
    static WorkListScreen of(String officer, Page page) {
        page.navigate("/staff");
        new SignInPage(page).signIn(officer, officer);
        return new WorkListScreen(page);
    }

    /** Opens a case by its number. */
    CaseScreen find(String reference) {
        var field = page.getByLabel("Find a case by its number");
        field.fill(reference);
        field.press("Enter");
        return new CaseScreen(page, reference);
    }

    /** Asks for a case by its number and gets no more than these words. */
    void findsOnly(String reference, String words) {
        var field = page.getByLabel("Find a case by its number");
        field.fill(reference);
        field.press("Enter");
        assertThat(page.locator(".find-answer")).containsText(words);
    }
}
