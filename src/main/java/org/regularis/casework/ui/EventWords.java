package org.regularis.casework.ui;

import java.util.Optional;
import java.util.Set;
import org.regularis.casework.CaseFiles.TimelineEntry;
import org.regularis.casework.Task;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.UserId;
import org.springframework.context.MessageSource;

/** The words for what happened to a case and for what belongs to it. */
class EventWords {

    private static final String TASK = "userTask_";

    private final MessageSource messages;
    private final StaffDirectory staff;

    EventWords(MessageSource messages, StaffDirectory staff) {
        this.messages = messages;
        this.staff = staff;
    }

    String what(TimelineEntry entry) {
        return words("casework.event." + entry.kind(), entry.kind());
    }

    /** A code's words; a note's text as it was written. */
    Optional<String> detail(TimelineEntry entry) {
        return entry.detail().filter(detail -> !detail.isBlank()).map(detail -> detail(entry.kind(), detail));
    }

    private String detail(String kind, String detail) {
        if (EventGroup.of(kind) == EventGroup.NOTES) {
            return detail;
        }
        if (kind.equals("work-assigned")) {
            var officer = new UserId(detail);
            return staff.namesOf(Set.of(officer)).getOrDefault(officer, detail);
        }
        return words("casework.detail." + Words.code(detail), step(detail, detail));
    }

    /** A step of a process model in the reader's language. */
    String step(String activity, String otherwise) {
        return activity.startsWith(TASK)
                ? Words.of(Task.of(activity))
                : words("casework.step." + activity, otherwise);
    }

    private String words(String key, String otherwise) {
        return Optional.ofNullable(messages.getMessage(key, null, otherwise, Words.locale())).orElse(otherwise);
    }
}
