package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.casework.ui.Labels;

/** The months of a stay that somebody states as a bar: whole, in part, or a gap; the gaps are also named in words. */
public class MonthBar extends Composite<Div> {

    private static final int MOST_MONTHS = 240;

    /** From the first to the last day, both included. */
    public record Stay(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public enum Cover {
        WHOLE,
        PART,
        GAP
    }

    MonthBar(List<Stay> stays, LocalDate until) {
        List<TimeBar.Cell> cells = new ArrayList<>();
        List<YearMonth> gaps = new ArrayList<>();
        for (YearMonth month : months(stays, until)) {
            Cover cover = cover(month, stays, until);
            String covered = getTranslation("casework.month." + Labels.code(cover));
            cells.add(new TimeBar.Cell(Labels.code(cover), name(month) + ": " + covered));
            if (cover == Cover.GAP) {
                gaps.add(month);
            }
        }
        getContent().add(new TimeBar("stated", cells), new Paragraph(words(gaps)));
    }

    public static List<YearMonth> months(List<Stay> stays, LocalDate until) {
        YearMonth first = stays.stream()
                .map(Stay::from)
                .min(LocalDate::compareTo)
                .map(YearMonth::from)
                .orElseThrow();
        YearMonth last = YearMonth.from(until);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .limit(MOST_MONTHS)
                .toList();
    }

    /** How much of a month somebody says they were here; days after the end do not count against them. */
    public static Cover cover(YearMonth month, List<Stay> stays, LocalDate until) {
        List<LocalDate> days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !day.isAfter(until))
                .toList();
        long here = days.stream()
                .filter(day -> stays.stream().anyMatch(stay -> stay.holds(day)))
                .count();
        if (here == 0) {
            return Cover.GAP;
        }
        return here == days.size() ? Cover.WHOLE : Cover.PART;
    }

    private String words(List<YearMonth> gaps) {
        String names = gaps.stream().map(MonthBar::name).collect(Collectors.joining(", "));
        return gaps.isEmpty() ? getTranslation("casework.month.no-gaps") : getTranslation("casework.month.gaps", names);
    }

    private static String name(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL yyyy", Labels.locale()).format(month);
    }
}
