package org.regularis.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.regularis.employers.AnswerByLink;
import org.regularis.employers.EmployerReply;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.employers.Verification;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the employers of invented people answer by their links. */
@Component
@Profile("demo")
class EmployerTurns {

    private final EmployerVerifications verifications;
    private final AnswerByLink links;

    EmployerTurns(EmployerVerifications verifications, AnswerByLink links) {
        this.verifications = verifications;
        this.links = links;
    }

    void answer(InventedCase life) {
        var verification = verifications.of(life.id()).getFirst();
        var link = verifications.link(verification.id());
        links.answer(link.substring(link.lastIndexOf('/') + 1), reply(life, verification));
    }

    private static EmployerReply reply(InventedCase life, Verification verification) {
        var answers = new EnumMap<Subject, Reply>(Subject.class);
        verification
                .statements()
                .forEach(statement -> answers.put(statement.subject(), new Reply(Answer.CONFIRMED, Optional.empty())));
        if (life.likely(16)) {
            answers.put(Subject.HOURS, new Reply(Answer.AMENDED, Optional.of("32")));
        } else if (life.likely(9)) {
            answers.putAll(Map.of(Subject.SINCE, new Reply(Answer.DENIED, Optional.empty())));
        }
        return new EmployerReply(answers, "", new Verification.Signature("A. Director", "Manager"));
    }
}
