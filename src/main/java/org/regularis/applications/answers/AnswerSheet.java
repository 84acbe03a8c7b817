package org.regularis.applications.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All answers of one application, read for what is still to be put right.
 *
 * @param regions where the programme has an office
 */
public record AnswerSheet(Map<String, String> answers, Collection<String> regions, LocalDate today) {

    /** The field that stands for the stay as a whole. */
    public static final String STAY = AnswerKey.Section.PRESENCE.text();

    /** In the order of the pages; empty when the answers can be submitted. */
    public List<Flaw> flaws() {
        var flaws = new LinkedHashMap<String, String>();
        var periods = Stay.of(answers).periods();
        for (var key : Fields.keys(periods)) {
            Fields.find(key).orElseThrow().flaw(answer(key), today).ifPresent(sentence -> flaws.put(key, sentence));
            besides(key).forEach(flaws::putIfAbsent);
            if (key.equals(AnswerKey.OFFICIAL_NUMBER.text()) && periods.isEmpty()) {
                flaws.put(STAY, "applications.problem.presence.missing");
            }
        }
        var list = new ArrayList<Flaw>();
        flaws.forEach((field, sentence) -> list.add(new Flaw(field, sentence)));
        return List.copyOf(list);
    }

    /** The answers as they are kept; only for a sheet without flaws. */
    public Map<String, String> settled() {
        var settled = new HashMap<String, String>();
        answers.forEach(
                (key, text) -> settled.put(key, Fields.find(key).orElseThrow().settled(text, today)));
        var stay = Stay.of(settled);
        settled.putAll(Stay.answers(stay.periods()));
        settled.values().removeIf(String::isBlank);
        return Map.copyOf(settled);
    }

    /** What one answer must be for the sake of another, or of the programme. */
    private Map<String, String> besides(String key) {
        var asked = AnswerKey.find(key).orElseThrow();
        if (asked == AnswerKey.REGION && !regions.contains(answer(key).strip())) {
            return Map.of(key, "applications.problem.person.region.invalid");
        }
        if (asked == AnswerKey.EXPIRES_ON
                && answer(key).isBlank()
                && !AnswerKey.DOCUMENT_TYPE.in(answers).equals("other")) {
            return Map.of(key, "applications.problem.identityDocument.expiresOn.missing");
        }
        if (asked == AnswerKey.STAY_TO && endsBeforeItBegins(key)) {
            return Map.of(key, "applications.problem.presence.to.before-start");
        }
        return Map.of();
    }

    private boolean endsBeforeItBegins(String toKey) {
        var from = answer(toKey.replace(".to", ".from"));
        var to = answer(toKey);
        try {
            return !to.isBlank() && PastDate.date(to).isBefore(PastDate.date(from));
        } catch (Unfit notBothDates) {
            return false;
        }
    }

    private String answer(String key) {
        return answers.getOrDefault(key, "");
    }
}
