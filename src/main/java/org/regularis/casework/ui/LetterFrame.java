package org.regularis.casework.ui;

import com.vaadin.flow.component.html.IFrame;

/** A letter shown as its reader sees it, in a frame that runs nothing and reaches nothing. */
class LetterFrame extends IFrame {

    LetterFrame(String html, String title) {
        setSandbox(SandboxType.RESTRICT_ALL);
        setSrcdoc(html);
        getElement().setAttribute("title", title);
        addClassName("letter-frame");
    }
}
