package org.regularis.applications.web.status;

import org.jspecify.annotations.Nullable;

/**
 * One application in short.
 *
 * @param tag the class that colours the status
 * @param keptUntil the day on which an untouched draft is deleted
 */
record ApplicationCard(
        String address,
        String title,
        @Nullable String reference,
        String status,
        String tag,
        boolean draft,
        boolean yourTurn,
        String savedOn,
        String savedAt,
        @Nullable String submittedOn,
        @Nullable String awaitedBy,
        @Nullable String keptUntil) {}
