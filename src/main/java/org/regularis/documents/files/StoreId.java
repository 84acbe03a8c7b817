package org.regularis.documents.files;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a database and its folder of files have in common; a copy of one of them alone does not match any more. */
public record StoreId(UUID value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static StoreId create() {
        return new StoreId(UUID.randomUUID());
    }

    static Optional<StoreId> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new StoreId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
