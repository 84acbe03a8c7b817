package org.regularis.applications.answers;

import static org.regularis.applications.answers.AnswerKey.Section.EMPLOYMENT;
import static org.regularis.applications.answers.AnswerKey.Section.IDENTITY_DOCUMENT;
import static org.regularis.applications.answers.AnswerKey.Section.PERSON;
import static org.regularis.applications.answers.AnswerKey.Section.PRESENCE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an applicant is asked, in the order of the pages; its text is its name in pages, database and API. */
public enum AnswerKey {
    FAMILY_NAME(PERSON, "familyName"),
    GIVEN_NAMES(PERSON, "givenNames"),
    NATIVE_NAME(PERSON, "nativeName"),
    CALLED_NAME(PERSON, "calledName"),
    BIRTH_DATE(PERSON, "birthDate"),
    SEX(PERSON, "sex"),
    CITIZENSHIP(PERSON, "citizenship"),
    REGION(PERSON, "region"),
    ADDRESS(PERSON, "address"),
    EMAIL(PERSON, "email"),
    PHONE(PERSON, "phone"),
    DOCUMENT_TYPE(IDENTITY_DOCUMENT, "type"),
    DOCUMENT_NUMBER(IDENTITY_DOCUMENT, "number"),
    ISSUING_STATE(IDENTITY_DOCUMENT, "issuingState"),
    EXPIRES_ON(IDENTITY_DOCUMENT, "expiresOn"),
    MRZ(IDENTITY_DOCUMENT, "mrz"),
    OFFICIAL_NUMBER_KIND(IDENTITY_DOCUMENT, "officialNumberKind"),
    OFFICIAL_NUMBER(IDENTITY_DOCUMENT, "officialNumber"),
    STAY_FROM(PRESENCE, "from"),
    STAY_TO(PRESENCE, "to"),
    STAY_PLACE(PRESENCE, "place"),
    STAY_PROOF(PRESENCE, "proof"),
    EMPLOYER_NAME(EMPLOYMENT, "employerName"),
    EMPLOYER_NUMBER(EMPLOYMENT, "employerNumber"),
    EMPLOYER_EMAIL(EMPLOYMENT, "employerEmail"),
    EMPLOYER_PHONE(EMPLOYMENT, "employerPhone"),
    MAY_ASK_EMPLOYER(EMPLOYMENT, "mayAskEmployer"),
    OCCUPATION(EMPLOYMENT, "occupation"),
    SECTOR(EMPLOYMENT, "sector"),
    EMPLOYED_SINCE(EMPLOYMENT, "since"),
    HOURS_PER_WEEK(EMPLOYMENT, "hoursPerWeek"),
    MONTHLY_WAGE(EMPLOYMENT, "monthlyWage"),
    CONTRACT(EMPLOYMENT, "contract");

    private static final Pattern OF_PERIOD = Pattern.compile("(presence)\\.(?:0|[1-9]|1[0-9])(\\.[a-z]+)");
    private static final Map<String, AnswerKey> BY_TEXT =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(AnswerKey::text, Function.identity()));

    private final Section section;
    private final String leaf;

    AnswerKey(Section section, String leaf) {
        this.section = section;
        this.leaf = leaf;
    }

    /** The groups in which the answers stand, named as the API nests them. */
    public enum Section {
        PERSON("person"),
        IDENTITY_DOCUMENT("identityDocument"),
        PRESENCE("presence"),
        EMPLOYMENT("employment");

        private final String text;

        Section(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** The keys of this section, in the order of the pages. */
        public List<AnswerKey> keys() {
            return Stream.of(AnswerKey.values())
                    .filter(key -> key.section == this)
                    .toList();
        }

        public static Optional<Section> find(String text) {
            return Stream.of(values())
                    .filter(section -> section.text.equals(text))
                    .findFirst();
        }
    }

    public Section section() {
        return section;
    }

    /** The name within its section, for example {@code familyName}. */
    public String leaf() {
        return leaf;
    }

    /** The whole name, for example {@code person.familyName}; all periods of a stay share {@code presence.from}. */
    public String text() {
        return section.text + "." + leaf;
    }

    /** The name of this answer about one period of a stay, for example {@code presence.3.from}. */
    public String of(int period) {
        if (section != PRESENCE) {
            throw new IllegalArgumentException(this + " is asked once");
        }
        return section.text + "." + period + "." + leaf;
    }

    /** The question behind the name of one answer, {@code presence.3.from} included; empty when nobody asks that. */
    public static Optional<AnswerKey> find(String text) {
        var period = OF_PERIOD.matcher(text);
        if (period.matches()) {
            return Optional.ofNullable(BY_TEXT.get(period.group(1) + period.group(2)));
        }
        return Optional.ofNullable(BY_TEXT.get(text)).filter(key -> key.section != PRESENCE);
    }

    /** What was typed, empty text when nothing was. */
    public String in(Map<String, String> answers) {
        return answers.getOrDefault(text(), "");
    }
}
