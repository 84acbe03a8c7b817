package org.regularis.demo;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Completion;
import org.regularis.casework.Task;
import org.regularis.casework.WorkList;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.OfficeId;
import org.regularis.shared.WorkItemId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets whoever's turn it is in an invented case take it, as people do. */
@Component
@Profile("demo")
class InventedActions {

    private final ApplicationFiles applications;
    private final WorkList workList;
    private final CaseworkDesk desk;
    private final InventedChecks checks;
    private final ApplicationIntake intake;
    private final ApplicantTurns applicants;
    private final EmployerTurns employers;
    private final Set<Done> done = new HashSet<>();

    InventedActions(
            ApplicationFiles applications,
            WorkList workList,
            CaseworkDesk desk,
            InventedChecks checks,
            ApplicationIntake intake,
            ApplicantTurns applicants,
            EmployerTurns employers) {
        this.applications = applications;
        this.workList = workList;
        this.desk = desk;
        this.checks = checks;
        this.intake = intake;
        this.applicants = applicants;
        this.employers = employers;
    }

    /** What somebody will do, and after how long. */
    record Move(Standing standing, Duration after, Runnable act) {}

    /** How a case stands: whose turn, what is awaited, and the open work. */
    record Standing(Turn turn, Awaited awaited, OfficeId office, List<Work> work) {}

    record Work(WorkItemId id, Task task, int version) {}

    /** A piece of work of this kind was done in this case before. */
    private record Done(ApplicationId application, Task task) {}

    Standing standing(InventedCase life) {
        var file = applications.require(life.id());
        return new Standing(file.turn(), file.awaited(), file.office().orElseThrow(), open(life));
    }

    private List<Work> open(InventedCase life) {
        return Staff.as(Staff.IRINA, () -> workList.openOf(life.id())).stream()
                .map(item -> new Work(item.id(), item.task(), item.version()))
                .toList();
    }

    boolean stillStands(InventedCase life, Move move) {
        return standing(life).equals(move.standing());
    }

    Optional<Move> next(InventedCase life) {
        var standing = standing(life);
        if (standing.turn() != Turn.NOBODY && life.likely(1)) {
            return Optional.of(new Move(standing, Duration.ofHours(30), () -> withdraw(life)));
        }
        return switch (standing.turn()) {
            case OFFICE ->
                standing.work().stream()
                        .findFirst()
                        .map(work -> new Move(standing, life.officersDelay(), () -> work(life, standing, work)));
            case EMPLOYER ->
                life.answersAfter(Turn.EMPLOYER).map(after -> new Move(standing, after, () -> employers.answer(life)));
            case APPLICANT ->
                life.answersAfter(Turn.APPLICANT)
                        .map(after -> new Move(standing, after, () -> applicants.answer(life, standing.awaited())));
            case NOBODY -> Optional.empty();
        };
    }

    private void work(InventedCase life, Standing standing, Work work) {
        var officer = work.task().needsSecondPerson() ? Staff.IRINA : Staff.officerOf(standing.office());
        Staff.as(officer, () -> desk.claim(work.id()));
        if (work.task().judgesDocuments()) {
            checks.look(life.id(), work, officer);
        }
        var claimed = open(life).stream()
                .filter(item -> item.id().equals(work.id()))
                .findFirst()
                .orElseThrow();
        var first = done.add(new Done(life.id(), work.task()));
        Staff.as(officer, () -> {
            var completion = desk.complete(claimed.id(), claimed.version(), life.workOn(work.task(), first));
            if (completion instanceof Completion.Refused && work.task() == Task.EXAMINE_APPLICATION) {
                completion = desk.complete(claimed.id(), claimed.version(), life.insteadOfGrant(first));
            }
            if (completion instanceof Completion.Refused refused) {
                throw new IllegalStateException(work.task() + " of an invented case was refused: " + refused);
            }
            return null;
        });
    }

    private void withdraw(InventedCase life) {
        Staff.as(life.person(), () -> {
            intake.withdraw(life.id());
            return null;
        });
    }
}
