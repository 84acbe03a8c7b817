package org.regularis.applications.answers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The periods of a person's stay in the country, as they stand among the answers. */
public record Stay(List<Period> periods) {

    /** One period as it was typed; no end means until today. */
    public record Period(int number, String from, String to, String place, String proof) {

        /** Empty when it was not written, or not as a day. */
        public Optional<LocalDate> firstDay() {
            return Given.date(from);
        }

        /** Empty when the period goes on, and when the day cannot be read. */
        public Optional<LocalDate> lastDay() {
            return Given.date(to);
        }

        /** No end was written: the period lasts until today. */
        public boolean goesOn() {
            return to.isBlank();
        }

        public boolean isBlank() {
            return (from + to + place + proof).isBlank();
        }
    }

    /** The keys of one period. */
    public static List<String> keys(int number) {
        return AnswerKey.Section.PRESENCE.keys().stream()
                .map(key -> key.of(number))
                .toList();
    }

    public static Stay of(Map<String, String> answers) {
        var periods = IntStream.range(0, Fields.MOST_PERIODS)
                .mapToObj(number -> period(answers, number))
                .filter(period -> !period.isBlank())
                .toList();
        return new Stay(periods);
    }

    /** Where the next period goes: after the last that has something in it. */
    public int next() {
        return periods.isEmpty() ? 0 : periods.getLast().number() + 1;
    }

    public boolean hasRoom() {
        return next() < Fields.MOST_PERIODS;
    }

    /** The answers to save so that one period is gone and the later ones have moved up. */
    public Map<String, String> without(int number) {
        return answers(
                periods.stream().filter(period -> period.number() != number).toList());
    }

    /** The answers to save so that these periods are all there is. */
    public static Map<String, String> answers(List<Period> periods) {
        var answers = new HashMap<String, String>();
        IntStream.range(0, Fields.MOST_PERIODS).forEach(number -> keys(number).forEach(key -> answers.put(key, "")));
        for (int number = 0; number < periods.size(); number++) {
            var period = periods.get(number);
            answers.put(AnswerKey.STAY_FROM.of(number), period.from());
            answers.put(AnswerKey.STAY_TO.of(number), period.to());
            answers.put(AnswerKey.STAY_PLACE.of(number), period.place());
            answers.put(AnswerKey.STAY_PROOF.of(number), period.proof());
        }
        return answers;
    }

    private static Period period(Map<String, String> answers, int number) {
        return new Period(
                number,
                answers.getOrDefault(AnswerKey.STAY_FROM.of(number), ""),
                answers.getOrDefault(AnswerKey.STAY_TO.of(number), ""),
                answers.getOrDefault(AnswerKey.STAY_PLACE.of(number), ""),
                answers.getOrDefault(AnswerKey.STAY_PROOF.of(number), ""));
    }
}
