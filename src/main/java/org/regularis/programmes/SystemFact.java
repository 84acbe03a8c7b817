package org.regularis.programmes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the system knows of an application by itself and can state as a fact. */
public enum SystemFact {
    /** In the calendar of the applicant's region. */
    FILING_DAY(FactType.DATE),
    /** Whether accepted documents show the whole time that the programme wants shown; an officer may say otherwise. */
    PRESENCE_SHOWN(FactType.BOOLEAN);

    private final FactType type;

    SystemFact(FactType type) {
        this.type = type;
    }

    /** As it is written in {@code programme.yaml}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public FactType type() {
        return type;
    }

    public static SystemFact of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What the system states when an application is filed, by fact name: only what the programme asks for. */
    public static Map<String, String> of(Programme programme, LocalDate filedOn) {
        return programme.facts().stream()
                .filter(fact ->
                        fact.origin().system().filter(FILING_DAY::equals).isPresent())
                .collect(Collectors.toMap(Programme.Fact::name, fact -> filedOn.toString()));
    }
}
