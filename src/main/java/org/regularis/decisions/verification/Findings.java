package org.regularis.decisions.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one record. */
final class Findings {

    private final String application;
    private final List<Difference> differences = new ArrayList<>();

    Findings(String application) {
        this.application = application;
    }

    String application() {
        return application;
    }

    List<Difference> all() {
        return List.copyOf(differences);
    }

    void add(String field, String problem) {
        differences.add(new Difference(application, field, problem));
    }

    void require(boolean holds, String field, String problem) {
        if (!holds) {
            add(field, problem);
        }
    }

    void same(String field, @Nullable Object recorded, @Nullable Object again) {
        require(Objects.equals(recorded, again), field, "recorded is " + recorded + ", decided again it is " + again);
    }
}
