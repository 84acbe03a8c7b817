package org.regularis.applications.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StayTest {

    private final Map<String, String> answers =
            Map.of("presence.0.from", "2023-01-01", "presence.1.from", "2024-01-01", "presence.2.place", "Lakeside");

    @Test
    void the_next_period_follows_the_last() {
        assertThat(Stay.of(Map.of()).next()).isZero();
        assertThat(Stay.of(answers).next()).isEqualTo(3);
    }

    @Test
    void later_periods_move_up_when_one_goes() {
        var left = new HashMap<>(answers);
        left.putAll(Stay.of(answers).without(1));

        assertThat(Stay.of(left).periods())
                .extracting(Stay.Period::from, Stay.Period::place)
                .containsExactly(tuple("2023-01-01", ""), tuple("", "Lakeside"));
    }

    @Test
    void there_is_room_for_twenty_periods() {
        assertThat(Stay.of(Map.of("presence.18.from", "2023")).hasRoom()).isTrue();
        assertThat(Stay.of(Map.of("presence.19.from", "2023")).hasRoom()).isFalse();
        assertThat(Fields.find("presence.19.from")).isPresent();
        assertThat(Fields.find("presence.20.from")).isEmpty();
    }
}
