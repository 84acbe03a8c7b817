package org.regularis.applications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile.Submitting;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.progress.Stage;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.Reference;
import org.regularis.shared.TriesAgain;
import org.regularis.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does with an application: start, save, submit, withdraw. */
@Component
public class ApplicationIntake {

    private static final String APPLICANT = "hasRole('" + Roles.APPLICANT + "')";
    private static final int LONGEST_KEY = 200;

    private final Applications applications;
    private final Submissions submissions;
    private final SubmissionCheck check;
    private final Drafts drafts;
    private final Milestones milestones;
    private final Programmes programmes;
    private final CurrentUser currentUser;
    private final Clock clock;

    ApplicationIntake(
            Applications applications,
            Submissions submissions,
            SubmissionCheck check,
            Drafts drafts,
            Milestones milestones,
            Programmes programmes,
            CurrentUser currentUser,
            Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.check = check;
        this.drafts = drafts;
        this.milestones = milestones;
        this.programmes = programmes;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Begins a new draft. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public Start start(ProgrammeId programme, Language language) {
        applications.lockStartsOf(applicant());
        return begin(programme, language);
    }

    /** Goes on with the draft that this person has for the programme, or begins one: a double click makes one. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public Start resumeOrStart(ProgrammeId programme, Language language) {
        applications.lockStartsOf(applicant());
        return applications.of(applicant()).stream()
                .filter(file -> file.isDraft() && file.programme().equals(programme))
                .findFirst()
                .<Start>map(file -> new Start.Started(file.id()))
                .orElseGet(() -> begin(programme, language));
    }

    /** Saves what was typed, valid or not; keys that are not given stay as they were. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public Saving save(ApplicationId id, Map<String, String> answers) {
        return save(id, answers, null);
    }

    /** @param seen the version that the writer has seen, when a later one must not be written over */
    @PreAuthorize(APPLICANT)
    @Transactional
    public Saving save(ApplicationId id, Map<String, String> answers, @Nullable Integer seen) {
        var file = locked(id);
        if (seen != null && seen != file.version()) {
            return new Saving.Stale();
        }
        var typed = Typed.of(answers);
        if (!typed.problems().isEmpty()) {
            return new Saving.NotKept(typed.problems());
        }
        if (!file.isDraft()) {
            return new Saving.NoLongerADraft();
        }
        applications.store(file.saved(typed.answers(), clock.instant()));
        return new Saving.Saved();
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
        if (!isFit(idempotencyKey)) {
            return new Submission.UnfitKey();
        }
        var file = locked(id);
        return submissions
                .of(id)
                .map(first -> again(first, idempotencyKey))
                .orElseGet(() -> submitFirst(file, idempotencyKey));
    }

    /** Takes a submitted application back, or discards a draft; a second time changes nothing. */
    @PreAuthorize(APPLICANT)
    @Transactional
    @TriesAgain
    public Withdrawal withdraw(ApplicationId id) {
        var file = locked(id);
        if (file.isDraft()) {
            drafts.discard(id);
            milestones.discarded(id);
            return Withdrawal.DISCARDED;
        }
        if (file.stage() == Stage.WITHDRAWN) {
            return Withdrawal.WITHDRAWN;
        }
        if (file.stage().isClosed()) {
            return Withdrawal.DECIDED;
        }
        var withdrawn = file.withdrawn(clock.instant());
        applications.store(withdrawn);
        milestones.withdrawn(withdrawn);
        return Withdrawal.WITHDRAWN;
    }

    private Start begin(ProgrammeId programmeId, Language language) {
        var programme = programmes.find(programmeId);
        if (programme.isEmpty()) {
            return new Start.UnknownProgramme();
        }
        if (!programme.get().isOpenOn(check.today(programme.get()))) {
            return new Start.NotOpen();
        }
        if (!drafts.hasRoomFor(applicant())) {
            return new Start.TooManyDrafts();
        }
        var id = ApplicationId.create();
        applications.add(ApplicationFile.started(
                id, applicant(), programmeId, programme.get().version(), language, clock.instant()));
        milestones.started(id);
        return new Start.Started(id);
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
        return problems.isEmpty() ? submit(draft, programme.get(), key) : new Submission.Incomplete(problems);
    }

    private Submission submit(ApplicationFile draft, RunningProgramme programme, String key) {
        var now = clock.instant();
        var settled = check.sheet(draft, programme).settled();
        var region = programme.region(AnswerKey.REGION.in(settled));
        var reference = submissions.add(draft.id(), draft.applicant(), key, now);
        if (reference.isEmpty()) {
            return new Submission.KeyUsedElsewhere();
        }
        var submitted = draft.submitted(
                new Submitting(reference.get(), region.office(), region.calendar(), programme.version()), settled, now);
        applications.store(submitted);
        milestones.submitted(submitted);
        return new Submission.Submitted(reference.get());
    }

    private ApplicationFile locked(ApplicationId id) {
        return applications.lock(id, applicant()).orElseThrow(NotFound::new);
    }

    private UserId applicant() {
        return currentUser.require().id();
    }

    private static boolean isFit(String key) {
        return !key.isBlank() && key.length() <= LONGEST_KEY && key.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** Whether a draft was begun. */
    public sealed interface Start {

        record Started(ApplicationId id) implements Start {}

        /** The programme takes no applications today. */
        record NotOpen() implements Start {}

        /** This person has as many drafts as one may have. */
        record TooManyDrafts() implements Start {}

        record UnknownProgramme() implements Start {}
    }

    /** Whether answers were kept; if not, nothing of them was. */
    public sealed interface Saving {

        record Saved() implements Saving {}

        /** What was typed cannot even be kept: nobody asks for it, or it is far too long. */
        record NotKept(List<FieldProblem> problems) implements Saving {}

        /** A submitted application cannot be changed. */
        record NoLongerADraft() implements Saving {}

        /** Somebody has changed the application since it was read. */
        record Stale() implements Saving {}
    }

    /** What became of a submission. */
    public sealed interface Submission {

        record Submitted(Reference reference) implements Submission {}

        record Incomplete(List<FieldProblem> problems) implements Submission {}

        /** It was submitted before, under another key. */
        record AlreadySubmitted(Reference reference) implements Submission {}

        /** The window of the programme is closed. */
        record WindowClosed() implements Submission {}

        /** A key is 1 to 200 printable ASCII characters. */
        record UnfitKey() implements Submission {}

        /** The key was used for another application of the same person. */
        record KeyUsedElsewhere() implements Submission {}
    }

    /** What became of a withdrawal; a decided application stays as it is. */
    public enum Withdrawal {
        DISCARDED,
        WITHDRAWN,
        DECIDED
    }

    /** One thing to put right; the words are in the bundle under {@code messageKey}. */
    public record FieldProblem(String field, String messageKey) {}
}
