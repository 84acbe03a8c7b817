package org.regularis.registers;

import java.util.List;

/**
 * What a register is asked for; it is told so, and it is kept with the question.
 *
 * @param checks the ids of the programme's checks that the answer serves, for example {@code record}
 */
public record Purpose(List<String> checks) {

    public Purpose {
        checks = List.copyOf(checks);
        if (checks.isEmpty() || !checks.stream().allMatch(check -> check.matches("[a-z][a-z0-9-]{0,99}"))) {
            throw new IllegalArgumentException("No purpose is called that");
        }
    }

    @Override
    public String toString() {
        return String.join(", ", checks);
    }
}
