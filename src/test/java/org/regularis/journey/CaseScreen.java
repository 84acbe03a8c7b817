package org.regularis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** One case on the officer's desk: work to do on the left, everything about it on the right. */
final class CaseScreen {

    private final Page page;

    CaseScreen(Page page, String reference) {
        this.page = page;
        assertThat(page.locator(".case-title")).containsText(reference);
    }

    /** Takes the work that waits, which must be this. */
    CaseScreen claim(String work) {
        seesWork(work);
        press("Claim");
        assertThat(page.locator(".task-form")).isVisible();
        return this;
    }

    /** The work has come back to this officer, who knows the case. */
    CaseScreen hasInHand(String work) {
        seesWork(work);
        assertThat(page.locator(".task-form")).isVisible();
        return this;
    }

    private void seesWork(String work) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(work)))
                .isVisible();
    }

    /** Looks at each document and takes it for good. */
    CaseScreen acceptDocuments(int count) {
        for (int accepted = 1; accepted <= count; accepted++) {
            press("Accept");
            assertThat(page.locator(".verdicts")).containsText(accepted + " accepted");
        }
        return this;
    }

    /** Does not state this by accepting the document that is open. */
    CaseScreen leaveOut(String fact) {
        page.locator(".read-facts")
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(fact))
                .uncheck();
        return this;
    }

    CaseScreen hasNoButton(String name) {
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)))
                .hasCount(0);
        return this;
    }

    /** Reads on the side of the checks how one stands, and something of what is said about it. */
    CaseScreen seesCheck(String name, String state, String words) {
        Locator check = page.locator("section.check")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new GetByRoleOptions().setName(name).setExact(true))));
        assertThat(check.locator(".check-state")).hasText(state);
        assertThat(check).containsText(words);
        return this;
    }

    /** Says yes to a fact, and where it was found. */
    CaseScreen stateYes(String fact, String foundIn) {
        radio(fact, "Yes").check();
        Locator place = fact(fact).locator(".source-field vaadin-select");
        place.click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(foundIn).setExact(true))
                .click();
        assertThat(place).containsText(foundIn);
        return this;
    }

    CaseScreen takeBack(String fact) {
        radio(fact, "No").check();
        return this;
    }

    CaseScreen note(String fact, String words) {
        fact(fact).locator("textarea").fill(words);
        return this;
    }

    private Locator radio(String fact, String answer) {
        return fact(fact)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true));
    }

    private Locator fact(String fact) {
        return page.locator(".fact-field").filter(new Locator.FilterOptions().setHasText(fact));
    }

    CaseScreen says(String words) {
        assertThat(page.locator(".case-view").getByText(words).first()).isVisible();
        return this;
    }

    CaseScreen side(String name) {
        page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }

    CaseScreen choose(String answer) {
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(answer).setExact(true))
                .check();
        return this;
    }

    CaseScreen answer(String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, new GetByRoleOptions().setName(question))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
        return this;
    }

    /** Chooses from a list that drops down. */
    CaseScreen pick(String label, String choice) {
        Locator select = page.locator("vaadin-select:visible")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
        select.click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(choice).setExact(true))
                .click();
        assertThat(select).containsText(choice);
        return this;
    }

    CaseScreen giveReason(String code) {
        Locator reasons = page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("Reasons"));
        reasons.fill(code);
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(code)).click();
        reasons.press("Escape");
        return this;
    }

    CaseScreen write(String label, String words) {
        page.locator("vaadin-text-area:visible")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("textarea")
                .fill(words);
        return this;
    }

    CaseScreen press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** Says the same once more to the question that comes up. */
    CaseScreen confirm(String button) {
        page.locator("vaadin-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** The work is done and the desk shows the list again. */
    WorkListScreen done(String work, String reference) {
        assertThat(page.getByText("Done: " + work + ", " + reference).first()).isVisible();
        return new WorkListScreen(page);
    }
}
