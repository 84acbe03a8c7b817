package org.regularis.applications.web.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.web.TypedDate;

/**
 * The fields about a document as a page asks them; what the programme does not want to know is not asked.
 *
 * @param prefix of the fields' names, the kind of evidence
 * @param types words by type; empty where any paper will do
 * @param issuedOn null where a document's age does not matter
 * @param translation null where none is wanted
 * @param apostille null where none is wanted
 */
record DetailsView(
        String prefix,
        Map<String, String> types,
        String type,
        @Nullable Period days,
        @Nullable TypedDate issuedOn,
        @Nullable Enclosed translation,
        @Nullable Enclosed apostille,
        Map<String, String> errors) {

    /** The days that a document is about, as typed. */
    record Period(TypedDate from, TypedDate to) {}

    /** Something that should be with a document of some types. */
    record Enclosed(boolean there, String types) {}

    public boolean asksNothing() {
        return types.isEmpty() && days == null;
    }

    public String name(String field) {
        return prefix + "." + field;
    }

    public @Nullable String error(String field) {
        return errors.get(name(field));
    }
}
