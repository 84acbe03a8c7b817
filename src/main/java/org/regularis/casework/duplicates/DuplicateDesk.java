package org.regularis.casework.duplicates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regularis.applications.ApplicationFiles;
import org.regularis.casework.CaseFiles;
import org.regularis.casework.CaseworkDesk;
import org.regularis.decisions.Decision;
import org.regularis.decisions.DecisionMaking;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.persons.Answer;
import org.regularis.persons.Duplicates;
import org.regularis.persons.Identification;
import org.regularis.persons.PossibleDuplicate;
import org.regularis.persons.Standing;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Reference;
import org.regularis.shared.TriesAgain;
import org.regularis.shared.WorkItemId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has the completeness check compares the applicant with people on file, of other offices too, and says who is who. */
@Component
@PreAuthorize(
        "hasAnyRole('" + Roles.CASE_OFFICER + "', '" + Roles.SENIOR_OFFICER + "', '" + Roles.PROTECTION_OFFICER + "')")
public class DuplicateDesk {

    private final CaseworkDesk desk;
    private final CaseFiles files;
    private final Duplicates duplicates;
    private final Identification identification;
    private final DecisionMaking decisions;
    private final ApplicationFiles applications;
    private final StaffDirectory staff;

    DuplicateDesk(
            CaseworkDesk desk,
            CaseFiles files,
            Duplicates duplicates,
            Identification identification,
            DecisionMaking decisions,
            ApplicationFiles applications,
            StaffDirectory staff) {
        this.desk = desk;
        this.files = files;
        this.duplicates = duplicates;
        this.identification = identification;
        this.decisions = decisions;
        this.applications = applications;
        this.staff = staff;
    }

    /** The people on file who may be the applicant; nobody, when the check is not this officer's. */
    @Transactional
    public List<Compared> compare(WorkItemId check) {
        return desk.checkOf(check).map(duplicates::compare).orElse(List.of()).stream()
                .map(pair -> new Compared(
                        pair, decisions.decision(pair.onFile().application()).map(Outcome::of)))
                .toList();
    }

    /** Says whether the applicant is somebody on file. */
    @Transactional
    @TriesAgain
    public Answering answer(WorkItemId check, Identification.Statement statement) {
        return desk.checkOf(check)
                .map(application -> switch (identification.answer(application, statement)) {
                    case ANSWERED -> Answering.ANSWERED;
                    case STALE -> Answering.STALE;
                    case NO_REASON -> Answering.NO_REASON;
                    case TWO_PERMITS -> Answering.TWO_PERMITS;
                })
                .orElse(Answering.NOT_YOURS);
    }

    /** Whether somebody has still to compare; a case of another office is not found. */
    public boolean isOpen(ApplicationId application) {
        return duplicates.standing(files.application(application).id()) instanceof Standing.Open;
    }

    /** What officers have said of a case of the own offices and others, newest last; same check. */
    public List<Said> answers(ApplicationId application) {
        var answers = duplicates.answers(files.application(application).id());
        var names = staff.namesOf(Set.copyOf(answers.stream().map(Answer::by).toList()));
        return answers.stream()
                .map(answer -> new Said(
                        answer,
                        reference(answer.application().equals(application) ? answer.other() : answer.application()),
                        names.getOrDefault(answer.by(), answer.by().value())))
                .toList();
    }

    private Reference reference(ApplicationId other) {
        return applications.require(other).reference().orElseThrow();
    }

    /** @param outcome of the one on file, when it was decided */
    public record Compared(PossibleDuplicate pair, Optional<Outcome> outcome) {}

    /** How an application on file ended. */
    public record Outcome(boolean refused, Optional<Decision.Permit> permit) {

        static Outcome of(Decision decision) {
            return new Outcome(decision.kind().refuses(), decision.permit());
        }
    }

    /**
     * An answer as it is read in either of the two cases.
     *
     * @param other the other case
     * @param by the name of who gave it
     */
    public record Said(Answer answer, Reference other, String by) {}

    /** What became of an answer; the words are under {@code casework.duplicates.problem.}. */
    public enum Answering {
        ANSWERED,
        STALE,
        NO_REASON,
        TWO_PERMITS,

        /** The check is somebody else's, or done. */
        NOT_YOURS
    }
}
