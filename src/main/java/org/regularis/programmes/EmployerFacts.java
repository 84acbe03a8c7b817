package org.regularis.programmes;

import java.util.HashMap;
import java.util.Map;
import org.regularis.programmes.EligibilityRules.InvalidFact;

/** What an employer's statements state about the facts of a programme. */
public final class EmployerFacts {

    private EmployerFacts() {}

    /**
     * @param said what holds after the employer's answer; what was denied is left out
     * @return text by fact name: only what the programme asks for and what can be read as the fact's type
     */
    public static Map<String, String> of(Programme programme, Map<EmployerStatement, String> said) {
        var stated = new HashMap<String, String>();
        for (var fact : programme.facts()) {
            fact.origin().statement().map(said::get).ifPresent(value -> {
                try {
                    var read = FactValue.read(programme, fact.name(), value);
                    if (read != null) {
                        stated.put(fact.name(), read.toString());
                    }
                } catch (InvalidFact e) {
                    // it states nothing; an officer sees the employer's words and settles the fact
                }
            });
        }
        return stated;
    }
}
