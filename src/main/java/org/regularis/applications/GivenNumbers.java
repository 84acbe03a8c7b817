package org.regularis.applications;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
            Applications applications,
            GivenNumberRows rows,
            NumberChecks checks,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
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

    /**
     * An officer writes the right number in place of an employer's that failed; if it fails too, it stays open.
     *
     * @return what the check says; empty when somebody has corrected or settled it in the meantime
     */
    @Transactional
    public Optional<NumberCheck> correct(ApplicationId application, UUID open, NumberKind kind, String raw) {
        applications.hold(application);
        return rows.open(application, open).map(failed -> correct(application, failed, kind, raw));
    }

    private NumberCheck correct(ApplicationId application, GivenNumber failed, NumberKind kind, String raw) {
        if (failed.place().isOfApplicant()) {
            throw new IllegalArgumentException("Applicants give their numbers themselves");
        }
        return take(application, new Given(failed.place(), Giver.OFFICER, kind, raw));
    }

    /** An officer has looked: the number is right as it is, or nobody can correct it. */
    @Transactional
    public Settling settle(ApplicationId application, UUID number, Correction settlement) {
        if (!settlement.isSettlement()) {
            throw new IllegalArgumentException("No settlement: " + settlement);
        }
        applications.hold(application);
        var open = rows.open(application, number);
        if (open.isEmpty()) {
            return Settling.NO_LONGER_OPEN;
        }
        var place = open.get().place().word();
        close(open.get(), settlement);
        audit.record(AuditAction.NUMBER_SETTLED, application, place);
        log.info("Application {}: the {} was settled", application, place);
        return Settling.SETTLED;
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
        log.info(
                "Application {}: the {} was given and checked",
                application,
                given.place().word());
        return check;
    }

    private void close(GivenNumber failed, Correction how) {
        var by = currentUser.find().map(person -> person.id().value()).orElse(null);
        if (!rows.close(failed.id(), how, clock.instant(), by)) {
            throw new IllegalStateException("Closed by somebody else although the application was held");
        }
    }

    private GivenNumber number(Given given, NumberCheck check) {
        return new GivenNumber(
                UUID.randomUUID(),
                given.place(),
                given.by(),
                given.kind(),
                given.raw(),
                check.normalised(),
                check.flaw(),
                NumberChecks.ALGORITHM,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
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

    /** Whether a number was settled, or had been corrected or settled before. */
    public enum Settling {
        SETTLED,
        NO_LONGER_OPEN
    }
}
