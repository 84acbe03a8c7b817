package org.regularis.programmes.invented;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What can be said about the invented applicant of the comparison. Its lower-case name is what the {@code invented}
 * expression of a fact calls it; {@link #FILING} is told as {@code filing_day}.
 */
public enum ApplicantAttribute {
    /** In years. */
    AGE(Group.PERSON, new Number(0, 100, 30)),
    /** ISO 3166-1 alpha-3. */
    CITIZENSHIP(Group.PERSON, new Country("UZB")),
    FAMILY_HERE(Group.PERSON, new YesNo(true)),
    /** Lives in the capital region, or in the region that the programme is limited to. */
    IN_CAPITAL(Group.PERSON, new YesNo(true)),

    FILING(Group.STAY, Choice.of("in_window", "in_window", "too_early", "last_day", "too_late")),
    IN_COUNTRY(Group.STAY, new YesNo(true)),
    /** Months in the country without a break at filing. */
    STAY_MONTHS(Group.STAY, new Number(0, 600, 36)),
    LONGEST_ABSENCE_DAYS(Group.STAY, new Number(0, 1000, 0)),
    TOTAL_ABSENCE_DAYS(Group.STAY, new Number(0, 3000, 0)),
    ENTRY(Group.STAY, Choice.of("lawful", "lawful", "unlawful")),
    /** The residence permit at filing. */
    STATUS(Group.STAY, Choice.of("lapsed", "none", "lapsed", "valid")),

    SECTOR(
            Group.WORK,
            Choice.of(
                    "agriculture",
                    "construction",
                    "agriculture",
                    "domestic",
                    "care",
                    "hospitality",
                    "industry",
                    "other")),
    WORKING(Group.WORK, new YesNo(true)),
    /** Months already worked in the job. */
    JOB_MONTHS(Group.WORK, new Number(0, 600, 24)),
    /** Months that the contract offers. */
    CONTRACT_MONTHS(Group.WORK, new Number(0, 600, 12)),
    /** A week. */
    HOURS(Group.WORK, new Number(0, 100, 40)),
    /** Of the floor of the programme. */
    WAGE_PERCENT(Group.WORK, new Number(0, 1000, 120)),
    CONTRACT_SIGNED(Group.WORK, new YesNo(true)),
    /** Either: whoever the programme wants. */
    FILER(Group.WORK, Choice.of("either", "either", "worker", "employer")),
    /** Registered, solvent, not barred. */
    EMPLOYER_SOUND(Group.WORK, new YesNo(true)),

    IDENTITY(Group.PAPERS, Choice.of("valid", "valid", "expired", "missing")),
    PRESENCE_PAPER(Group.PAPERS, Choice.of("register", "register", "public", "private", "none")),
    RECORD_CERTIFICATE(Group.PAPERS, new YesNo(true)),
    MEDICAL_DONE(Group.PAPERS, new YesNo(true)),
    FEE_PAID(Group.PAPERS, new YesNo(true)),

    CONVICTION(Group.RECORD, Choice.of("none", "none", "minor", "serious")),
    EXPULSION(Group.RECORD, Choice.of("none", "none", "irregular_stay", "security")),
    FALSE_DOCUMENT(Group.RECORD, Choice.of("none", "none", "suspected"));

    private final Group group;
    private final Kind kind;

    ApplicantAttribute(Group group, Kind kind) {
        this.group = group;
        this.kind = kind;
    }

    /** What a trait is about. */
    public enum Group {
        PERSON,
        STAY,
        WORK,
        PAPERS,
        RECORD
    }

    /** Which values a trait can have, and which the base applicant has. */
    public sealed interface Kind {

        Object base();

        /** Values that stand for all, its borders among them. */
        List<?> examples();

        boolean takes(Object value);
    }

    /** One of a few words. */
    public record Choice(String base, List<String> values) implements Kind {

        private static Choice of(String base, String... values) {
            return new Choice(base, List.of(values));
        }

        @Override
        public List<String> examples() {
            return values;
        }

        @Override
        public boolean takes(Object value) {
            return value instanceof String word && values.contains(word);
        }
    }

    /** A whole number. */
    public record Number(int least, int most, Integer base) implements Kind {

        @Override
        public List<Integer> examples() {
            return IntStream.of(least, base, most).boxed().distinct().toList();
        }

        @Override
        public boolean takes(Object value) {
            return value instanceof Integer number && number >= least && number <= most;
        }
    }

    /** Yes or no. */
    public record YesNo(Boolean base) implements Kind {

        @Override
        public List<Boolean> examples() {
            return List.of(true, false);
        }

        @Override
        public boolean takes(Object value) {
            return value instanceof Boolean;
        }
    }

    /** A country by its code. */
    public record Country(String base) implements Kind {

        private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

        @Override
        public List<String> examples() {
            return List.of(base, "ITA", "UKR");
        }

        @Override
        public boolean takes(Object value) {
            return value instanceof String code && CODES.contains(code);
        }
    }

    public Group group() {
        return group;
    }

    public Kind kind() {
        return kind;
    }

    /** As expressions and message keys call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
