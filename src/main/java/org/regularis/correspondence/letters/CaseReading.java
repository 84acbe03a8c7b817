package org.regularis.correspondence.letters;

import java.time.Clock;
import java.util.Optional;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.progress.Stage;
import org.regularis.correspondence.letters.EmployerContact.Asked;
import org.regularis.correspondence.letters.EmployerContact.Way;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.decisions.Proposal;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Verification;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Reads from all modules what is true of a case now. */
@Component
class CaseReading {

    private final EmployerVerifications verifications;
    private final InvitationMails invitations;
    private final EvidenceRequests requests;
    private final DecisionMaking decisions;
    private final LetterArchive letters;
    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Clock clock;

    CaseReading(
            EmployerVerifications verifications,
            InvitationMails invitations,
            EvidenceRequests requests,
            DecisionMaking decisions,
            LetterArchive letters,
            Programmes programmes,
            WorkingCalendars calendars,
            Clock clock) {
        this.verifications = verifications;
        this.invitations = invitations;
        this.requests = requests;
        this.decisions = decisions;
        this.letters = letters;
        this.programmes = programmes;
        this.calendars = calendars;
        this.clock = clock;
    }

    Circumstances of(LetterSubject about) {
        return new Circumstances(
                clock.instant(),
                employer(about),
                requests.of(about.id()).stream()
                        .map(request -> new Circumstances.Asking(
                                request,
                                letters.has(about.id(), LetterKind.EVIDENCE_REQUEST, Occasion.request(request.id()))))
                        .toList(),
                decisions.notice(about.id()).map(this::hearing),
                decisions
                        .decision(about.id())
                        .map(decision -> new Circumstances.Decided(decision, decisions.challengeUntil(about.id()))),
                about.file().stage() == Stage.WITHDRAWN,
                programmes
                        .find(about.file().programme())
                        .filter(programmes::isOpen)
                        .isPresent());
    }

    /** How it stood when the application was filed: nobody had been asked. */
    EmployerContact employerAtFiling(LetterSubject about) {
        if (!about.programme().asksEmployer() || isUnderAge(about)) {
            return new EmployerContact.NotWanted();
        }
        return about.file().job().employer().email().isPresent()
                ? new EmployerContact.NotYetAsked()
                : new EmployerContact.NoAddress();
    }

    private boolean isUnderAge(LetterSubject about) {
        var filedOn = calendars.dayOf(about.file().calendar().orElseThrow(), about.submittedAt());
        return about.file().isUnderAgeOn(filedOn);
    }

    private EmployerContact employer(LetterSubject about) {
        return verifications.of(about.id()).stream()
                .findFirst()
                .<EmployerContact>map(this::asked)
                .orElseGet(() -> employerAtFiling(about));
    }

    private EmployerContact asked(Verification question) {
        Optional<String> email = verifications.emailOf(question.id());
        return new Asked(
                email.isPresent() ? Way.MAIL : Way.ACCOUNT,
                question.askedAt(),
                question.answerUntil(),
                switch (question.state()) {
                    case OPEN -> EmployerContact.State.WAITING;
                    case ANSWERED -> EmployerContact.State.ANSWERED;
                    case EXPIRED -> EmployerContact.State.SILENT;
                    case CANCELLED -> EmployerContact.State.CLOSED;
                },
                email.isEmpty() || invitations.isDelivered(question.application(), question.id()));
    }

    private Circumstances.Hearing hearing(Notice notice) {
        Proposal announced = decisions.of(notice.application()).stream()
                .filter(proposal -> proposal.id().equals(notice.proposal()))
                .findFirst()
                .orElseThrow();
        return new Circumstances.Hearing(notice, announced);
    }
}
