package org.regularis.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regularis.programmes.Programme.DocumentType;

/** What the catalogue warns of in a paper; it never stands in the way of filing it. */
public enum DocumentWarning {
    TOO_OLD,
    ISSUE_DAY_UNKNOWN,
    TRANSLATION_MISSING,
    APOSTILLE_MISSING;

    /** What somebody says of a paper. */
    public record Paper(Optional<LocalDate> issuedOn, boolean translation, boolean apostille) {}

    /** @param filedOn the day of filing; a paper that was issued later is not too old */
    public static List<DocumentWarning> of(DocumentType type, Paper paper, LocalDate filedOn) {
        var warnings = new ArrayList<DocumentWarning>();
        type.validMonths().ifPresent(months -> {
            if (paper.issuedOn().isEmpty()) {
                warnings.add(ISSUE_DAY_UNKNOWN);
            } else if (paper.issuedOn().get().plusMonths(months).isBefore(filedOn)) {
                warnings.add(TOO_OLD);
            }
        });
        if (type.translation() && !paper.translation()) {
            warnings.add(TRANSLATION_MISSING);
        }
        if (type.apostille() && !paper.apostille()) {
            warnings.add(APOSTILLE_MISSING);
        }
        return List.copyOf(warnings);
    }
}
