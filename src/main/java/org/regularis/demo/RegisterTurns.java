package org.regularis.demo;

import org.regularis.registers.RegisterAnswers;
import org.regularis.registers.RegisterQuestion;
import org.regularis.registers.RegisterWork;
import org.regularis.shared.ApplicationId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Has the registers asked about invented people at the time at which it is their turn. */
@Component
@Profile("demo")
class RegisterTurns {

    private final RegisterAnswers answers;
    private final RegisterWork work;

    RegisterTurns(RegisterAnswers answers, RegisterWork work) {
        this.answers = answers;
        this.work = work;
    }

    void answer(ApplicationId application) {
        answers.of(application).stream()
                .filter(RegisterQuestion::isWaiting)
                .forEach(question -> work.askDue(question.register()));
    }
}
