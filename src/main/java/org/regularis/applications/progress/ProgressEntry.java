package org.regularis.applications.progress;

import java.time.Instant;
import java.util.Optional;

/** One stretch of an application's way: where it was, whose turn it was, and since when. */
public record ProgressEntry(Stage stage, Turn turn, Awaited awaited, Optional<Instant> awaitedBy, Instant at) {}
