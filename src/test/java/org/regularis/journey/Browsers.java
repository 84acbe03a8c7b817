package org.regularis.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.regularis.dev.Chromium;
import org.regularis.dev.TestSystem;

/**
 * A browser of their own for each person of a journey. Of a journey that fails it keeps what everybody saw last, as
 * pictures in {@code target/journeys}.
 */
final class Browsers implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final int PATIENCE_MILLIS = 30_000;

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Browser browser;

    @Override
    public void beforeEach(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .browser;
    }

    /** The page in front of this person, who reads English. */
    Page of(String person) {
        return pages.computeIfAbsent(person, name -> open("en-GB"));
    }

    /** Opens one more window in the same browser. */
    Page another(String person) {
        Page page = of(person).context().newPage();
        pages.put(person + "-" + pages.size(), page);
        return page;
    }

    private Page open(String locale) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setBaseURL(TestSystem.get().url().toString())
                .setLocale(locale)
                .setViewportSize(1280, 1000));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            String journey = context.getRequiredTestClass().getSimpleName();
            pages.forEach((person, page) -> keep(page, PICTURES.resolve(journey + "-" + person + ".png")));
        }
    }

    private static void keep(Page page, Path picture) {
        try {
            page.screenshot(new ScreenshotOptions().setPath(picture).setFullPage(true));
        } catch (PlaywrightException e) {
            System.err.println("No picture of " + page.url() + ": " + e.getMessage());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        pages.values().forEach(page -> page.context().close());
        pages.clear();
    }

    /** One Chromium for all journeys; it ends with the last one. */
    private static final class Shared implements AutoCloseable {

        private final Playwright playwright = Playwright.create();
        private final Browser browser = playwright.chromium().launch(Chromium.options());

        Shared() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
