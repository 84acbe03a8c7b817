package org.regularis.comparison.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the address of the comparison says.
 *
 * @param ids of the programmes, in the order of their columns
 * @param onlyDifferences lines in which they say the same are left out
 */
record ComparisonAddress(List<String> ids, boolean onlyDifferences) {

    static final String PATH = "programmes/compare";

    private static final String WITH = "with";
    private static final String ONLY = "only";
    private static final String DIFFERENCES = "differences";

    static ComparisonAddress of(QueryParameters query) {
        var ids = query.getParameters(WITH).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        return new ComparisonAddress(
                ids, query.getSingleParameter(ONLY).filter(DIFFERENCES::equals).isPresent());
    }

    ComparisonAddress with(List<String> chosen) {
        return new ComparisonAddress(chosen, onlyDifferences);
    }

    ComparisonAddress with(boolean differences) {
        return new ComparisonAddress(ids, differences);
    }

    /** Below {@code /staff/}. */
    String written() {
        var query = Stream.of(
                        ids.isEmpty() ? "" : WITH + "=" + String.join(",", ids),
                        onlyDifferences ? ONLY + "=" + DIFFERENCES : "")
                .filter(part -> !part.isEmpty())
                .toList();
        return query.isEmpty() ? PATH : PATH + "?" + String.join("&", query);
    }
}
