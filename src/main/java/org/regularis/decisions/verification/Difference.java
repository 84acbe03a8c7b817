package org.regularis.decisions.verification;

/**
 * Something in a record that is not as it must be.
 *
 * @param application the number of the application; the line, where it has none that can be read
 * @param field the member of the record, for example {@code rules.outcome}
 */
record Difference(String application, String field, String problem) {

    @Override
    public String toString() {
        return application + " " + field + ": " + problem;
    }
}
