package org.regularis.journey;

import com.microsoft.playwright.Page;

/** Counts what somebody presses on a page, on however many addresses: with the mouse, or Enter. */
final class Clicks {

    private static final String COUNTING = """
            const count = () => sessionStorage.setItem('clicks', Number(sessionStorage.getItem('clicks') ?? 0) + 1);
            addEventListener('pointerdown', event => event.isTrusted && count(), true);
            addEventListener('keydown', event => event.isTrusted && event.key === 'Enter' && count(), true);
            """;

    private final Page page;

    private Clicks(Page page) {
        this.page = page;
    }

    /** To be called before the page goes anywhere. */
    static Clicks on(Page page) {
        page.addInitScript(COUNTING);
        return new Clicks(page);
    }

    void beginAnew() {
        page.evaluate("sessionStorage.setItem('clicks', 0)");
    }

    int count() {
        return ((Number) page.evaluate("Number(sessionStorage.getItem('clicks'))")).intValue();
    }
}
