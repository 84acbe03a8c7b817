package org.regularis.casework.ui.file;

import java.util.Optional;
import java.util.Set;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEventKind.Detail.OneOf;
import org.regularis.casework.CaseEventKind.Detail.Sort;
import org.regularis.casework.CaseFiles.TimelineEntry;
import org.regularis.casework.Task;
import org.regularis.casework.ui.Labels;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.identity.StaffDirectory;
import org.regularis.registers.Register;
import org.regularis.shared.UserId;
import org.springframework.context.MessageSource;

/** The words for what happened to a case and for what belongs to it. */
public class EventLabels {

    private static final String TASK = "userTask_";

    private final MessageSource messages;
    private final StaffDirectory staff;

    EventLabels(MessageSource messages, StaffDirectory staff) {
        this.messages = messages;
        this.staff = staff;
    }

    String what(TimelineEntry entry) {
        return words("casework.event." + entry.code(), entry.code());
    }

    /** A code's words; a note's text as it was written. */
    Optional<String> detail(TimelineEntry entry) {
        return entry.detail().filter(detail -> !detail.isBlank()).map(detail -> entry.kind()
                .map(kind -> detail(kind.detail(), detail))
                .orElse(detail));
    }

    private String detail(CaseEventKind.Detail sort, String detail) {
        return switch (sort) {
            case Sort.NONE, Sort.TEXT -> detail;
            case Sort.STEP -> step(detail, detail);
            case Sort.OFFICER -> name(new UserId(detail));
            case OneOf(var type) -> words(prefix(type) + Labels.code(detail), detail);
        };
    }

    private String name(UserId officer) {
        return staff.namesOf(Set.of(officer)).getOrDefault(officer, officer.value());
    }

    /** Letters and registers are called here as where they are listed. */
    public static String prefix(Class<?> codes) {
        if (codes == LetterKind.class) {
            return "casework.letter.";
        }
        return codes == Register.class ? "casework.register." : "casework.detail.";
    }

    /** A step of a process model in the reader's language. */
    String step(String activity, String otherwise) {
        return activity.startsWith(TASK) ? Labels.of(Task.of(activity)) : words("casework.step." + activity, otherwise);
    }

    private String words(String key, String otherwise) {
        return Optional.ofNullable(messages.getMessage(key, null, otherwise, Labels.locale()))
                .orElse(otherwise);
    }
}
