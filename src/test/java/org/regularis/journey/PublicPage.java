package org.regularis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A page as its reader finds it: known by its heading, and usable for everybody. */
class PublicPage {

    final Page page;

    PublicPage(Page page, String heading) {
        this.page = page;
        assertThat(page.getByRole(
                        AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(heading)))
                .isVisible();
        Accessibility.check(page);
    }

    void follow(String link) {
        page.locator("#main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    void press(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    void write(String label, String words) {
        page.getByLabel(label, new GetByLabelOptions().setExact(false)).fill(words);
    }

    /** Chooses from a list, by code. */
    void pick(String label, String code) {
        page.getByLabel(label).selectOption(code);
    }

    void choose(String question, String answer) {
        group(question)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
    }

    void date(String question, int day, int month, int year) {
        Locator group = group(question);
        group.getByLabel("Day").fill(Integer.toString(day));
        group.getByLabel("Month").fill(Integer.toString(month));
        group.getByLabel("Year").fill(Integer.toString(year));
    }

    private Locator group(String question) {
        return page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(question))
                .first();
    }

    /** The reader finds these words on the page. */
    void says(String words) {
        assertThat(page.locator("#main").getByText(words).first()).isVisible();
    }

    /** The summary of errors names this one, and has the focus. */
    void complains(String words) {
        Locator summary = page.locator(".error-summary");
        assertThat(summary).containsText(words);
        assertThat(summary).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
    }

    /** The file behind a link. */
    byte[] download(String link) {
        String address = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .getAttribute("href");
        return page.context().request().get(address).body();
    }
}
