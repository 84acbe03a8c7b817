package org.regularis.decisions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.FactSheet.Statement;

/** Facts as tests state them: found in a note. */
public final class Findings {

    private static final Basis SEEN = Basis.note("Seen in the file.");

    private Findings() {}

    /** Null is known to be absent. */
    public static List<Statement> of(Map<String, ? extends @Nullable String> values) {
        return Statement.of(values, SEEN);
    }

    public static List<Statement> of(String name, String value) {
        return of(Map.of(name, value));
    }
}
