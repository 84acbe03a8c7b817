package org.regularis.applications;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.regularis.applications.GivenNumber.Correction;
import org.regularis.applications.GivenNumber.Giver;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.documents.NumberChecks;
import org.regularis.documents.numbers.NumberCheck;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.identity.CurrentUser;
import org.regularis.shared.ApplicationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps each number of a case with what the check said; one that fails opens a correction and holds nothing up.
 * The caller has checked who asks.
 */
@Component
public class GivenNumbers {

    private static final Logger log = LoggerFactory.getLogger(GivenNumbers.class);

    private final Applications applications;
    private final GivenNumberRows rows;
    private final NumberChecks checks;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    GivenNumbers(
            Applications applications, GivenNumberRows rows, NumberChecks checks, CurrentUser currentUser,
            AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.rows = rows;
        this.checks = checks;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that was ever given in this case, oldest first. */
    public List<GivenNumber> of(ApplicationId application) {
        return rows.of(application);
    }

    /** An officer writes the right number in place of an employer's that failed; if it fails too, it stays open. */
    @Transactional
    public NumberCheck correct(ApplicationId application, UUID open, NumberKind kind, String raw) {
        applications.hold(application);
        var failed = rows.open(application, open).orElseThrow(NoLongerOpen::new);
        if (failed.place().isOfApplicant()) {
            throw new IllegalArgumentException("Applicants give their numbers themselves");
        }
        return take(application, new Given(failed.place(), Giver.OFFICER, kind, raw));
    }

    /** An officer has looked: the number is right as it is, or nobody can correct it. */
    @Transactional
    public void settle(ApplicationId application, UUID open, Correction settlement) {
        if (!settlement.isSettlement()) {
            throw new IllegalArgumentException("No settlement: " + settlement);
        }
        var failed = rows.open(application, open).orElseThrow(NoLongerOpen::new);
        close(failed, settlement);
        audit.record(AuditAction.NUMBER_SETTLED, application, failed.place().word());
        log.info("Application {}: the {} was settled", application, failed.place().word());
    }

    /** Writes down a number, closes what it corrects, and opens a correction when it fails. */
    @Transactional
    NumberCheck take(ApplicationId application, Given given) {
        applications.hold(application);
        var check = checks.check(given.kind(), given.raw());
        rows.open(application, given.place())
                .ifPresent(failed -> close(failed, check.isValid() ? Correction.CORRECTED : Correction.GIVEN_AGAIN));
        rows.add(application, number(given, check));
        audit.record(AuditAction.NUMBER_GIVEN, application, given.place().word());
        log.info("Application {}: the {} was given and checked", application, given.place().word());
        return check;
    }

    private void close(GivenNumber failed, Correction how) {
        var by = currentUser.find().map(person -> person.id().value()).orElse(null);
        if (!rows.close(failed.id(), how, clock.instant(), by)) {
            throw new NoLongerOpen();
        }
    }

    private GivenNumber number(Given given, NumberCheck check) {
        return new GivenNumber(
                UUID.randomUUID(), given.place(), given.by(), given.kind(), given.raw(), check.normalised(), check.flaw(),
                NumberChecks.ALGORITHM, clock.instant().truncatedTo(ChronoUnit.MICROS),
                check.isValid() ? Correction.NOT_NEEDED : Correction.OPEN);
    }

    /** A number as it comes in. */
    record Given(NumberPlace place, Giver by, NumberKind kind, String raw) {

        Given {
            raw = Typed.clean(raw);
            if (!place.takes(kind) || raw.length() > NumberChecks.LONGEST) {
                throw new IllegalArgumentException("No such number can stand here");
            }
        }
    }

    /** Somebody has corrected or settled it in the meantime. */
    public static class NoLongerOpen extends RuntimeException {}
}
