package org.regularis.supervision.ui.cases;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseOutcome;
import org.regularis.casework.figures.CaseFilter;
import org.regularis.casework.figures.CaseFilter.ClockState;
import org.regularis.casework.figures.CaseFilter.WorkDue;
import org.regularis.casework.ui.Labels;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.UserId;

/**
 * What the address of the supervisor's list says: the parts of its filter, by the names that figures use too.
 *
 * <p>An empty address means the open cases; who wants all says {@code open=all}.
 */
public record CaseQuery(Map<String, String> parts) {

    public static final String OFFICE = "office";
    public static final String PROGRAMME = "programme";
    public static final String OPEN = "open";
    static final String STAGE = "stage";
    static final String TURN = "turn";
    static final String MIN_AGE = "minAgeDays";
    static final String MAX_AGE = "maxAgeDays";
    static final String CLOCK = "clock";
    static final String ASSIGNEE = "assignee";
    static final String WORK = "work";
    public static final String PROCESS = "process";
    public static final String ACTIVITY = "activity";
    static final String OPENED_ON = "openedOn";
    static final String CLOSED_ON = "closedOn";
    static final String OUTCOME = "outcome";

    /** Stands for nobody having the work. */
    static final String NOBODY = "-";

    private static final String ALL = "all";
    private static final Map<String, Predicate<String>> READABLE = readable();

    private static Map<String, Predicate<String>> readable() {
        var parts = new LinkedHashMap<String, Predicate<String>>();
        parts.put(OFFICE, CaseQuery::isWord);
        parts.put(PROGRAMME, CaseQuery::isWord);
        parts.put(OPEN, Set.of("true", "false", ALL)::contains);
        parts.put(STAGE, text -> isOneOf(text, Stage.values()));
        parts.put(TURN, text -> isOneOf(text, Turn.values()));
        parts.put(MIN_AGE, CaseQuery::isNumber);
        parts.put(MAX_AGE, CaseQuery::isNumber);
        parts.put(CLOCK, text -> isCodeOf(text, ClockState.values()));
        parts.put(ASSIGNEE, CaseQuery::isWord);
        parts.put(WORK, text -> isCodeOf(text, WorkDue.values()));
        parts.put(PROCESS, CaseQuery::isWord);
        parts.put(ACTIVITY, CaseQuery::isWord);
        parts.put(OPENED_ON, CaseQuery::isDays);
        parts.put(CLOSED_ON, CaseQuery::isDays);
        parts.put(OUTCOME, text -> isOneOf(text, CaseOutcome.values()));
        return parts;
    }

    /** Reads an address; what nobody understands is as if it were not there. */
    public static CaseQuery of(QueryParameters address) {
        if (address.getParameters().isEmpty()) {
            return new CaseQuery(Map.of(OPEN, "true"));
        }
        var parts = new LinkedHashMap<String, String>();
        READABLE.forEach((name, isReadable) ->
                address.getSingleParameter(name).filter(isReadable).ifPresent(value -> parts.put(name, value)));
        return new CaseQuery(parts);
    }

    public QueryParameters address() {
        return QueryParameters.simple(parts.isEmpty() ? Map.of(OPEN, ALL) : parts);
    }

    CaseQuery with(String name, String value) {
        var more = new LinkedHashMap<>(parts);
        more.put(name, value);
        return new CaseQuery(more);
    }

    /** Takes one part away; a step goes with its process. */
    CaseQuery without(String name) {
        var fewer = new LinkedHashMap<>(parts);
        fewer.remove(name);
        if (name.equals(PROCESS)) {
            fewer.remove(ACTIVITY);
        }
        return new CaseQuery(fewer);
    }

    /** The parts that narrow the list, in the order in which people read them. */
    Stream<String> narrowing() {
        return READABLE.keySet().stream()
                .filter(parts::containsKey)
                .filter(name -> !(name.equals(OPEN) && ALL.equals(parts.get(OPEN))))
                .filter(name -> !name.equals(ACTIVITY))
                .filter(name -> !name.equals(PROCESS) || parts.containsKey(ACTIVITY));
    }

    public CaseFilter filter() {
        return new CaseFilter(
                new CaseFilter.Origin(
                        value(OFFICE).map(OfficeId::new), value(PROGRAMME).map(ProgrammeId::new)),
                new CaseFilter.Standing(
                        value(OPEN).filter(open -> !open.equals(ALL)).map(Boolean::valueOf),
                        value(STAGE).map(Stage::valueOf),
                        value(TURN).map(Turn::valueOf),
                        value(PROCESS).flatMap(process -> value(ACTIVITY)
                                .map(activity -> new CaseFilter.Step(process, activity))),
                        value(OUTCOME).map(CaseOutcome::valueOf)),
                new CaseFilter.Time(
                        value(MIN_AGE).map(Integer::valueOf),
                        value(MAX_AGE).map(Integer::valueOf),
                        value(CLOCK).map(text -> constant(text, ClockState.values())),
                        value(OPENED_ON).map(CaseQuery::days),
                        value(CLOSED_ON).map(CaseQuery::days)),
                new CaseFilter.Work(
                        value(ASSIGNEE).map(CaseQuery::assignee),
                        value(WORK).map(text -> constant(text, WorkDue.values()))));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private static CaseFilter.Assignee assignee(String text) {
        return text.equals(NOBODY)
                ? new CaseFilter.Assignee.Nobody()
                : new CaseFilter.Assignee.Officer(new UserId(text));
    }

    /** One day, or the first and the last of several. */
    private static CaseFilter.Days days(String text) {
        var days = text.split("/", 2);
        return new CaseFilter.Days(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
    }

    private static <E extends Enum<E>> E constant(String code, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> Labels.code(constant).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCodeOf(String text, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .anyMatch(constant -> Labels.code(constant).equals(text));
    }

    private static boolean isWord(String text) {
        return !text.isBlank() && text.length() <= 100 && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,5}");
    }

    private static boolean isOneOf(String text, Enum<?>[] constants) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(text));
    }

    private static boolean isDays(String text) {
        var days = text.split("/", -1);
        return days.length <= 2 && Arrays.stream(days).allMatch(CaseQuery::isDay);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return text.length() == 10;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
