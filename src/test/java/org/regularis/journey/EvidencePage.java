package org.regularis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/** A page where files can be uploaded, kind by kind. */
final class EvidencePage extends PublicPage {

    EvidencePage(Page page, String heading) {
        super(page, heading);
    }

    EvidencePage upload(String kind, FilePayload file) {
        send(kind, file);
        assertThat(card(kind)
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions()
                                        .setName(file.name)
                                        .setExact(true)))
                .isVisible();
        return this;
    }

    /** Says which paper the next file is, and which days it is about. */
    EvidencePage about(String kind, String type, LocalDate from, LocalDate to) {
        card(kind).getByLabel("Which paper is it?").selectOption(new SelectOption().setLabel(type));
        fill(kind, "From which day does it show that you were here?", from);
        fill(kind, "Until which day?", to);
        return this;
    }

    private void fill(String kind, String question, LocalDate day) {
        Locator date = card(kind)
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question))
                .first();
        date.getByLabel("Day").fill(Integer.toString(day.getDayOfMonth()));
        date.getByLabel("Month").fill(Integer.toString(day.getMonthValue()));
        date.getByLabel("Year").fill(Integer.toString(day.getYear()));
    }

    /** Tries to upload something that is not taken. */
    void uploadInVain(String kind, FilePayload file, String why) {
        send(kind, file);
        complains(why);
        assertThat(card(kind)).containsText(why);
        Accessibility.check(page);
    }

    private void send(String kind, FilePayload file) {
        var folded = card(kind).locator("details:not([open]) > summary");
        if (folded.count() > 0) {
            folded.click();
        }
        card(kind).locator("input[type=file]").setInputFiles(file);
        card(kind)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Upload"))
                .click();
    }

    private Locator card(String kind) {
        return page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName(kind));
    }
}
