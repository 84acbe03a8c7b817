package org.regularis.casework.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.regularis.programmes.ApplicantAnswer;
import org.regularis.programmes.Programme;

/** An applicant's answers as an officer reads them: codes in words, dates in the reader's format. */
record AnswerWords(Programme programme, DeskTime time) {

    private static final Set<String> STATES = Set.of("person.citizenship", "identityDocument.issuingState");
    private static final Set<String> DATES =
            Set.of("person.birthDate", "identityDocument.expiresOn", "employment.since");

    String of(String key, String answer) {
        if (STATES.contains(key)) {
            return country(answer);
        }
        if (DATES.contains(key)) {
            return time.day(answer);
        }
        if (key.equals("identityDocument.type")) {
            return translate("casework.identity-document." + answer);
        }
        if (key.equals("identityDocument.officialNumberKind")) {
            return translate("casework.official-number." + answer);
        }
        return programme.facts().stream()
                .filter(fact -> fact.origin().answer().map(ApplicantAnswer::key).filter(key::equals).isPresent())
                .findFirst()
                .map(fact -> FactWords.choice(fact, answer))
                .orElse(answer);
    }

    /** The name of a state by its code of three letters; the code itself where no state has it. */
    private static String country(String code) {
        return Arrays.stream(Locale.getISOCountries())
                .map(two -> Locale.of("", two))
                .filter(country -> country.getISO3Country().equals(code))
                .findFirst()
                .map(country -> country.getDisplayCountry(Words.locale()) + " (" + code + ")")
                .orElse(code);
    }
}
