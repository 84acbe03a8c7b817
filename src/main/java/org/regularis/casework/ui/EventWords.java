package org.regularis.casework.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regularis.casework.CaseFiles.TimelineEntry;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.UserId;
import org.springframework.context.MessageSource;

/** The words for what happened to a case, who did it and what belongs to it. */
class EventWords {

    private final MessageSource messages;
    private final StaffDirectory staff;
    private final Map<UserId, String> names = new HashMap<>();

    EventWords(MessageSource messages, StaffDirectory staff) {
        this.messages = messages;
        this.staff = staff;
    }

    /** Asks once for the names of everybody in a stream. */
    void learnNames(List<TimelineEntry> entries) {
        names.putAll(staff.namesOf(entries.stream()
                .flatMap(entry -> entry.actor().stream())
                .map(UserId::new)
                .collect(Collectors.toSet())));
    }

    String what(TimelineEntry entry) {
        return words("casework.event." + entry.kind(), entry.kind());
    }

    Optional<String> who(TimelineEntry entry) {
        return entry.actor().map(actor -> names.getOrDefault(new UserId(actor), actor));
    }

    /** A code's words; a note's text as it was written. */
    Optional<String> detail(TimelineEntry entry) {
        return entry.detail()
                .filter(detail -> !detail.isBlank())
                .map(detail -> EventGroup.of(entry.kind()) == EventGroup.NOTES
                        ? detail
                        : words("casework.detail." + detail, detail));
    }

    private String words(String key, String otherwise) {
        return Optional.ofNullable(messages.getMessage(key, null, otherwise, Words.locale())).orElse(otherwise);
    }
}
