package org.regularis.casework.process.guard;

import java.util.List;
import java.util.stream.Collectors;

/** Why process models are refused, in words. */
sealed interface Fault {

    String sentence();

    /** A permit could be issued without something that it needs; the way leads from a start to the permit. */
    record Bypass(String missing, List<Position> way) implements Fault {

        @Override
        public String sentence() {
            return "A permit could be issued without %s. The way there: %s.".formatted(missing, words());
        }

        /** The elements in their order, by name and id, each process named where the way enters it. */
        String words() {
            var process = new String[] {""};
            return way.stream()
                    .filter(Position::isArrival)
                    .map(position -> {
                        var changes = !position.process().equals(process[0]);
                        process[0] = position.process();
                        return (changes ? position.process() + ": " : "") + position.words();
                    })
                    .collect(Collectors.joining(" → "));
        }
    }

    /** Something that the check of the ways relies on does not hold. */
    record Flaw(String sentence) implements Fault {}
}
