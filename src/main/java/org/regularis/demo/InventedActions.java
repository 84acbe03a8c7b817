package org.regularis.demo;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Completion;
import org.regularis.casework.Task;
import org.regularis.decisions.NoticeReplies;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.documents.Documents;
import org.regularis.shared.OfficeId;
import org.regularis.shared.WorkItemId;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets whoever's turn it is in an invented case take it, as people do. */
@Component
@Profile("demo")
class InventedActions {

    private final JdbcClient jdbc;
    private final CaseworkDesk desk;
    private final Documents documents;
    private final DocumentIntake documentIntake;
    private final EvidenceRequests requests;
    private final NoticeReplies replies;
    private final ApplicationIntake intake;
    private final EmployerTurns employers;

    InventedActions(
            JdbcClient jdbc,
            CaseworkDesk desk,
            Documents documents,
            DocumentIntake documentIntake,
            EvidenceRequests requests,
            NoticeReplies replies,
            ApplicationIntake intake,
            EmployerTurns employers) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.documents = documents;
        this.documentIntake = documentIntake;
        this.requests = requests;
        this.replies = replies;
        this.intake = intake;
        this.employers = employers;
    }

    /** What somebody will do, and after how long. */
    record Move(Standing standing, Duration after, Runnable act) {}

    /** How a case stands: whose turn, what is awaited, and the open work. */
    record Standing(Turn turn, Awaited awaited, OfficeId office, List<Work> work) {}

    record Work(UUID id, Task task, int version) {}

    Standing standing(InventedCase life) {
        var work = jdbc.sql(
                        "select id, task, version from work_item where application = ? and state = 'OPEN' order by id")
                .param(life.id().value())
                .query((row, number) -> new Work(
                        row.getObject("id", UUID.class), Task.valueOf(row.getString("task")), row.getInt("version")))
                .list();
        return jdbc.sql("select turn, awaited, office from case_file where application = ?")
                .param(life.id().value())
                .query((row, number) -> new Standing(
                        Turn.valueOf(row.getString("turn")),
                        Awaited.valueOf(row.getString("awaited")),
                        new OfficeId(row.getString("office")),
                        work))
                .single();
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
                        .map(after -> new Move(standing, after, () -> answerAsApplicant(life, standing)));
            case NOBODY -> Optional.empty();
        };
    }

    private void work(InventedCase life, Standing standing, Work work) {
        var officer = work.task().needsSecondPerson() ? Staff.IRINA : Staff.officerOf(standing.office());
        var item = new WorkItemId(work.id());
        Staff.as(officer, () -> desk.claim(item));
        if (work.task() == Task.CHECK_COMPLETENESS) {
            documents.of(life.id()).stream()
                    .filter(document -> document.verdict() == Verdict.PENDING)
                    .forEach(document -> Staff.as(officer, () -> {
                        desk.acceptDocument(item, document.id());
                        return null;
                    }));
        }
        int version = jdbc.sql("select version from work_item where id = ?")
                .param(work.id())
                .query(Integer.class)
                .single();
        Staff.as(officer, () -> {
            var completion = desk.complete(item, version, life.workOn(work.task(), isFirst(life, work.task())));
            if (completion instanceof Completion.Refused refused) {
                throw new IllegalStateException(work.task() + " of an invented case was refused: " + refused);
            }
            return null;
        });
    }

    private boolean isFirst(InventedCase life, Task task) {
        return jdbc.sql("select count(*) = 0 from work_item where application = ? and task = ? and state = 'DONE'")
                .params(life.id().value(), task.name())
                .query(Boolean.class)
                .single();
    }

    private void withdraw(InventedCase life) {
        Staff.as(life.person(), () -> {
            intake.withdraw(life.id());
            return null;
        });
    }

    private void answerAsApplicant(InventedCase life, Standing standing) {
        Staff.as(life.person(), () -> {
            if (standing.awaited() == Awaited.REPLY_TO_NOTICE) {
                replies.reply(life.id(), "I have lived here all the time. My landlord and my colleagues know me.");
            } else {
                var more = new SamplePresence(life.applicant()).more();
                documentIntake.file(life.id(), more.about(), more.fileName(), new ByteArrayInputStream(more.content()));
                requests.answer(life.id(), "This is what I could find.");
            }
            return null;
        });
    }
}
