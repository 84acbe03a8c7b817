package org.regularis.casework.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;

/**
 * How far away a deadline is, in working days; said in words first, in colour second.
 *
 * @param past whether the day of the deadline is over
 */
public record Due(int workingDays, boolean past) {

    private static final int SOON = 3;

    enum Level {
        LATE,
        TODAY,
        SOON,
        LATER
    }

    Level level() {
        if (past) {
            return Level.LATE;
        }
        if (workingDays <= 0) {
            return Level.TODAY;
        }
        return workingDays <= SOON ? Level.SOON : Level.LATER;
    }

    public String words() {
        return switch (level()) {
            case LATE ->
                workingDays == 0 ? translate("casework.due.overdue") : translate("casework.due.late", -workingDays);
            case TODAY -> translate("casework.due.today");
            case SOON, LATER -> translate("casework.due.left", workingDays);
        };
    }

    public Span badge() {
        var span = new Span(words());
        span.addClassNames("due", "due-" + Labels.code(level()));
        return span;
    }
}
