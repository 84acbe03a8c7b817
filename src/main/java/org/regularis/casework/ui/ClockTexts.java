package org.regularis.casework.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import org.regularis.casework.CaseFile;

/** The statutory clock of a case in words: running, standing still, run out, or over. */
public record ClockTexts(CaseFile file, DeskDates time) {

    String words() {
        if (file.closedAt().isPresent()) {
            return translate("casework.clock.over");
        }
        String end = time.day(file.calendar(), file.clockEndsAt());
        Due due = due();
        if (file.clockStoppedAt().isPresent()) {
            return translate(
                    "casework.clock.stopped",
                    time.day(file.calendar(), file.clockStoppedAt().get()),
                    Math.max(0, due.workingDays()));
        }
        return switch (due.level()) {
            case LATE -> translate("casework.clock.late", -due.workingDays(), end);
            case TODAY -> translate("casework.clock.today");
            case SOON, LATER -> translate("casework.clock.left", due.workingDays(), end);
        };
    }

    public Span badge() {
        var span = new Span(words());
        span.addClassName("clock");
        if (file.closedAt().isEmpty() && file.clockStoppedAt().isEmpty()) {
            span.addClassNames("due", "due-" + Labels.code(due().level()));
        }
        return span;
    }

    private Due due() {
        return file.clockStoppedAt()
                .map(stopped -> time.due(file.calendar(), stopped, file.clockEndsAt()))
                .orElseGet(() -> time.due(file.calendar(), file.clockEndsAt()));
    }
}
