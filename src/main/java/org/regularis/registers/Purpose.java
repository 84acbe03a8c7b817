package org.regularis.registers;

/**
 * What a register is asked for; it is told so, and it is kept with the question.
 *
 * @param check the id of the programme's check that the answer serves, for example {@code record}
 */
public record Purpose(String check) {

    public Purpose {
        if (!check.matches("[a-z][a-z0-9-]{0,99}")) {
            throw new IllegalArgumentException("No purpose is called that");
        }
    }

    @Override
    public String toString() {
        return check;
    }
}
