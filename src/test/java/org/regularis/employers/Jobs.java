package org.regularis.employers;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.employers.Verification.Signature;

/** Jobs and answers that tests talk about. */
public final class Jobs {

    private Jobs() {}

    public static JobClaim aminasJob() {
        return new JobClaim(
                "Stroika",
                Optional.of("KZ 12-345"),
                Optional.of("office@stroika.example"),
                "Amina <b>Karimova</b>",
                "bricklayer",
                "2024-03-27",
                "40",
                "1200",
                "oral");
    }

    public static JobClaim aminasJobWithout(String number, String email) {
        return new JobClaim(
                "Stroika",
                Optional.of(number),
                Optional.of(email),
                "Amina Karimova",
                "bricklayer",
                "2024-03-27",
                "",
                "",
                "");
    }

    public static EmployerReply allConfirmed() {
        Map<Subject, Reply> answers = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            answers.put(subject, new Reply(Answer.CONFIRMED, Optional.empty()));
        }
        return new EmployerReply(answers, "", new Signature("Boris Petrov", "owner"));
    }

    public static EmployerReply but(Subject subject, Answer answer, String amended) {
        Map<Subject, Reply> answers = new EnumMap<>(allConfirmed().answers());
        answers.put(subject, new Reply(answer, Optional.of(amended).filter(text -> !text.isEmpty())));
        return new EmployerReply(answers, "", new Signature("Boris Petrov", "owner"));
    }
}
