package org.regularis.applications.web.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant's documents show of the required time: a bar and its table.
 *
 * @param kind the kind of evidence that shows it
 * @param next what to look for next; null when nothing is missing, or nothing can be added now
 * @param undated of which documents nobody has said the days; null when of all
 */
record PresenceView(
        String kind,
        String rule,
        String summary,
        boolean whole,
        String firstDay,
        String lastDay,
        boolean draft,
        List<Span> spans,
        @Nullable String next,
        @Nullable String undated) {

    /** @param look {@code shown}, {@code part} when papers touch it and more are needed, or {@code gap} */
    record Span(String period, String look, List<Paper> papers, String words) {}

    /** A document that touches a span. */
    record Paper(String id, String fileName) {}
}
