package org.regularis.shared;

/** Names a calendar of working days, for example {@code north}. */
public record CalendarId(String value) {

    public CalendarId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CalendarId is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
