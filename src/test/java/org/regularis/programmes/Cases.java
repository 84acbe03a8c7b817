package org.regularis.programmes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.versions.ProgrammeModel;

/** The cases of every programme that the software is delivered with, for tests of other packages. */
public final class Cases {

    private Cases() {}

    /** One of them, with the answer that is expected. */
    public record Case(
            String programme,
            String name,
            Map<String, @Nullable String> facts,
            String outcome,
            List<String> reasons,
            List<String> unknown) {

        @Override
        public String toString() {
            return programme + " " + name;
        }
    }

    public static Stream<Case> all() {
        return ProgrammeModel.onClassPath(Example.CALENDARS.ids()).stream().flatMap(model -> model.cases().stream()
                .map(it -> new Case(
                        model.programme().id().value(),
                        it.toString(),
                        it.facts(),
                        it.expected().outcome(),
                        it.expected().reasons(),
                        it.expected().unknown())));
    }
}
