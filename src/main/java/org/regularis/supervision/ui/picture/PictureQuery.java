package org.regularis.supervision.ui.picture;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regularis.supervision.ui.cases.CaseQuery;

/**
 * What the address of the process picture says.
 *
 * @param office all of the supervisor's offices when there is none; programme likewise
 * @param days how far back finished steps are looked at
 */
record PictureQuery(
        String process, @Nullable String office, @Nullable String programme, int days) {

    static final String PROCESS = "process";
    static final String OFFICE = "office";
    static final String PROGRAMME = "programme";
    static final String DAYS = "days";

    static PictureQuery of(QueryParameters address, List<String> processes) {
        return new PictureQuery(
                address.getSingleParameter(PROCESS).filter(processes::contains).orElse(processes.getFirst()),
                address.getSingleParameter(OFFICE)
                        .filter(text -> !text.isBlank())
                        .orElse(null),
                address.getSingleParameter(PROGRAMME)
                        .filter(text -> !text.isBlank())
                        .orElse(null),
                address.getSingleParameter(DAYS)
                        .filter(Set.of("30", "90")::contains)
                        .map(Integer::valueOf)
                        .orElse(30));
    }

    String officeChoice() {
        return Optional.ofNullable(office).orElse("");
    }

    String programmeChoice() {
        return Optional.ofNullable(programme).orElse("");
    }

    /** The same with one part chosen anew. */
    QueryParameters with(String name, String value) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(PROCESS, process);
        parts.put(OFFICE, officeChoice());
        parts.put(PROGRAMME, programmeChoice());
        parts.put(DAYS, String.valueOf(days));
        parts.put(name, value);
        parts.values().removeIf(String::isEmpty);
        return QueryParameters.simple(parts);
    }

    /** The cases that stand at a step. */
    CaseQuery casesAt(String activity) {
        var parts = new LinkedHashMap<>(
                Map.of(CaseQuery.OPEN, "true", CaseQuery.PROCESS, process, CaseQuery.ACTIVITY, activity));
        if (office != null) {
            parts.put(CaseQuery.OFFICE, office);
        }
        if (programme != null) {
            parts.put(CaseQuery.PROGRAMME, programme);
        }
        return new CaseQuery(parts);
    }
}
