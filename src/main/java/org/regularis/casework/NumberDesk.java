package org.regularis.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regularis.applications.GivenNumber;
import org.regularis.applications.GivenNumber.Correction;
import org.regularis.applications.GivenNumbers;
import org.regularis.applications.GivenNumbers.Settling;
import org.regularis.documents.numbers.NumberCheck;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.TriesAgain;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do about numbers of their offices' cases whose check digits do not fit; no work waits for it. */
@Component
@PreAuthorize(WorkList.OFFICERS)
public class NumberDesk {

    private final CaseAccess access;
    private final GivenNumbers numbers;
    private final CaseEvents ledger;

    NumberDesk(CaseAccess access, GivenNumbers numbers, CaseEvents ledger) {
        this.access = access;
        this.numbers = numbers;
        this.ledger = ledger;
    }

    /** Every number that was given in the case, oldest first; a case of another office is not found. */
    public List<GivenNumber> of(ApplicationId application) {
        access.check(application);
        return numbers.of(application);
    }

    /** Says that a number is right as it is, or that nobody can correct it. */
    @Transactional
    @TriesAgain
    public Settling settle(ApplicationId application, UUID number, Correction settlement) {
        var me = access.check(application);
        var settling = numbers.settle(application, number, settlement);
        if (settling == Settling.SETTLED) {
            ledger.record(
                    application, CaseEventKind.NUMBER_SETTLED.with(settlement).by(me.id()));
        }
        return settling;
    }

    /** Writes the right number of an employer in place of one that failed; empty when it is no longer open. */
    @Transactional
    @TriesAgain
    public Optional<NumberCheck> correct(ApplicationId application, UUID number, NumberKind kind, String raw) {
        var me = access.check(application);
        var check = numbers.correct(application, number, kind, raw);
        check.ifPresent(found -> ledger.record(
                application,
                CaseEventKind.NUMBER_CORRECTED
                        .with(found.isValid() ? Fit.FITS : Fit.FAILS)
                        .by(me.id())));
        return check;
    }

    /** Whether the check digits of a number that an officer wrote belong to the rest. */
    public enum Fit {
        FITS,
        FAILS
    }
}
