package org.regularis.correspondence.letters;

import java.time.Instant;
import java.util.UUID;
import org.regularis.shared.VerificationId;
import org.springframework.modulith.NamedInterface;

/** Why somebody is written to; tells repeated letters and mails of one kind apart, as the database keeps it. */
@NamedInterface("letters")
public record Occasion(String value) {

    public static final Occasion SUBMISSION = new Occasion("submission");
    public static final Occasion WITHDRAWAL = new Occasion("withdrawal");
    public static final Occasion DECISION = new Occasion("decision");

    /** The employer was silent because nobody could be asked. */
    public static final Occasion UNREACHABLE = new Occasion("unreachable");

    public static Occasion request(UUID request) {
        return new Occasion(request.toString());
    }

    /** A request whose deadline is this one: with another deadline it is another occasion. */
    public static Occasion request(UUID request, Instant until) {
        return new Occasion(request + "/" + until);
    }

    public static Occasion question(VerificationId question) {
        return new Occasion(question.toString());
    }

    /** One hearing on a refusal, by the process instance that holds it. */
    public static Occasion hearing(String processInstance) {
        return new Occasion(processInstance);
    }

    /** Whether it is about this request. */
    public boolean isAbout(UUID request) {
        return value.contains(request.toString());
    }

    /** The question to an employer. */
    public VerificationId question() {
        return VerificationId.of(value);
    }
}
