package org.regularis.programmes.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Profile;
import org.regularis.shared.Language;

/**
 * What came of a programme by a day; a number that nobody knows is null.
 *
 * @param people who lodged the applications: one may lodge several
 * @param closedOtherwise not admitted, archived, withdrawn
 * @param days on which people could file
 * @param mark what it was read in, as for a parameter
 */
record ResultsAnswer(
        @Nullable LocalDate asOf,
        @Nullable Integer lodged,
        @Nullable Integer people,
        @Nullable Integer granted,
        @Nullable Integer refused,
        @Nullable Integer closedOtherwise,
        @Nullable Integer pending,
        @Nullable Integer days,
        @Nullable Integer peakADay,
        @Nullable String note,
        String source,
        String mark) {

    static ResultsAnswer of(Profile.Results results, Language language) {
        return new ResultsAnswer(
                results.asOf().orElse(null),
                results.lodged().orElse(null),
                results.people().orElse(null),
                results.granted().orElse(null),
                results.refused().orElse(null),
                results.closedOtherwise().orElse(null),
                results.pending().orElse(null),
                results.days().orElse(null),
                results.peakADay().orElse(null),
                results.note().get(language),
                results.source(),
                results.mark().key());
    }
}
