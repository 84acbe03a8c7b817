package org.regularis.employers;

import java.util.List;

/** What an employer sees of a case: the question itself and the worker's name, nothing else. */
public record EmployerQuestion(Verification verification, String workerName) {

    EmployerQuestion with(List<Statement> statements) {
        return new EmployerQuestion(verification.with(statements), workerName);
    }
}
