package org.regularis.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regularis.applications.ApplicationIntake.FieldProblem;
import org.regularis.applications.answers.Fields;

/**
 * What was typed, as the database can keep it: as it is, without the characters that nobody types.
 *
 * @param problems what cannot be kept, because nobody asks for it or it is far too long
 */
record Typed(Map<String, String> answers, List<FieldProblem> problems) {

    private static final int HARD_LIMIT = 2000;

    static Typed of(Map<String, String> raw) {
        var problems = new ArrayList<FieldProblem>();
        var kept = new HashMap<String, String>();
        raw.forEach((key, text) -> {
            if (Fields.find(key).isEmpty()) {
                problems.add(new FieldProblem(key, "applications.problem.unknown-field"));
            } else if (text.length() > HARD_LIMIT) {
                problems.add(new FieldProblem(key, "applications.problem.too-long"));
            } else {
                kept.put(key, clean(text));
            }
        });
        return new Typed(kept, List.copyOf(problems));
    }

    /** PostgreSQL takes no NUL and no half characters; line ends become one kind. */
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .codePoints()
                .filter(character -> character == '\n' || !unwanted(Character.getType(character)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean unwanted(int type) {
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
