package org.regularis.applications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile.Submitting;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;
import org.regularis.shared.TriesAgain;
import org.regularis.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does with an application: start, save, submit, withdraw. */
@Component
public class ApplicationIntake {

    private static final Logger log = LoggerFactory.getLogger(ApplicationIntake.class);
    private static final String APPLICANT = "hasRole('" + Roles.APPLICANT + "')";
    private static final int LONGEST_KEY = 200;

    private final Applications applications;
    private final Submissions submissions;
    private final SubmissionCheck check;
    private final ProgressHistory history;
    private final Drafts drafts;
    private final Programmes programmes;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationIntake(
            Applications applications, Submissions submissions, SubmissionCheck check, ProgressHistory history,
            Drafts drafts, Programmes programmes, CurrentUser currentUser, AuditTrail audit,
            ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.check = check;
        this.history = history;
        this.drafts = drafts;
        this.programmes = programmes;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a new draft. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public ApplicationId start(ProgrammeId programme, Language language) {
        applications.lockStartsOf(applicant());
        return begin(programme, language);
    }

    /** Goes on with the draft that this person has for the programme, or begins one: a double click makes one. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public ApplicationId resumeOrStart(ProgrammeId programme, Language language) {
        applications.lockStartsOf(applicant());
        return applications.of(applicant()).stream()
                .filter(file -> file.isDraft() && file.programme().equals(programme))
                .map(ApplicationFile::id)
                .findFirst()
                .orElseGet(() -> begin(programme, language));
    }

    /** Saves what was typed, valid or not; keys that are not given stay as they were. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public void save(ApplicationId id, Map<String, String> answers) {
        save(id, answers, null);
    }

    /** @param seen the version that the writer has seen, when a later one must not be written over */
    @PreAuthorize(APPLICANT)
    @Transactional
    public void save(ApplicationId id, Map<String, String> answers, @Nullable Integer seen) {
        var file = locked(id);
        if (seen != null && seen != file.version()) {
            throw new ApplicationFile.Stale();
        }
        applications.store(file.saved(Typed.of(answers).answers(), clock.instant()));
    }

    /** From now on letters about the application are in this language. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public void speak(ApplicationId id, Language language) {
        applications.speak(id, applicant(), language);
    }

    /** Submits once: a repeated key gives the first answer again. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public Submission submit(ApplicationId id, String idempotencyKey) {
        requireFit(idempotencyKey);
        var file = locked(id);
        return submissions.of(id)
                .map(first -> again(first, idempotencyKey))
                .orElseGet(() -> submitFirst(file, idempotencyKey));
    }

    /** Takes a submitted application back, or discards a draft; a second time changes nothing. */
    @PreAuthorize(APPLICANT)
    @Transactional
    @TriesAgain
    public void withdraw(ApplicationId id) {
        var file = locked(id);
        if (file.isDraft()) {
            drafts.discard(id);
            audit.record(AuditAction.DRAFT_DISCARDED, id, null);
        } else if (file.stage() != Stage.WITHDRAWN) {
            withdraw(file);
        }
    }

    private ApplicationId begin(ProgrammeId programmeId, Language language) {
        var programme = programmes.find(programmeId).orElseThrow(NotFound::new);
        if (!programme.isOpenOn(check.today(programme))) {
            throw new NotOpen();
        }
        drafts.requireRoomFor(applicant());
        var id = ApplicationId.create();
        applications.add(ApplicationFile.started(
                id, applicant(), programmeId, programme.version(), language, clock.instant()));
        audit.record(AuditAction.APPLICATION_STARTED, id, null);
        log.info("Application {} was started", id);
        return id;
    }

    private Submission again(Submissions.Entry first, String key) {
        return first.key().equals(key)
                ? new Submission.Submitted(first.reference())
                : new Submission.AlreadySubmitted(first.reference());
    }

    private Submission submitFirst(ApplicationFile draft, String key) {
        var programme = programmes.find(draft.programme());
        if (programme.filter(found -> found.isOpenOn(check.today(found))).isEmpty()) {
            return new Submission.WindowClosed();
        }
        var problems = check.problems(draft);
        return problems.isEmpty()
                ? new Submission.Submitted(submit(draft, programme.get(), key))
                : new Submission.Incomplete(problems);
    }

    private Reference submit(ApplicationFile draft, Programme programme, String key) {
        var now = clock.instant();
        var settled = check.sheet(draft, programme).settled();
        var region = programme.region(settled.get("person.region"));
        var reference = submissions.add(draft.id(), draft.applicant(), key, now);
        var submitted = draft.submitted(
                new Submitting(reference, region.office(), region.calendar(), programme.version()), settled, now);
        applications.store(submitted);
        note(submitted);
        audit.record(AuditAction.APPLICATION_SUBMITTED, draft.id(), null);
        events.publishEvent(new ApplicationSubmitted(draft.id()));
        log.info("Application {} was submitted", draft.id());
        return reference;
    }

    private void withdraw(ApplicationFile file) {
        var withdrawn = file.withdrawn(clock.instant());
        applications.store(withdrawn);
        note(withdrawn);
        audit.record(AuditAction.APPLICATION_WITHDRAWN, file.id(), null);
        events.publishEvent(new ApplicationWithdrawn(file.id()));
        log.info("Application {} was withdrawn", file.id());
    }

    private void note(ApplicationFile file) {
        history.add(
                file.id(),
                new ProgressEntry(file.stage(), file.turn(), file.awaited(), Optional.empty(), clock.instant()));
    }

    private ApplicationFile locked(ApplicationId id) {
        return applications.lock(id, applicant()).orElseThrow(NotFound::new);
    }

    private UserId applicant() {
        return currentUser.require().id();
    }

    private static void requireFit(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new UnfitKey();
        }
    }

    /** What became of a submission. */
    public sealed interface Submission {

        record Submitted(Reference reference) implements Submission {}

        record Incomplete(List<FieldProblem> problems) implements Submission {}

        /** It was submitted before, under another key. */
        record AlreadySubmitted(Reference reference) implements Submission {}

        /** The window of the programme is closed. */
        record WindowClosed() implements Submission {}
    }

    /** One thing to put right; the words are in the bundle under {@code messageKey}. */
    public record FieldProblem(String field, String messageKey) {}

    /** The programme takes no applications today. */
    public static class NotOpen extends RuntimeException {}

    /** This person has as many drafts as one may have. */
    public static class TooManyDrafts extends RuntimeException {}

    /** The key was used for another application of the same person. */
    public static class KeyUsedElsewhere extends RuntimeException {}

    /** A key is 1 to 200 printable ASCII characters. */
    public static class UnfitKey extends RuntimeException {}

    /** What was typed cannot even be kept: nobody asks for it, or it is far too long. */
    public static class NotKept extends RuntimeException {

        private final List<FieldProblem> problems;

        public NotKept(List<FieldProblem> problems) {
            super("Answers that cannot be kept: " + problems.size());
            this.problems = List.copyOf(problems);
        }

        public List<FieldProblem> problems() {
            return problems;
        }
    }
}
