package org.regularis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever signs out has signed out everywhere: the next one at this browser needs a password. */
class SignOutJourney {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void an_applicant_who_signs_out_is_asked_for_the_password_next_time() {
        Page amina = browsers.of("amina");
        amina.navigate("/my");
        new SignInPage(amina).signIn("amina", "amina");
        new PublicPage(amina, "My applications").press("Sign out");
        new PublicPage(amina, "Live and work here with papers");

        amina.navigate("/my");

        new SignInPage(amina);
    }

    @Test
    void an_officer_who_signs_out_is_asked_for_the_password_next_time() {
        Page olga = browsers.of("olga");
        WorkListScreen.of("olga", olga);
        olga.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out"))
                .click();
        new PublicPage(olga, "Live and work here with papers");

        olga.navigate("/staff");

        new SignInPage(olga);
    }

    @Test
    void somebody_who_leaves_quickly_leaves_nothing_behind() {
        Page amina = browsers.of("amina");
        amina.navigate("/my");
        new SignInPage(amina).signIn("amina", "amina");
        new PublicPage(amina, "My applications");

        amina.route(address -> !address.startsWith("http://localhost"), route -> route.abort());
        amina.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Leave quickly"))
                .click();
        amina.waitForURL(address -> !address.contains("/my"));
        amina.navigate("/my");

        new SignInPage(amina);
        assertThat(amina.getByText("My applications")).hasCount(0);
    }
}
