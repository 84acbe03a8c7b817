package org.regularis.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regularis.applications.progress.Turn;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.documents.Documents;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.NotFound;
import org.regularis.shared.TriesAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for evidence and their answers. */
@Component
public class EvidenceRequests {

    private static final Logger log = LoggerFactory.getLogger(EvidenceRequests.class);
    private static final int LONGEST_ANSWER = 4000;
    private static final String OPEN = " application = :application and answered_at is null and closed_at is null";

    private final JdbcClient sql;
    private final Applications applications;
    private final ApplicationProgress progress;
    private final Documents documents;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceRequests(
            JdbcClient sql,
            Applications applications,
            ApplicationProgress progress,
            Documents documents,
            CurrentUser currentUser,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.applications = applications;
        this.progress = progress;
        this.documents = documents;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Notes what an officer asks for, in place of what is still open; the caller has checked who asks. */
    @Transactional
    public UUID ask(ApplicationId application, List<EvidenceRequest.Item> items, String note) {
        close(application);
        var id = UUID.randomUUID();
        sql.sql("insert into evidence_request (id, application, note, asked_at) values (?, ?, ?, ?)")
                .params(id, application.value(), note, Columns.timestamp(clock.instant()))
                .update();
        for (int number = 0; number < items.size(); number++) {
            sql.sql("insert into evidence_request_item (request, number, evidence_kind, why) values (?, ?, ?, ?)")
                    .params(
                            id,
                            number,
                            items.get(number).evidenceKind(),
                            items.get(number).why())
                    .update();
        }
        audit.record(AuditAction.EVIDENCE_REQUESTED, application, id.toString());
        return id;
    }

    /** The request has gone out and may be answered until then, or has got more time. */
    @Transactional
    public void setDeadline(ApplicationId application, Instant answerUntil) {
        sql.sql("update evidence_request set answer_until = :until where" + OPEN)
                .param("until", Columns.timestamp(answerUntil))
                .param("application", application.value())
                .update();
    }

    /** The one that waits for an answer. */
    public Optional<EvidenceRequest> open(ApplicationId application) {
        return sql.sql("select * from evidence_request where" + OPEN)
                .param("application", application.value())
                .query(this::request)
                .optional();
    }

    /** Closes an open request without an answer: the deadline has passed or the case has ended. */
    @Transactional
    public void close(ApplicationId application) {
        sql.sql("update evidence_request set closed_at = :now where" + OPEN)
                .param("now", Columns.timestamp(clock.instant()))
                .param("application", application.value())
                .update();
    }

    /** Newest first; the caller has checked who asks. */
    public List<EvidenceRequest> of(ApplicationId application) {
        return sql.sql("select * from evidence_request where application = ? order by asked_at desc, id")
                .param(application.value())
                .query(this::request)
                .list();
    }

    /** The signed-in applicant answers with what was uploaded and a few words. */
    @PreAuthorize("hasRole('" + Roles.APPLICANT + "')")
    @Transactional
    @TriesAgain
    public Reply answer(ApplicationId application, String words) {
        var file = applications.lock(application, currentUser.require().id()).orElseThrow(NotFound::new);
        var answer = Typed.clean(words.strip());
        return waiting(file).map(request -> answer(file, request, answer)).orElse(Reply.NOTHING_ASKED);
    }

    private Reply answer(ApplicationFile file, EvidenceRequest request, String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            return Reply.TOO_LONG;
        }
        if (answer.isEmpty() && !hasNewDocuments(request)) {
            return Reply.EMPTY;
        }
        sql.sql("update evidence_request set answered_at = ?, answer = ? where id = ?")
                .params(Columns.timestamp(clock.instant()), answer, request.id())
                .update();
        progress.show(file.id(), file.stage(), Turn.OFFICE, file.stage().awaitedOfOffice(), null);
        audit.record(
                AuditAction.EVIDENCE_REQUEST_ANSWERED, file.id(), request.id().toString());
        events.publishEvent(new EvidenceAnswered(file.id()));
        log.info("Application {}: the request for evidence was answered", file.id());
        return Reply.SENT;
    }

    /** What the signed-in applicant is asked for in one of their own applications, while it can be answered. */
    @PreAuthorize("hasRole('" + Roles.APPLICANT + "')")
    public Optional<EvidenceRequest> toAnswer(ApplicationId application) {
        return waiting(
                applications.find(application, currentUser.require().id()).orElseThrow(NotFound::new));
    }

    /** Also after the deadline: a late answer counts until an officer has gone on without it. */
    private Optional<EvidenceRequest> waiting(ApplicationFile file) {
        return file.stage().isClosed()
                ? Optional.empty()
                : open(file.id()).filter(request -> request.answerUntil().isPresent());
    }

    private boolean hasNewDocuments(EvidenceRequest request) {
        return documents.of(request.application()).stream()
                .anyMatch(document -> !document.filedAt().isBefore(request.askedAt()));
    }

    private EvidenceRequest request(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new EvidenceRequest(
                id,
                new ApplicationId(row.getObject("application", UUID.class)),
                items(id),
                row.getString("note"),
                Columns.instant(row, "asked_at"),
                Columns.optionalInstant(row, "answer_until"),
                Columns.optionalInstant(row, "answered_at"),
                row.getString("answer"));
    }

    private List<EvidenceRequest.Item> items(UUID request) {
        return sql.sql("select evidence_kind, why from evidence_request_item where request = ? order by number")
                .param(request)
                .query((row, number) -> new EvidenceRequest.Item(row.getString("evidence_kind"), row.getString("why")))
                .list();
    }

    /** What became of an answer: it needs a document or a few words, and these are 4000 characters at most. */
    public enum Reply {
        SENT,
        NOTHING_ASKED,
        EMPTY,
        TOO_LONG
    }
}
