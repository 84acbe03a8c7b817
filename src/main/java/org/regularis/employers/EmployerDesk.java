package org.regularis.employers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.shared.NotFound;
import org.regularis.shared.TriesAgain;
import org.regularis.shared.VerificationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a signed-in employer may do: see and answer the questions that were put to this employer's number. */
@Component
@PreAuthorize("hasRole('" + Roles.EMPLOYER + "')")
public class EmployerDesk {

    private final Verifications verifications;
    private final EmployerAnswers answers;
    private final CurrentUser currentUser;
    private final Clock clock;

    EmployerDesk(Verifications verifications, EmployerAnswers answers, CurrentUser currentUser, Clock clock) {
        this.verifications = verifications;
        this.answers = answers;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Open and answered ones, newest first. */
    public List<EmployerQuestion> questions() {
        return number().map(number -> verifications.ofEmployer(number, clock.instant()))
                .orElse(List.of());
    }

    @Transactional
    public Answering open(VerificationId id) {
        return answers.look(own(id));
    }

    @Transactional
    @TriesAgain
    public Answering answer(VerificationId id, EmployerReply reply) {
        return answers.answer(own(id), reply);
    }

    private EmployerQuestion own(VerificationId id) {
        return number().flatMap(number -> verifications.findOfEmployer(id, number))
                .orElseThrow(NotFound::new);
    }

    private Optional<String> number() {
        return currentUser.require().employerNumber().filter(number -> !EmployerNumber.plain(number)
                .isEmpty());
    }
}
