package org.regularis.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Small words beside what they are about. */
final class Marks {

    private Marks() {}

    /** A word of warning. */
    static Component mark(String words) {
        var mark = new Span(words);
        mark.addClassName("mark");
        return mark;
    }

    /** What need not catch the eye. */
    static Component quiet(String words) {
        var quiet = new Div(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
