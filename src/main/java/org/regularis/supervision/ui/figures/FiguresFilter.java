package org.regularis.supervision.ui.figures;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.figures.Scope;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;

/**
 * What the address of the figures says.
 *
 * @param days the length of the period that ends today
 */
record FiguresFilter(Scope scope, int days) {

    static final List<Integer> PERIODS = List.of(30, 90);

    static final String OFFICE = "office";
    static final String PROGRAMME = "programme";
    static final String DAYS = "days";

    /** Reads an address; what nobody understands, or another's office, is as if it were not there. */
    static FiguresFilter of(QueryParameters address, Set<OfficeId> offices, Set<ProgrammeId> programmes) {
        var office = address.getSingleParameter(OFFICE)
                .filter(text -> !text.isBlank())
                .map(OfficeId::new);
        var programme = address.getSingleParameter(PROGRAMME)
                .filter(text -> !text.isBlank())
                .map(ProgrammeId::new);
        var scope = new Scope(
                office.filter(offices::contains).orElse(null),
                programme.filter(programmes::contains).orElse(null));
        var days = address.getSingleParameter(DAYS).flatMap(text -> PERIODS.stream()
                .filter(it -> it.toString().equals(text))
                .findFirst());
        return new FiguresFilter(scope, days.orElse(PERIODS.getFirst()));
    }

    String office() {
        return text(scope.office());
    }

    String programme() {
        return text(scope.programme());
    }

    /** The same with one part chosen anew; the empty text takes the part away. */
    QueryParameters with(String name, String value) {
        var parts = new LinkedHashMap<>(parts());
        parts.put(name, value);
        parts.values().removeIf(String::isEmpty);
        return QueryParameters.simple(parts);
    }

    private Map<String, String> parts() {
        return Map.of(OFFICE, office(), PROGRAMME, programme(), DAYS, String.valueOf(days));
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }
}
