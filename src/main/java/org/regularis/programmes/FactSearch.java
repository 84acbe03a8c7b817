package org.regularis.programmes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.FactChange.Reach;

/** Looks for better values of one fact while all others stay as they are. */
final class FactSearch {

    private final String fact;
    private final Outcome present;
    private final Function<Object, Outcome> rules;
    private final Map<Object, Outcome> asked = new HashMap<>();

    /** @param rules what they propose when the fact has a value */
    FactSearch(String fact, Outcome present, Function<Object, Outcome> rules) {
        this.fact = fact;
        this.present = present;
        this.rules = rules;
    }

    static Map<String, @Nullable Object> replaced(
            Map<String, ? extends @Nullable Object> facts, String fact, Object value) {
        var replaced = new HashMap<String, @Nullable Object>(facts);
        replaced.put(fact, value);
        return replaced;
    }

    /** Those of some values that give the best outcome, if it is better than the present one. */
    List<FactChange> among(List<Object> values) {
        var best = values.stream()
                .map(this::outcome)
                .max(Comparator.naturalOrder())
                .orElse(present);
        return values.stream()
                .filter(value -> best.compareTo(present) > 0 && outcome(value) == best)
                .map(value -> new FactChange(fact, value, Reach.THIS, best))
                .toList();
    }

    /** The nearest values of a scale that give a better outcome, each better than the one before. */
    List<FactChange> along(SearchPoints scale) {
        var tries = scale.tries();
        if (scale.below() != null && scale.above() != null) {
            var higher = List.copyOf(tries.tailSet(scale.below(), false));
            var lower = List.copyOf(tries.headSet(scale.above(), false).reversed());
            var found = new ArrayList<>(outwards(scale, scale.below(), higher, Reach.OR_MORE));
            found.addAll(outwards(scale, scale.above(), lower, Reach.OR_LESS));
            return nearestFirst(found);
        }
        if (tries.stream().allMatch(point -> outcome(scale, point).compareTo(present) > 0)) {
            var point = tries.stream()
                    .min(Comparator.comparing(any -> outcome(scale, any)))
                    .orElseThrow();
            return List.of(new FactChange(fact, scale.value(point), Reach.ANY, outcome(scale, point)));
        }
        return fromTheEnds(scale);
    }

    /** With nothing stated, nearness means nothing: the first that do, seen from the bad end or ends. */
    private List<FactChange> fromTheEnds(SearchPoints scale) {
        var upwards = List.copyOf(scale.tries());
        var found = new ArrayList<Step>();
        for (var points : List.of(upwards, upwards.reversed())) {
            if (outcome(scale, points.getFirst()).compareTo(present) <= 0) {
                var reach = points == upwards ? Reach.OR_MORE : Reach.OR_LESS;
                found.addAll(outwards(scale, points.getFirst(), points.subList(1, points.size()), reach));
            }
        }
        return found.stream().map(Step::change).distinct().toList();
    }

    private List<Step> outwards(SearchPoints scale, long from, List<Long> points, Reach beyond) {
        var found = new ArrayList<Step>();
        var best = present;
        var nearer = from;
        for (int i = 0; i < points.size(); i++) {
            if (outcome(scale, points.get(i)).compareTo(best) > 0) {
                var edge = edge(scale, nearer, points.get(i));
                best = outcome(scale, edge);
                var reach = holds(scale, points.subList(i, points.size()), best) ? beyond : Reach.THIS;
                found.add(new Step(Math.abs(edge - from), new FactChange(fact, scale.value(edge), reach, best)));
            }
            nearer = points.get(i);
        }
        return found;
    }

    /** The point next to the first that does what the last does. */
    private long edge(SearchPoints scale, long without, long with) {
        var wanted = outcome(scale, with);
        while (Math.abs(with - without) > 1) {
            var middle = without + (with - without) / 2;
            if (outcome(scale, middle).compareTo(wanted) >= 0) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    private boolean holds(SearchPoints scale, List<Long> points, Outcome outcome) {
        return points.stream().allMatch(point -> outcome(scale, point).compareTo(outcome) >= 0);
    }

    private List<FactChange> nearestFirst(List<Step> steps) {
        var kept = new ArrayList<FactChange>();
        steps.stream()
                .sorted(Comparator.comparing(Step::distance))
                .map(Step::change)
                .forEach(change -> {
                    if (kept.isEmpty()
                            || change.outcome().compareTo(kept.getLast().outcome()) > 0) {
                        kept.add(change);
                    }
                });
        return List.copyOf(kept);
    }

    private Outcome outcome(SearchPoints scale, long point) {
        return outcome(scale.value(point));
    }

    private Outcome outcome(Object value) {
        return asked.computeIfAbsent(value, rules);
    }

    private record Step(long distance, FactChange change) {}
}
