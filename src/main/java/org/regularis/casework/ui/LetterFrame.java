package org.regularis.casework.ui;

import com.vaadin.flow.component.html.IFrame;

/** A letter shown as its reader sees it, in a frame that runs nothing and reaches nothing. */
public class LetterFrame extends IFrame {

    private static final String PAPER = """
            <style>
              body { max-width: 42rem; margin: 2rem auto; padding: 0 1.5rem; }
              body { font: 1rem/1.5 system-ui, sans-serif; color: #1d1d1b; }
              h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.125rem; } dt { font-weight: 600; }
            </style>
            """;

    public LetterFrame(String html, String title) {
        setSandbox(SandboxType.RESTRICT_ALL);
        setSrcdoc(PAPER + html);
        getElement().setAttribute("title", title);
        addClassName("letter-frame");
    }
}
