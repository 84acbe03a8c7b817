package org.regularis.shared;

import java.util.UUID;

/** Names one piece of work on the officers' desk. */
public record WorkItemId(UUID value) {

    public static WorkItemId create() {
        return new WorkItemId(UUID.randomUUID());
    }

    public static WorkItemId of(String text) {
        return new WorkItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
