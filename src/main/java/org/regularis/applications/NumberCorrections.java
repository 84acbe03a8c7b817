package org.regularis.applications;

import java.util.List;
import org.regularis.applications.GivenNumber.Giver;
import org.regularis.applications.GivenNumbers.Given;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.TriesAgain;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant may do about a number of theirs that seems to be mistyped; nobody must. */
@Component
public class NumberCorrections {

    private static final String APPLICANT = "hasRole('" + Roles.APPLICANT + "')";

    private final Applications applications;
    private final GivenNumberRows rows;
    private final GivenNumbers numbers;
    private final CurrentUser currentUser;

    NumberCorrections(Applications applications, GivenNumberRows rows, GivenNumbers numbers, CurrentUser currentUser) {
        this.applications = applications;
        this.rows = rows;
        this.numbers = numbers;
        this.currentUser = currentUser;
    }

    /** The signed-in applicant's own numbers that failed their checks and can be given again now. */
    @PreAuthorize(APPLICANT)
    public List<GivenNumber> open(ApplicationId application) {
        return correctable(
                applications.find(application, currentUser.require().id()).orElseThrow(NotFound::new));
    }

    /** The number once more; what was given before stays in the record. */
    @PreAuthorize(APPLICANT)
    @Transactional
    @TriesAgain
    public Again giveAgain(ApplicationId application, NumberPlace place, NumberKind kind, String raw) {
        var file = applications.lock(application, currentUser.require().id()).orElseThrow(NotFound::new);
        var before = correctable(file).stream()
                .filter(number -> number.place() == place)
                .findFirst();
        if (before.isEmpty()) {
            return Again.NO_LONGER_OPEN;
        }
        if (before.get().kind() == kind && before.get().raw().equals(Typed.clean(raw))) {
            return Again.FAILS;
        }
        var check = numbers.take(application, new Given(place, Giver.APPLICANT, kind, raw));
        return check.isValid() ? Again.FITS : Again.FAILS;
    }

    private List<GivenNumber> correctable(ApplicationFile file) {
        return file.isDraft() || file.stage().isClosed()
                ? List.of()
                : rows.of(file.id()).stream()
                        .filter(number -> number.isOpen() && number.place().isOfApplicant())
                        .toList();
    }

    /** Whether the check digits fit now; the number is kept either way, unless nothing is to be corrected any more. */
    public enum Again {
        FITS,
        FAILS,
        NO_LONGER_OPEN
    }
}
