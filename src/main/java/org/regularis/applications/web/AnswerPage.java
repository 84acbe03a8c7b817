package org.regularis.applications.web;

import static org.regularis.applications.web.Question.asked;
import static org.regularis.applications.web.Question.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.applications.web.Question.Kind;

/** The pages with one group of questions each, in their order. */
enum AnswerPage {
    NAMES(
            Section.YOU,
            text("person.familyName"),
            text("person.givenNames"),
            text("person.nativeName"),
            text("person.calledName")),
    BIRTH(
            Section.YOU,
            asked("person.birthDate", Kind.DATE),
            asked("person.sex", Kind.CHOICE),
            asked("person.citizenship", Kind.CITIZENSHIP)),
    HOME(
            Section.YOU,
            asked("person.region", Kind.REGION),
            asked("person.address", Kind.WORDS),
            asked("person.email", Kind.EMAIL),
            asked("person.phone", Kind.PHONE)),
    IDENTITY_DOCUMENT(
            Section.IDENTITY_DOCUMENT,
            asked("identityDocument.type", Kind.CHOICE),
            text("identityDocument.number"),
            asked("identityDocument.issuingState", Kind.STATE),
            asked("identityDocument.expiresOn", Kind.DATE),
            asked("identityDocument.mrz", Kind.LINES),
            asked("identityDocument.officialNumberKind", Kind.LIST),
            text("identityDocument.officialNumber")),
    EMPLOYER(
            Section.WORK,
            text("employment.employerName"),
            text("employment.employerNumber"),
            asked("employment.employerEmail", Kind.EMAIL),
            asked("employment.employerPhone", Kind.PHONE)),
    JOB(
            Section.WORK,
            text("employment.occupation"),
            asked("employment.sector", Kind.CHOICE),
            asked("employment.since", Kind.DATE),
            asked("employment.hoursPerWeek", Kind.NUMBER),
            asked("employment.monthlyWage", Kind.NUMBER),
            asked("employment.contract", Kind.CHOICE));

    private final Section section;
    private final List<Question> questions;

    AnswerPage(Section section, Question... questions) {
        this.section = section;
        this.questions = List.of(questions);
    }

    Section section() {
        return section;
    }

    List<Question> questions() {
        return questions;
    }

    List<String> keys() {
        return questions.stream().map(Question::key).toList();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String titleKey() {
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

    static List<AnswerPage> pagesOf(Section section) {
        return Stream.of(values()).filter(page -> page.section == section).toList();
    }
}
