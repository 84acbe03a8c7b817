package org.regularis.programmes.calendars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.CalendarId;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Counts working days in the holiday calendar of a region; read from {@code processes/calendars/<id>.yaml}. */
@Component
public class WorkingCalendars {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Map<CalendarId, WorkingCalendar> calendars = new HashMap<>();

    public WorkingCalendars() {
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/calendars/*.yaml")) {
                var name = file.getFilename();
                calendars.put(new CalendarId(name.substring(0, name.indexOf('.'))), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As programmes name them. */
    public Set<String> ids() {
        return calendars.keySet().stream().map(CalendarId::value).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The last second of the working day that lies {@code workingDays} after {@code start}, in the calendar's zone.
     * The day of the start itself does not count; zero means that day, or the next working day after it.
     *
     * <p>A period that pauses is continued by counting what was used with {@link #workingDaysBetween} and asking
     * for the deadline of the rest when it goes on.
     */
    public Instant deadline(CalendarId calendar, Instant start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("A period cannot have " + workingDays + " working days");
        }
        var used = calendar(calendar);
        return used.after(dayOf(calendar, start), workingDays)
                .atTime(END_OF_DAY)
                .atZone(used.zone())
                .toInstant();
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(CalendarId calendar, LocalDate from, LocalDate to) {
        var used = calendar(calendar);
        return to.isBefore(from) ? -used.between(to, from) : used.between(from, to);
    }

    /** The calendar day on which an instant falls there. */
    public LocalDate dayOf(CalendarId calendar, Instant instant) {
        return LocalDate.ofInstant(instant, calendar(calendar).zone());
    }

    private WorkingCalendar calendar(CalendarId id) {
        var calendar = calendars.get(id);
        if (calendar == null) {
            throw new IllegalArgumentException("There is no calendar " + id);
        }
        return calendar;
    }

    private static WorkingCalendar read(Resource file) throws IOException {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var text = file.getInputStream()) {
            return mapper.readValue(text, CalendarFile.class).calendar();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new InvalidCalendar("processes/calendars/" + file.getFilename(), e);
        }
    }

    private record CalendarFile(
            @Nullable ZoneId zone,
            @Nullable Set<DayOfWeek> weekend,
            @Nullable List<String> yearly,
            @Nullable Set<LocalDate> dates) {

        WorkingCalendar calendar() {
            if (zone == null || weekend == null || yearly == null || dates == null) {
                throw new IllegalArgumentException("zone, weekend, yearly and dates are needed");
            }
            var days = yearly.stream().map(day -> MonthDay.parse("--" + day)).collect(Collectors.toUnmodifiableSet());
            return new WorkingCalendar(zone, weekend, days, dates);
        }
    }

    /** A calendar's file cannot be read; the start is refused. */
    public static class InvalidCalendar extends RuntimeException {

        InvalidCalendar(String file, Exception cause) {
            super(file + ": " + cause.getMessage(), cause);
        }
    }
}
