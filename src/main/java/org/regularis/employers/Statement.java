package org.regularis.employers;

import java.util.Optional;

/** What the applicant says about one side of a job, and what the employer answers to it. */
public record Statement(Subject subject, String claimed, Optional<Answer> answer, Optional<String> amended) {

    public enum Subject {
        WORKS_HERE,
        SINCE,
        HOURS,
        WAGE,
        CONTRACT
    }

    public enum Answer {
        CONFIRMED,
        DENIED,
        AMENDED
    }
}
