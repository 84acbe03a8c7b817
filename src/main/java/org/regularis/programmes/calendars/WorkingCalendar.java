package org.regularis.programmes.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** The days on which the offices of one region work. */
record WorkingCalendar(ZoneId zone, Set<DayOfWeek> weekend, Set<MonthDay> yearly, Set<LocalDate> dates) {

    WorkingCalendar {
        if (weekend.containsAll(EnumSet.allOf(DayOfWeek.class))) {
            throw new IllegalArgumentException("No day of the week is a working day");
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !yearly.contains(MonthDay.from(day)) && !dates.contains(day);
    }

    /** The working day that lies so many working days after a day; zero is the day itself or the next working day. */
    LocalDate after(LocalDate day, int workingDays) {
        var reached = day;
        for (int left = workingDays; left > 0 || !isWorkingDay(reached); ) {
            reached = reached.plusDays(1);
            left -= isWorkingDay(reached) ? 1 : 0;
        }
        return reached;
    }

    /** Working days after {@code from} up to and including {@code to}, which is not earlier. */
    int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
