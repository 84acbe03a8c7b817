package org.regularis.programmes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an employer says about a job that can state a fact. */
public enum EmployerStatement {
    /** What the answer comes to, see {@link Confirmation}. */
    CONFIRMS(
            FactType.TEXT,
            Stream.of(Confirmation.values()).map(Confirmation::value).toList()),
    SINCE(FactType.DATE, List.of()),
    /** A week. */
    HOURS(FactType.NUMBER, List.of()),
    /** A month. */
    WAGE(FactType.NUMBER, List.of()),
    CONTRACT(FactType.TEXT, List.of("written", "oral", "none"));

    private final FactType type;
    private final List<String> choices;

    EmployerStatement(FactType type, List<String> choices) {
        this.type = type;
        this.choices = choices;
    }

    /** As it is written in {@code programme.yaml}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public FactType type() {
        return type;
    }

    /** All texts that it can state; none when it is no choice. */
    public List<String> choices() {
        return choices;
    }

    public static EmployerStatement of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** What an employer's whole answer comes to. */
    public enum Confirmation {
        YES,
        AMENDED,
        NO;

        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
