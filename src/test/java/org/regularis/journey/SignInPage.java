package org.regularis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** Keycloak's page to sign in or to make an account. */
final class SignInPage {

    private final Page page;

    SignInPage(Page page) {
        this.page = page;
        assertThat(password()).isVisible();
    }

    private Locator password() {
        return page.locator("#password");
    }

    void signIn(String name, String password) {
        page.locator("#username").fill(name);
        password().fill(password);
        page.locator("#kc-login").click();
    }

    /** An account needs a name and a password and nothing else. */
    void register(String name, String password) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Register"))
                .click();
        Locator fields = page.locator("#kc-register-form input:visible:not([type=submit]):not([type=button])");
        assertThat(fields).hasCount(3);
        page.locator("#username").fill(name);
        password().fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#kc-register-form [type=submit]").click();
    }
}
