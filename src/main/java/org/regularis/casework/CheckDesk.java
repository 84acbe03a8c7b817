package org.regularis.casework;

import java.util.List;
import java.util.Optional;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.casework.Completion.Done;
import org.regularis.casework.Completion.Refused;
import org.regularis.decisions.CaseCheck;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentVerdicts;
import org.regularis.documents.RejectionReason;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.programmes.Check;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.WorkItemId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What officers do for the checks of a case: they judge documents, state what these show, and agree with each other. */
@Component
@PreAuthorize(WorkList.OFFICERS)
public class CheckDesk {

    private final WorkItems items;
    private final DocumentVerdicts verdicts;
    private final CaseChecks checks;
    private final CaseAccess access;
    private final AuditTrail audit;
    private final CurrentUser user;

    CheckDesk(
            WorkItems items,
            DocumentVerdicts verdicts,
            CaseChecks checks,
            CaseAccess access,
            AuditTrail audit,
            CurrentUser user) {
        this.items = items;
        this.verdicts = verdicts;
        this.checks = checks;
        this.access = access;
        this.audit = audit;
        this.user = user;
    }

    /**
     * Accepts a document and states what it shows, in one step.
     *
     * @param noted what the officer says of it, which counts over the applicant's word; empty leaves it at that
     * @param shown the facts that the officer reads in it, each with a page of it
     */
    @Transactional
    public Completion accept(
            WorkItemId item, DocumentId document, Optional<DocumentDetails> noted, List<Statement> shown) {
        var application = atHand(item);
        if (application.isEmpty()) {
            return Refused.NOT_YOURS;
        }
        noted.ifPresentOrElse(
                word -> verdicts.accept(application.get(), document, word),
                () -> verdicts.accept(application.get(), document));
        var problem = checks.state(application.get(), shown);
        if (problem.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Refused.of(problem.get());
        }
        if (shown.isEmpty()) {
            checks.refresh(application.get());
        }
        return new Done();
    }

    @Transactional
    public Completion reject(WorkItemId item, DocumentId document, RejectionReason reason) {
        var application = atHand(item);
        if (application.isEmpty()) {
            return Refused.NOT_YOURS;
        }
        verdicts.reject(application.get(), document, reason);
        checks.refresh(application.get());
        return new Done();
    }

    /** A second person agrees with what was found in a case of their office; false when nobody is awaited, or they may not. */
    @Transactional
    public boolean agree(ApplicationId application, String check) {
        access.check(application);
        boolean agreed = checks.confirm(application, check);
        if (agreed) {
            audit.record(AuditAction.CHECK_AGREED, application, check);
        }
        return agreed;
    }

    /** A protection officer states what they found for the checks that are theirs, on any open case of their office. */
    @PreAuthorize("hasRole('" + Roles.PROTECTION_OFFICER + "')")
    @Transactional
    public Completion find(ApplicationId application, List<Statement> found) {
        access.check(application);
        if (!access.isOpen(application)) {
            return Refused.STALE;
        }
        boolean theirs = found.stream().allMatch(statement -> checks.of(application).stream()
                .map(CaseCheck::check)
                .filter(check -> check.by() == Check.Performer.PROTECTION_OFFICER)
                .anyMatch(check -> check.fact(statement.name()).isPresent()));
        if (!theirs) {
            return Refused.NOT_THE_ROLE;
        }
        var problem = checks.state(application, found);
        if (problem.isPresent()) {
            return Refused.of(problem.get());
        }
        audit.record(AuditAction.CHECK_FOUND, application, "");
        return new Done();
    }

    /** The case on which the signed-in officer has work in which documents are judged. */
    private Optional<ApplicationId> atHand(WorkItemId item) {
        return items.lockInHand(item, user.require(), Task::judgesDocuments);
    }
}
