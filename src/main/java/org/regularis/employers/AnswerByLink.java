package org.regularis.employers;

import org.regularis.shared.NotFound;
import org.regularis.shared.TriesAgain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody may do who holds the link from the mail: see the one question behind it, any number of times, and
 * answer it once. The token is the only key; a wrong one is not found.
 */
@Component
public class AnswerByLink {

    private final Verifications verifications;
    private final EmployerAnswers answers;

    AnswerByLink(Verifications verifications, EmployerAnswers answers) {
        this.verifications = verifications;
        this.answers = answers;
    }

    @Transactional
    public Answering open(String token) {
        return answers.look(questionOf(token));
    }

    @Transactional
    @TriesAgain
    public Answering answer(String token, EmployerReply reply) {
        return answers.answer(questionOf(token), reply);
    }

    private EmployerQuestion questionOf(String token) {
        return verifications.findByTokenHash(LinkTokens.hash(token)).orElseThrow(NotFound::new);
    }
}
