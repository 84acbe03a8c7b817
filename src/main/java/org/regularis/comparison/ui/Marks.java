package org.regularis.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.regularis.shared.SourceMark;

/** Small words beside what they are about. */
final class Marks {

    private Marks() {}

    /** A word of warning. */
    static Component mark(String words) {
        var mark = new Span(words);
        mark.addClassName("mark");
        return mark;
    }

    /** What something was read in: a word of warning where that is not the law itself. */
    static Component of(SourceMark source, String words) {
        return source.isLegalText() ? quiet(words) : mark(words);
    }

    /** What need not catch the eye. */
    static Component quiet(String words) {
        var quiet = new Div(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
