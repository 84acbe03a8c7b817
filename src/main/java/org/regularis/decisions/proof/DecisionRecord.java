package org.regularis.decisions.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility.Outcome;

/**
 * What a decision rests on, with all that is needed to decide it again and nothing else about the person. Its form has
 * a number and is told member by member in {@code docs/decision-record.md}.
 *
 * @param application the number by which people speak of it
 * @param facts only those that the rules asked for
 * @param rules what the rules said last; null when they were never asked
 * @param deviation null where the decision is what the rules propose
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
        SYSTEM
    }

    /** What a decision is, and what the rules propose where it is their proposal. */
    public enum Kind {
        GRANT(Outcome.ELIGIBLE),
        REFUSAL(Outcome.INELIGIBLE),
        NON_ADMISSION(Outcome.NOT_ADMITTED);

        private final Outcome proposed;

        Kind(Outcome proposed) {
            this.proposed = proposed;
        }

        public Outcome proposed() {
            return proposed;
        }

        public boolean refuses() {
            return this != GRANT;
        }
    }

    /** @param files SHA-256 in hexadecimal of each file by which the version decides, by name */
    public record ProgrammeVersion(String id, String version, Map<String, String> files) {}

    /**
     * A fact as the rules were given it.
     *
     * @param value null when it is known to be absent
     * @param by the officer, when one stated it
     */
    public record Fact(
            String name,
            @Nullable String value,
            Source source,
            Instant at,
            @Nullable Somebody by) {}

    /** What the rules said. */
    public record RuleAnswer(Instant at, Outcome outcome, List<Found> reasons, List<String> unknown) {}

    /** A rule that applied. */
    public record Found(String rule, String reason, Outcome outcome) {}

    /** @param proposed the outcome that the rules proposed; null when they were never asked */
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
