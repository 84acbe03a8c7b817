package org.regularis.casework.ui.file;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import java.util.Locale;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.FactTexts;
import org.regularis.casework.ui.Labels;
import org.regularis.programmes.ApplicantAnswer;
import org.regularis.programmes.Programme;

/** An applicant's answers as an officer reads them: codes in words, dates in the reader's format. */
record AnswerTexts(Programme programme, DeskDates time) {

    String of(AnswerKey key, String answer) {
        return switch (key) {
            case CITIZENSHIP, ISSUING_STATE -> country(answer);
            case BIRTH_DATE, EXPIRES_ON, EMPLOYED_SINCE -> time.day(answer);
            case DOCUMENT_TYPE -> translate("casework.identity-document." + answer);
            case OFFICIAL_NUMBER_KIND -> translate("casework.official-number." + answer);
            case MAY_ASK_EMPLOYER -> translate("casework.may-ask-employer." + answer);
            default ->
                programme.facts().stream()
                        .filter(fact -> fact.origin()
                                .answer()
                                .map(ApplicantAnswer::key)
                                .filter(key.text()::equals)
                                .isPresent())
                        .findFirst()
                        .map(fact -> FactTexts.choice(fact, answer))
                        .orElse(answer);
        };
    }

    /** The name of a state by its code of three letters; the code itself where no state has it. */
    private static String country(String code) {
        return Arrays.stream(Locale.getISOCountries())
                .map(two -> Locale.of("", two))
                .filter(country -> country.getISO3Country().equals(code))
                .findFirst()
                .map(country -> country.getDisplayCountry(Labels.locale()) + " (" + code + ")")
                .orElse(code);
    }
}
