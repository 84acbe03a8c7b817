package org.regularis.programmes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Facts of people as chance would have them, close to the borders and far from them, some absent, some unknown. */
public final class SomeFacts {

    private final Programme programme;
    private final Random chance;

    public SomeFacts(Programme programme, long seed) {
        this.programme = programme;
        this.chance = new Random(seed);
    }

    /** @param open the share of facts that are unknown */
    public Map<String, @Nullable Object> next(double open) {
        var facts = new HashMap<String, @Nullable Object>();
        for (var fact : programme.facts()) {
            if (chance.nextDouble() >= open) {
                facts.put(fact.name(), chance.nextInt(20) == 0 ? null : value(fact));
            }
        }
        return facts;
    }

    /** Somebody eligible with a few facts as chance has them: where one fact often decides. */
    public Map<String, @Nullable Object> near(Map<String, @Nullable Object> eligible, int changed) {
        var facts = new HashMap<>(eligible);
        for (int i = 0; i < changed; i++) {
            var fact = programme.facts().get(chance.nextInt(programme.facts().size()));
            switch (chance.nextInt(6)) {
                case 0 -> facts.remove(fact.name());
                case 1 -> facts.put(fact.name(), null);
                default -> facts.put(fact.name(), value(fact));
            }
        }
        return facts;
    }

    Object value(Programme.Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN -> chance.nextBoolean();
            case NUMBER -> chance.nextBoolean() ? chance.nextInt(2_000) : chance.nextInt(6_000) / 100.0;
            case DATE -> LocalDate.of(2026, 10, 1).minusDays(chance.nextInt(chance.nextBoolean() ? 400 : 20_000));
            default ->
                fact.choices().isEmpty()
                        ? "UZB"
                        : fact.choices().get(chance.nextInt(fact.choices().size()));
        };
    }
}
