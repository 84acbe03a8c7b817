package org.regularis.applications.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that an applicant is asked, in the order of the pages. */
public final class Fields {

    /** As many periods of stay as an application may list. */
    public static final int MOST_PERIODS = 20;

    private static final int MOST_HOURS = 168;
    private static final int MOST_MONEY = 1_000_000_000;

    private static final List<Field> ALL = List.of(
            needed(AnswerKey.FAMILY_NAME, 100, Fields::name),
            optional(AnswerKey.GIVEN_NAMES, 100, Fields::name),
            optional(AnswerKey.NATIVE_NAME, 200, Fields::name),
            optional(AnswerKey.CALLED_NAME, 100, Fields::name),
            needed(AnswerKey.BIRTH_DATE, 40, Fields::past),
            needed(AnswerKey.SEX, 40, choice(Choices.SEX)),
            needed(AnswerKey.CITIZENSHIP, 40, Fields::country),
            needed(AnswerKey.REGION, 50, Fields::words),
            optional(AnswerKey.ADDRESS, 300, Fields::words),
            optional(AnswerKey.EMAIL, 200, Fields::email),
            optional(AnswerKey.PHONE, 40, Fields::phone),
            needed(AnswerKey.DOCUMENT_TYPE, 40, choice(Choices.IDENTITY_DOCUMENT)),
            needed(AnswerKey.DOCUMENT_NUMBER, 30, (text, today) -> new DocumentNumber(text).text()),
            needed(AnswerKey.ISSUING_STATE, 40, Fields::country),
            optional(AnswerKey.EXPIRES_ON, 40, (text, today) -> PastDate.date(text)
                    .toString()),
            optional(AnswerKey.MRZ, 200, Fields::words),
            optional(AnswerKey.OFFICIAL_NUMBER_KIND, 40, choice(Choices.OFFICIAL_NUMBER)),
            optional(AnswerKey.OFFICIAL_NUMBER, 60, Fields::words),
            needed(AnswerKey.STAY_FROM, 40, Fields::past),
            optional(AnswerKey.STAY_TO, 40, Fields::past),
            needed(AnswerKey.STAY_PLACE, 200, Fields::words),
            optional(AnswerKey.STAY_PROOF, 300, Fields::words),
            needed(AnswerKey.EMPLOYER_NAME, 200, Fields::words),
            optional(AnswerKey.EMPLOYER_NUMBER, 30, Fields::words),
            optional(AnswerKey.EMPLOYER_EMAIL, 200, Fields::email),
            optional(AnswerKey.EMPLOYER_PHONE, 40, Fields::phone),
            optional(AnswerKey.MAY_ASK_EMPLOYER, 10, choice(Choices.YES_NO)),
            needed(AnswerKey.OCCUPATION, 100, Fields::words),
            needed(AnswerKey.SECTOR, 40, choice(Choices.SECTOR)),
            needed(AnswerKey.EMPLOYED_SINCE, 40, Fields::past),
            needed(AnswerKey.HOURS_PER_WEEK, 10, amount(MOST_HOURS)),
            needed(AnswerKey.MONTHLY_WAGE, 20, amount(MOST_MONEY)),
            needed(AnswerKey.CONTRACT, 40, choice(Choices.CONTRACT)));

    private static final Map<AnswerKey, Field> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Field::key, Function.identity()));

    private Fields() {}

    /** The field behind an answer's key, {@code presence.3.from} included; empty when nobody asks that. */
    public static Optional<Field> find(String key) {
        return AnswerKey.find(key).map(Fields::of);
    }

    public static Field of(AnswerKey key) {
        return Objects.requireNonNull(BY_KEY.get(key));
    }

    /** Every key that an application with these periods has, in the order of the pages. */
    static List<String> keys(List<Stay.Period> periods) {
        var keys = new ArrayList<String>();
        for (var key : AnswerKey.values()) {
            if (key.section() != AnswerKey.Section.PRESENCE) {
                keys.add(key.text());
            } else if (key == AnswerKey.STAY_FROM) {
                periods.forEach(period -> keys.addAll(Stay.keys(period.number())));
            }
        }
        return keys;
    }

    private static Field needed(AnswerKey key, int longest, Field.Reading reading) {
        return new Field(key, true, longest, reading);
    }

    private static Field optional(AnswerKey key, int longest, Field.Reading reading) {
        return new Field(key, false, longest, reading);
    }

    private static String name(String text, LocalDate today) {
        return new PersonName(text).text();
    }

    private static String past(String text, LocalDate today) {
        return PastDate.read(text, today).day().toString();
    }

    private static String country(String text, LocalDate today) {
        return new Country(text).code();
    }

    private static String email(String text, LocalDate today) {
        return new EmailAddress(text).text();
    }

    private static String phone(String text, LocalDate today) {
        return new PhoneNumber(text).text();
    }

    private static String words(String text, LocalDate today) {
        return text.strip();
    }

    private static Field.Reading amount(int most) {
        return (text, today) -> Amount.read(text, most).value().toPlainString();
    }

    private static Field.Reading choice(List<String> choices) {
        return (text, today) -> {
            if (!choices.contains(text.strip())) {
                throw new Unfit("invalid");
            }
            return text.strip();
        };
    }
}
