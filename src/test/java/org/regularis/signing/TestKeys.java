package org.regularis.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Keys for tests that need no settings; each number gives others. */
public final class TestKeys {

    private TestKeys() {}

    public static Signatures of(int number) {
        var keys = Stream.of(Purpose.values())
                .map(purpose -> new SigningSettings.Key(
                        purpose.key(), purpose, Instant.EPOCH, null, seed(purpose, number), null))
                .toList();
        return new Signatures(
                new SigningSettings(List.copyOf(keys)),
                Clock.fixed(Instant.parse("2026-10-05T09:00:00Z"), ZoneOffset.UTC));
    }

    private static String seed(Purpose purpose, int number) {
        return purpose.key().substring(0, 1)
                + String.valueOf((char) ('a' + number)).repeat(42);
    }
}
