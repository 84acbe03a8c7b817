package org.regularis.programmes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regularis.shared.Language;

/**
 * Something that is looked at before a permit is granted.
 *
 * @param id within the programme, for example {@code identity}
 * @param establishes the facts that it establishes; none when it looks at persons
 * @param persons whether it asks if somebody who is on file already is the same person
 * @param sources where its facts may be found
 * @param by who may do it
 * @param appliesTo whose applications it concerns; for others it is not needed
 * @param needed whether a grant needs it
 * @param validMonths how long what was found holds; empty: until the decision
 * @param secondPerson whether somebody else must agree with what was found
 * @param registers that are asked after admission
 */
public record Check(
        String id,
        Map<Language, String> name,
        List<Established> establishes,
        boolean persons,
        Set<Source> sources,
        Performer by,
        Applicants appliesTo,
        boolean needed,
        Optional<Integer> validMonths,
        boolean secondPerson,
        List<Inquiry> registers) {

    public Check {
        establishes = List.copyOf(establishes);
        sources = Set.copyOf(sources);
        registers = List.copyOf(registers);
    }

    public Optional<Established> fact(String name) {
        return establishes.stream().filter(it -> it.fact().equals(name)).findFirst();
    }

    /**
     * A fact that a check establishes.
     *
     * @param passes the values with which the check is passed, the usual one first; none: the rules judge what is stated
     */
    public record Established(String fact, List<String> passes) {

        public Established {
            passes = List.copyOf(passes);
        }

        /** @param value as it was stated; empty when it is known to be absent */
        public boolean isPassedBy(Optional<String> value) {
            return passes.isEmpty()
                    || value.map(Established::plain).filter(passes::contains).isPresent();
        }

        /** Truths are written as yes and no, as in {@code programme.yaml}. */
        private static String plain(String value) {
            return switch (value) {
                case "true" -> "yes";
                case "false" -> "no";
                default -> value;
            };
        }
    }

    /**
     * A register that is asked.
     *
     * @param register its name, for example {@code police-record}
     * @param clears the facts that get the first value with which they pass when nothing is found there
     */
    public record Inquiry(String register, List<String> clears) {

        public Inquiry {
            clears = List.copyOf(clears);
        }
    }

    /** Where a fact may be found. */
    public enum Source {
        /** A page of a document that was filed. */
        DOCUMENT,
        /** The answer of a register. */
        REGISTER,
        /** The employer's answer. */
        EMPLOYER,
        /** What an officer wrote down of an interview or of what they saw. */
        NOTE,
        /** What the system measures itself. */
        RULE;

        /** As it is written in {@code programme.yaml}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Source of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Who may do a check. */
    public enum Performer {
        CASE_OFFICER,
        SENIOR_OFFICER,
        PROTECTION_OFFICER;

        /** As it is written in {@code programme.yaml}, which is the name of the role too. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Performer of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Whom a check concerns. */
    public enum Applicants {
        ALL,
        /** Those who are under 18 on the day of filing, or whose date of birth is not known. */
        MINORS;

        /** As it is written in {@code programme.yaml}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Applicants of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
