package org.regularis.comparison.ui;

import java.util.List;
import java.util.Optional;
import org.regularis.programmes.Programme;

/**
 * The programmes that an address of the comparison names, as far as there are such.
 *
 * @param unknown ids that name no programme
 * @param tooMany more were named than fit beside each other
 */
record Chosen(List<Programme> programmes, List<String> unknown, boolean tooMany) {

    static final int MOST = 5;

    static Chosen of(ComparisonAddress address, List<Programme> catalogue) {
        var found = address.ids().stream()
                .flatMap(id -> find(id, catalogue).stream())
                .toList();
        return new Chosen(
                found.stream().limit(MOST).toList(),
                address.ids().stream()
                        .filter(id -> find(id, catalogue).isEmpty())
                        .toList(),
                found.size() > MOST);
    }

    private static Optional<Programme> find(String id, List<Programme> catalogue) {
        return catalogue.stream()
                .filter(programme -> programme.id().value().equals(id))
                .findFirst();
    }
}
