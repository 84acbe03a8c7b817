package org.regularis.applications.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.DocumentDetails;

/**
 * What a caller says of a document beside the file, all of it optional.
 *
 * @param type one of the types of its kind, or {@code other}
 * @param from first day that it is about, ISO; alone, it is about this one day
 * @param to last day that it is about
 * @param issuedOn ISO
 * @param translation whether a sworn translation is with it: {@code true} or {@code false}
 * @param apostille whether an apostille or a legalization is with it
 */
record DetailsBody(
        @Nullable String type,
        @Nullable String from,
        @Nullable String to,
        @Nullable String issuedOn,
        @Nullable String translation,
        @Nullable String apostille) {

    private static final Set<String> TRUTHS = Set.of("", "true", "false");

    DocumentDetails details() {
        return new DocumentDetails(
                text(type), text(from), text(to), text(issuedOn), isTrue(translation), isTrue(apostille));
    }

    /** Keys of the sentences about fields that are neither true nor false, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!TRUTHS.contains(text(translation))) {
            problems.put("translation", "applications.api.wrong-type.boolean");
        }
        if (!TRUTHS.contains(text(apostille))) {
            problems.put("apostille", "applications.api.wrong-type.boolean");
        }
        return problems;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static boolean isTrue(@Nullable String text) {
        return text(text).equals("true");
    }
}
