package org.regularis.applications.web;

import static org.regularis.applications.web.Question.asked;
import static org.regularis.applications.web.Question.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.web.Question.Kind;

/** The pages with one group of questions each, in their order. */
public enum AnswerPage {
    NAMES(
            Section.YOU,
            text(AnswerKey.FAMILY_NAME),
            text(AnswerKey.GIVEN_NAMES),
            text(AnswerKey.NATIVE_NAME),
            text(AnswerKey.CALLED_NAME)),
    BIRTH(
            Section.YOU,
            asked(AnswerKey.BIRTH_DATE, Kind.DATE),
            asked(AnswerKey.SEX, Kind.CHOICE),
            asked(AnswerKey.CITIZENSHIP, Kind.CITIZENSHIP)),
    HOME(
            Section.YOU,
            asked(AnswerKey.REGION, Kind.REGION),
            asked(AnswerKey.ADDRESS, Kind.WORDS),
            asked(AnswerKey.EMAIL, Kind.EMAIL),
            asked(AnswerKey.PHONE, Kind.PHONE)),
    IDENTITY_DOCUMENT(
            Section.IDENTITY_DOCUMENT,
            asked(AnswerKey.DOCUMENT_TYPE, Kind.CHOICE),
            text(AnswerKey.DOCUMENT_NUMBER),
            asked(AnswerKey.ISSUING_STATE, Kind.STATE),
            asked(AnswerKey.EXPIRES_ON, Kind.DATE),
            asked(AnswerKey.MRZ, Kind.LINES),
            asked(AnswerKey.OFFICIAL_NUMBER_KIND, Kind.LIST),
            text(AnswerKey.OFFICIAL_NUMBER)),
    EMPLOYER(
            Section.WORK,
            text(AnswerKey.EMPLOYER_NAME),
            text(AnswerKey.EMPLOYER_NUMBER),
            asked(AnswerKey.EMPLOYER_EMAIL, Kind.EMAIL),
            asked(AnswerKey.EMPLOYER_PHONE, Kind.PHONE),
            asked(AnswerKey.MAY_ASK_EMPLOYER, Kind.CHOICE)),
    JOB(
            Section.WORK,
            text(AnswerKey.OCCUPATION),
            asked(AnswerKey.SECTOR, Kind.CHOICE),
            asked(AnswerKey.EMPLOYED_SINCE, Kind.DATE),
            asked(AnswerKey.HOURS_PER_WEEK, Kind.NUMBER),
            asked(AnswerKey.MONTHLY_WAGE, Kind.NUMBER),
            asked(AnswerKey.CONTRACT, Kind.CHOICE));

    private final Section section;
    private final List<Question> questions;

    AnswerPage(Section section, Question... questions) {
        this.section = section;
        this.questions = List.of(questions);
    }

    public Section section() {
        return section;
    }

    public List<Question> questions() {
        return questions;
    }

    public List<String> keys() {
        return questions.stream().map(Question::name).toList();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String titleKey() {
        return "applications.page." + slug();
    }

    /** The next page of the same section. */
    Optional<AnswerPage> next() {
        return Stream.of(values())
                .filter(page -> page.section == section && page.ordinal() == ordinal() + 1)
                .findFirst();
    }

    static Optional<AnswerPage> find(String slug) {
        return Stream.of(values()).filter(page -> page.slug().equals(slug)).findFirst();
    }

    public static List<AnswerPage> pagesOf(Section section) {
        return Stream.of(values()).filter(page -> page.section == section).toList();
    }
}
