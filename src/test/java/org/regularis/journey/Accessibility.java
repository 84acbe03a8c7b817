package org.regularis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;

/** Whether everybody can use a page, as far as axe-core can tell. */
final class Accessibility {

    /** The titles of pages that were looked at before; one with errors has a title of its own. */
    private static final Set<String> SEEN = new HashSet<>();

    private Accessibility() {}

    static void check(Page page) {
        if (SEEN.add(page.title())) {
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("What axe-core finds at " + page.url())
                    .isEmpty();
        }
    }
}
