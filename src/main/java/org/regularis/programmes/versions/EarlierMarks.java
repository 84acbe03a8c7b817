package org.regularis.programmes.versions;

import java.util.ArrayList;
import java.util.List;
import org.regularis.shared.SourceMark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The marks of versions that were registered before marks told sources apart: they said {@code verified}, yes or no.
 *
 * <p>Neither answer says what was read (a yes stood on advisers' pages too), so both are read as "to be checked".
 */
final class EarlierMarks {

    private static final String EARLIER = "verified";
    private static final String MARK = "mark";

    private EarlierMarks() {}

    /** Puts the mark of today into each thing that has only the earlier word. */
    static void replaceIn(JsonNode file) {
        marked(file).stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(thing -> thing.path(EARLIER).isBoolean() && !thing.has(MARK))
                .forEach(thing -> {
                    thing.remove(EARLIER);
                    thing.put(MARK, SourceMark.TO_BE_CHECKED.key());
                });
    }

    private static List<JsonNode> marked(JsonNode file) {
        var marked = new ArrayList<JsonNode>();
        file.path("reasons").forEach(marked::add);
        file.path("parameters").forEach(marked::add);
        marked.add(file.path("results"));
        return marked;
    }
}
