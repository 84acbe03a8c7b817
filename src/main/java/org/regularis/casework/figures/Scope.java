package org.regularis.casework.figures;

import org.jspecify.annotations.Nullable;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;

/**
 * Which cases a figure is about.
 *
 * @param office one of the supervisor's offices; all of them when there is none
 * @param programme all programmes when there is none
 */
public record Scope(@Nullable OfficeId office, @Nullable ProgrammeId programme) {

    public static final Scope ALL = new Scope(null, null);
}
