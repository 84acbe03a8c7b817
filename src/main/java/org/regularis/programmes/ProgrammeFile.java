package org.regularis.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code programme.yaml} as it is written; anything may be missing until {@link ProgrammeReader} has looked. */
record ProgrammeFile(
        @Nullable String id,
        @Nullable String version,
        @Nullable Map<String, String> title,
        @Nullable Map<String, String> summary,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate cutOff,
        @Nullable Integer permitMonths,
        @Nullable BigDecimal secondOpinionShare,
        Programme.@Nullable Periods periods,
        @Nullable List<Region> regions,
        @Nullable List<Evidence> evidence,
        @Nullable List<Fact> facts,
        @Nullable List<Reason> reasons,
        @Nullable Guide guide) {

    record Region(
            @Nullable String id,
            @Nullable Map<String, String> name,
            @Nullable String office,
            @Nullable String calendar) {}

    record Evidence(
            @Nullable String id,
            @Nullable Map<String, String> name,
            @Nullable Map<String, String> hint,
            boolean needed) {}

    record Fact(
            @Nullable String name,
            @Nullable String type,
            @Nullable String source,
            @Nullable String answer,
            @Nullable Map<String, String> question,
            @Nullable List<Map<String, String>> choices,
            @Nullable String choicesFrom,
            @Nullable String usual) {}

    record Reason(
            @Nullable String code,
            @Nullable Map<String, String> text,
            @Nullable String legalBasis,
            boolean verified) {}

    record Guide(
            @Nullable Map<String, List<String>> whoCanApply,
            @Nullable Map<String, String> cost,
            @Nullable List<Question> selfCheck) {}

    record Question(
            @Nullable String fact,
            @Nullable Map<String, String> question,
            @Nullable Map<String, String> hint) {}
}
