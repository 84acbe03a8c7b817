package org.regularis.programmes.versions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Programme;

/** {@code programme.yaml} as it is written, after {@link ProgrammeSchema} has found its shape sound. */
record ProgrammeFile(
        String id,
        String version,
        boolean preset,
        @Nullable String country,
        Map<String, String> title,
        Map<String, String> summary,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate cutOff,
        @Nullable Integer minimumStayMonths,
        @Nullable List<String> filers,
        @Nullable Integer permitMonths,
        @Nullable Integer cap,
        @Nullable BigDecimal secondOpinionShare,
        Programme.@Nullable Periods periods,
        @Nullable List<Region> regions,
        @Nullable List<Evidence> evidence,
        Programme.@Nullable PresenceRequirement presence,
        @Nullable List<Fact> facts,
        @Nullable List<Reason> reasons,
        @Nullable List<Check> checks,
        @Nullable List<String> noDeviation,
        @Nullable Guide guide,
        Map<String, Parameter> parameters,
        @Nullable Results results) {

    private static final Pattern ID = Pattern.compile("(?m)^id: *[\"']?([a-z][a-z0-9-]{1,60})[\"']? *$");

    /** The programme's id as it stands in a file that may be unsound otherwise. */
    static Optional<String> idIn(String yaml) {
        var found = ID.matcher(yaml);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    record Region(String id, Map<String, String> name, String office, String calendar) {}

    record Evidence(
            String id,
            String proves,
            boolean needed,
            Map<String, String> name,
            Map<String, String> hint,
            @Nullable List<DocumentType> types) {}

    record DocumentType(
            String id,
            Programme.Strength strength,
            Map<String, String> name,
            @Nullable Integer validMonths,
            boolean translation,
            boolean apostille) {}

    record Fact(
            String name,
            String type,
            String source,
            @Nullable String answer,
            @Nullable String statement,
            @Nullable String system,
            Map<String, String> question,
            @Nullable List<Map<String, String>> choices,
            @Nullable String choicesFrom,
            boolean otherValues,
            @Nullable String usual,
            @Nullable List<String> provenBy,
            @Nullable String invented) {}

    record Reason(
            String code,
            Map<String, String> text,
            String legalBasis,
            String mark,
            @Nullable String refusal) {}

    record Check(
            String id,
            Map<String, String> name,
            @Nullable List<Established> establishes,
            boolean persons,
            @Nullable List<String> sources,
            @Nullable String by,
            @Nullable String appliesTo,
            boolean needed,
            @Nullable Integer validMonths,
            boolean secondPerson,
            @Nullable List<Inquiry> registers) {}

    record Established(String fact, @Nullable List<String> passes) {}

    record Inquiry(String id, @Nullable List<String> clears) {}

    record Guide(Map<String, List<String>> whoCanApply, Map<String, String> cost, List<Question> selfCheck) {}

    record Question(
            String fact,
            Map<String, String> question,
            @Nullable Map<String, String> hint) {}

    record Parameter(String en, String ru, String source, String mark) {}

    record Results(
            @Nullable LocalDate asOf,
            @Nullable Integer lodged,
            @Nullable Integer people,
            @Nullable Integer granted,
            @Nullable Integer refused,
            @Nullable Integer closedOtherwise,
            @Nullable Integer pending,
            @Nullable Integer days,
            @Nullable Integer peakADay,
            @Nullable Map<String, String> note,
            String source,
            String mark) {}
}
