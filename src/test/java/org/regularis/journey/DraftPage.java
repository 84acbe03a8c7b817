package org.regularis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The parts of an application that is not submitted yet, each with its state. */
final class DraftPage extends PublicPage {

    DraftPage(Page page) {
        super(page, "Your application");
    }

    DraftPage shows(String part, String state) {
        assertThat(page.locator(".task-list li")
                        .filter(new Locator.FilterOptions().setHas(link(part)))
                        .locator(".tag"))
                .hasText(state);
        return this;
    }

    private Locator link(String part) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(part).setExact(true));
    }

    PublicPage open(String part, String heading) {
        follow(part);
        return new PublicPage(page, heading);
    }
}
