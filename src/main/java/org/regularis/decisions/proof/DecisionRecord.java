package org.regularis.decisions.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility.Outcome;

/**
 * What a decision rests on, with all that is needed to decide it again and nothing else about the person. Its form has
 * a number and is told member by member in {@code docs/decision-record.md}.
 *
 * @param application the number by which people speak of it
 * @param facts only those that the rules asked for
 * @param rules what the rules said on the facts as they stood; null when they were never asked
 * @param checks how the programme's checks stood
 * @param deviation null where the decision is what the rules say
 * @param confirmation what a second person said; null where there was none
 * @param notice of an intended refusal; null for a grant
 */
public record DecisionRecord(
        int format,
        Type type,
        String application,
        ProgrammeVersion programme,
        List<Fact> facts,
        @Nullable RuleAnswer rules,
        List<Check> checks,
        @Nullable Deviation deviation,
        Proposed proposal,
        @Nullable Act confirmation,
        @Nullable Hearing notice,
        Decided decision) {

    public static final int FORMAT = 1;

    /** What kind of record it is, so that none is taken for another. */
    public enum Type {
        DECISION
    }

    /** Who stated a fact. */
    public enum Source {
        APPLICANT,
        OFFICER,
        EMPLOYER,
        SYSTEM,
        REGISTER
    }

    /** What a decision is. */
    public enum Kind {
        GRANT,
        REFUSAL,
        NON_ADMISSION;

        public boolean refuses() {
            return this != GRANT;
        }

        /** Whether it is what the rules say; everything else is a deviation. */
        public boolean agreesWith(Outcome outcome) {
            return switch (outcome) {
                case ELIGIBLE -> this == GRANT;
                case INELIGIBLE -> this == REFUSAL;
                case NOT_ADMITTED, MORE_EVIDENCE -> refuses();
                case OFFICER_REVIEW -> false;
            };
        }
    }

    /** @param files SHA-256 in hexadecimal of each file by which the version decides, by name */
    public record ProgrammeVersion(String id, String version, Map<String, String> files) {}

    /**
     * A fact as the rules were given it.
     *
     * @param value null when it is known to be absent
     * @param basis where it was found; null in what was stated before that was asked for
     * @param by the officer, when one stated it
     */
    public record Fact(
            String name,
            @Nullable String value,
            Source source,
            @Nullable Basis basis,
            Instant at,
            @Nullable Somebody by) {}

    /**
     * Where a fact can be looked up.
     *
     * @param id of the document, the register's answer or the employer's answer
     * @param page of the document
     */
    public record Basis(
            BasisKind kind, @Nullable UUID id, @Nullable Integer page) {}

    /** What kind of place it is. */
    public enum BasisKind {
        ANSWER,
        DOCUMENT,
        REGISTER,
        EMPLOYER,
        NOTE,
        MEASURED
    }

    /**
     * How a check stood.
     *
     * @param at when it came to stand so; null while nothing was found
     * @param by the officer who stated the last of its facts; null when no officer did
     * @param holdsUntil when what was found is too old; null when it does not age
     * @param agreed who agreed, where two persons are due
     */
    public record Check(
            String id,
            CheckState state,
            @Nullable Instant at,
            @Nullable Somebody by,
            @Nullable Instant holdsUntil,
            @Nullable Somebody agreed) {}

    /** How a check can stand. */
    public enum CheckState {
        OPEN,
        PASSED,
        FAILED,
        NOT_NEEDED,
        STALE
    }

    /** What the rules said. */
    public record RuleAnswer(Instant at, Outcome outcome, List<Found> reasons, List<String> unknown) {}

    /** A rule that applied. */
    public record Found(String rule, String reason, Outcome outcome) {}

    /** @param proposed what the rules say; null when they were never asked */
    public record Deviation(@Nullable Outcome proposed) {}

    /**
     * How an officer proposed it.
     *
     * @param share of grants that a second person looks at, 0 to 1
     * @param draw what was drawn; null for a refusal, where a second person looks always
     */
    public record Proposed(
            Instant at,
            Somebody by,
            boolean secondPerson,
            String share,
            @Nullable String draw) {}

    /** Something that somebody did. */
    public record Act(Instant at, Somebody by) {}

    /**
     * A person of the office, without name.
     *
     * @param person a number within this record: the same person has the same
     * @param roles those in which the person acted on the case
     */
    public record Somebody(int person, List<String> roles) {}

    /** The notice of an intended refusal and whether the applicant replied. */
    public record Hearing(
            List<String> reasons,
            Instant givenAt,
            Instant replyUntil,
            @Nullable Instant repliedAt) {}

    /** What was decided. */
    public record Decided(Kind kind, List<String> reasons, Instant at, Instant challengeUntil) {}
}
