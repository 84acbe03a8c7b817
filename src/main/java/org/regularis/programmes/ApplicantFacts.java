package org.regularis.programmes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.EligibilityRules.InvalidFact;

/**
 * What an applicant's answers state about the facts of a programme.
 *
 * <p>A fact is fed by the answer that its declaration names. Three are worked out of the stays
 * {@code presence.N.from} and {@code presence.N.to} (empty means until today): {@code presence:first-day}, the first
 * day of all; {@code presence:unbroken-since}, the first day of the stays that follow each other without a day
 * missing up to the day of filing, absent when none reaches it; {@code presence:today}, whether a stay reaches it.
 */
public final class ApplicantFacts {

    private static final Pattern STAY = Pattern.compile("presence\\.(\\d{1,3})\\.(from|to)");

    private ApplicantFacts() {}

    /**
     * @param answers as typed, by key; what is empty or cannot be read states nothing
     * @param filedOn the day of filing in the calendar of the applicant's region
     * @return text by fact name as {@code FactSheet} keeps it; null is known to be absent
     */
    public static Map<String, @Nullable String> of(
            Programme programme, Map<String, String> answers, LocalDate filedOn) {
        var stays = stays(answers, filedOn);
        var stated = new HashMap<String, @Nullable String>();
        for (var fact : programme.facts()) {
            fact.origin().answer().ifPresent(answer -> {
                if (!answer.isOfStays()) {
                    typed(programme, fact, answers.getOrDefault(answer.key(), ""))
                            .ifPresent(text -> stated.put(fact.name(), text));
                } else if (!stays.isEmpty()) {
                    stated.put(fact.name(), workedOut(answer, stays, filedOn));
                }
            });
        }
        return stated;
    }

    private record Stay(LocalDate from, LocalDate to) {}

    private static Optional<String> typed(Programme programme, Programme.Fact fact, String answer) {
        try {
            return Optional.ofNullable(FactValue.read(programme, fact.name(), answer))
                    .map(Object::toString);
        } catch (InvalidFact e) {
            return Optional.empty();
        }
    }

    private static @Nullable String workedOut(ApplicantAnswer answer, List<Stay> stays, LocalDate filedOn) {
        return switch (answer) {
            case FIRST_DAY -> stays.getFirst().from().toString();
            case PRESENT_TODAY ->
                String.valueOf(stays.stream().anyMatch(stay -> !stay.to().isBefore(filedOn)));
            default -> unbrokenSince(stays, filedOn);
        };
    }

    private static @Nullable String unbrokenSince(List<Stay> stays, LocalDate filedOn) {
        LocalDate since = null;
        LocalDate until = LocalDate.MIN;
        for (var stay : stays) {
            if (since == null || stay.from().isAfter(until.plusDays(1))) {
                since = stay.from();
            }
            until = stay.to().isAfter(until) ? stay.to() : until;
        }
        return since == null || until.isBefore(filedOn) ? null : since.toString();
    }

    /** By first day; stays that cannot be read, end before they begin or begin after the filing are left out. */
    private static List<Stay> stays(Map<String, String> answers, LocalDate filedOn) {
        var numbers = new TreeMap<Integer, String>();
        answers.keySet().stream()
                .map(STAY::matcher)
                .filter(Matcher::matches)
                .forEach(stay -> numbers.put(Integer.valueOf(stay.group(1)), "presence." + stay.group(1)));
        return numbers.values().stream()
                .flatMap(stay -> stay(answers, stay, filedOn).stream())
                .filter(stay -> !stay.to().isBefore(stay.from()) && !stay.from().isAfter(filedOn))
                .sorted(Comparator.comparing(Stay::from))
                .toList();
    }

    private static Optional<Stay> stay(Map<String, String> answers, String key, LocalDate filedOn) {
        try {
            var to = answers.getOrDefault(key + ".to", "");
            return Optional.of(new Stay(
                    LocalDate.parse(answers.getOrDefault(key + ".from", "")),
                    to.isBlank() ? filedOn : LocalDate.parse(to)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
