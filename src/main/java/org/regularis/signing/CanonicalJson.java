package org.regularis.signing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme), so that whoever writes the same values writes the
 * same bytes: members by name, no space, texts and numbers as ECMAScript writes them.
 */
public final class CanonicalJson {

    private static final int LONGEST_PLAIN = 21;
    private static final int MOST_ZEROS = 6;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** @throws NotCanonical when a number or a text of it has no such form */
    public static String text(JsonNode json) {
        var canonical = new CanonicalJson();
        canonical.write(json);
        return canonical.text.toString();
    }

    /** @throws NotCanonical as above */
    public static byte[] bytes(JsonNode json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonNode json) {
        switch (json.getNodeType()) {
            case OBJECT -> writeObject(json);
            case ARRAY -> writeArray(json);
            case STRING -> writeText(json.stringValue());
            case NUMBER -> text.append(number(json.doubleValue()));
            case BOOLEAN -> text.append(json.booleanValue());
            case NULL -> text.append("null");
            case BINARY, POJO, MISSING -> throw new NotCanonical("There is no JSON for " + json.getNodeType());
        }
    }

    private void writeObject(JsonNode json) {
        text.append('{');
        var members = json.properties().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
        for (int i = 0; i < members.size(); i++) {
            text.append(i == 0 ? "" : ",");
            writeText(members.get(i).getKey());
            text.append(':');
            write(members.get(i).getValue());
        }
        text.append('}');
    }

    private void writeArray(JsonNode json) {
        text.append('[');
        for (int i = 0; i < json.size(); i++) {
            text.append(i == 0 ? "" : ",");
            write(json.get(i));
        }
        text.append(']');
    }

    private void writeText(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> writeLetter(value, i);
            }
        }
        text.append('"');
    }

    private void writeLetter(String value, int at) {
        char letter = value.charAt(at);
        if (letter < ' ') {
            text.append("\\u").append(HexFormat.of().toHexDigits(letter));
        } else if (Character.isSurrogate(letter) && !isPaired(value, at)) {
            throw new NotCanonical("Half a character in a text");
        } else {
            text.append(letter);
        }
    }

    private static boolean isPaired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }

    /** As ECMAScript's {@code Number::toString} has it: the fewest digits that read back as the same number. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new NotCanonical("A number is out of reach");
        }
        if (value == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + written(digits, point);
    }

    private static String written(String digits, int point) {
        if (digits.length() <= point && point <= LONGEST_PLAIN) {
            return digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= LONGEST_PLAIN) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-MOST_ZEROS < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
    }

    /** Java writes at least two digits, even where one would do. */
    private static BigDecimal shortest(double value) {
        var written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var oneDigit = written.round(new MathContext(1, RoundingMode.HALF_UP)).stripTrailingZeros();
        return oneDigit.doubleValue() == value ? oneDigit : written;
    }

    /** A value that has no canonical form; what we sign never has one. */
    public static class NotCanonical extends RuntimeException {

        NotCanonical(String message) {
            super(message);
        }
    }
}
