package org.regularis.casework.process.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/** The ways that a token can take from where cases begin. */
final class Ways {

    private final TokenMoves moves;
    private final List<Position> entries;

    Ways(ModelSet models, Process root) {
        this.moves = new TokenMoves(models);
        this.entries = moves.entries(root);
    }

    /** The shortest way to a goal on which the need arises and is not met before the goal. */
    Optional<List<Position>> without(Need need, Predicate<Position> goal) {
        var came = new LinkedHashMap<Point, @Nullable Point>();
        var next = new ArrayDeque<Point>();
        entries.forEach(entry -> arrive(point(entry, need.isFromStart(), need), null, came, next));
        while (!next.isEmpty()) {
            var here = next.remove();
            if (here.open() && goal.test(here.position())) {
                return Optional.of(way(here, came));
            }
            if (here.open() || !need.isFromStart()) {
                moves.from(here.position())
                        .forEach(position -> arrive(point(position, here.open(), need), here, came, next));
            }
        }
        return Optional.empty();
    }

    /** Everywhere that a token can come to. */
    Set<Position> all() {
        var found = new HashSet<>(entries);
        var next = new ArrayDeque<>(entries);
        while (!next.isEmpty()) {
            moves.from(next.remove()).stream().filter(found::add).forEach(next::add);
        }
        return found;
    }

    private static Point point(Position position, boolean open, Need need) {
        return new Point(
                position, !need.met().test(position) && (open || need.after().test(position)));
    }

    private static void arrive(
            Point point, @Nullable Point from, LinkedHashMap<Point, @Nullable Point> came, ArrayDeque<Point> next) {
        if (!came.containsKey(point)) {
            came.put(point, from);
            next.add(point);
        }
    }

    private static List<Position> way(Point goal, LinkedHashMap<Point, @Nullable Point> came) {
        var way = new ArrayList<Position>();
        for (@Nullable Point point = goal; point != null; point = came.get(point)) {
            way.addFirst(point.position());
        }
        return way;
    }

    /** A position, and whether something is still to be done on the way that led there. */
    private record Point(Position position, boolean open) {}
}
