package org.regularis.applications.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything that an applicant is asked, in the order of the pages. */
public final class Fields {

    /** As many periods of stay as an application may list. */
    public static final int MOST_PERIODS = 20;

    private static final Pattern PERIOD = Pattern.compile("presence\\.(0|[1-9]|1[0-9])\\.(from|to|place|proof)");
    private static final int MOST_HOURS = 168;
    private static final int MOST_MONEY = 1_000_000_000;

    private static final List<Field> ALL = List.of(
            needed("person.familyName", 100, Fields::name),
            optional("person.givenNames", 100, Fields::name),
            optional("person.nativeName", 200, Fields::name),
            optional("person.calledName", 100, Fields::name),
            needed("person.birthDate", 40, Fields::past),
            needed("person.sex", 40, choice(Choices.SEX)),
            needed("person.citizenship", 40, Fields::country),
            needed("person.region", 50, Fields::words),
            optional("person.address", 300, Fields::words),
            optional("person.email", 200, Fields::email),
            optional("person.phone", 40, Fields::phone),
            needed("identityDocument.type", 40, choice(Choices.IDENTITY_DOCUMENT)),
            needed("identityDocument.number", 30, (text, today) -> new DocumentNumber(text).text()),
            needed("identityDocument.issuingState", 40, Fields::country),
            optional("identityDocument.expiresOn", 40, (text, today) -> PastDate.date(text).toString()),
            optional("identityDocument.mrz", 200, Fields::words),
            optional("identityDocument.officialNumberKind", 40, choice(Choices.OFFICIAL_NUMBER)),
            optional("identityDocument.officialNumber", 60, Fields::words),
            needed("presence.from", 40, Fields::past),
            optional("presence.to", 40, Fields::past),
            needed("presence.place", 200, Fields::words),
            optional("presence.proof", 300, Fields::words),
            needed("employment.employerName", 200, Fields::words),
            optional("employment.employerNumber", 30, Fields::words),
            optional("employment.employerEmail", 200, Fields::email),
            optional("employment.employerPhone", 40, Fields::phone),
            needed("employment.occupation", 100, Fields::words),
            needed("employment.sector", 40, choice(Choices.SECTOR)),
            needed("employment.since", 40, Fields::past),
            needed("employment.hoursPerWeek", 10, amount(MOST_HOURS)),
            needed("employment.monthlyWage", 20, amount(MOST_MONEY)),
            needed("employment.contract", 40, choice(Choices.CONTRACT)));

    private static final Map<String, Field> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Field::key, Function.identity()));

    private Fields() {}

    /** The field behind an answer's key, {@code presence.3.from} included; empty when nobody asks that. */
    public static Optional<Field> find(String key) {
        var period = PERIOD.matcher(key);
        if (period.matches()) {
            return Optional.of(BY_KEY.get("presence." + period.group(2)));
        }
        return key.startsWith("presence.") ? Optional.empty() : Optional.ofNullable(BY_KEY.get(key));
    }

    /** The last parts of the keys of one section, for example {@code familyName} of {@code person}. */
    public static List<String> leaves(String section) {
        return ALL.stream()
                .map(Field::key)
                .filter(key -> key.startsWith(section + "."))
                .map(key -> key.substring(section.length() + 1))
                .toList();
    }

    /** Every key that an application with these periods has, in the order of the pages. */
    static List<String> keys(List<Stay.Period> periods) {
        var keys = new ArrayList<String>();
        for (var field : ALL) {
            if (!field.key().startsWith("presence.")) {
                keys.add(field.key());
            } else if (field.key().equals("presence.from")) {
                periods.forEach(period -> keys.addAll(Stay.keys(period.number())));
            }
        }
        return keys;
    }

    private static Field needed(String key, int longest, Field.Reading reading) {
        return new Field(key, true, longest, reading);
    }

    private static Field optional(String key, int longest, Field.Reading reading) {
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
