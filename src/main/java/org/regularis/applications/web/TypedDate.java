package org.regularis.applications.web;

/** A date in three parts as somebody types it, and as one text as it is kept, a date or not. */
public record TypedDate(String day, String month, String year) {

    public static TypedDate of(String text) {
        var first = text.indexOf('-');
        var last = text.lastIndexOf('-');
        if (first < 0 || first == last) {
            return new TypedDate("", "", text);
        }
        return new TypedDate(
                unpadded(text.substring(last + 1)),
                unpadded(text.substring(first + 1, last)),
                text.substring(0, first));
    }

    public String text() {
        var joined = year.strip() + "-" + padded(month) + "-" + padded(day);
        return joined.equals("--") ? "" : joined;
    }

    private static String padded(String part) {
        var plain = part.strip();
        return plain.matches("\\d") ? "0" + plain : plain;
    }

    private static String unpadded(String part) {
        return part.matches("0\\d") ? part.substring(1) : part;
    }
}
