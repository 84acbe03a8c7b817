package org.regularis.employers.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regularis.employers.EmployerQuestion;
import org.regularis.employers.Registration;
import org.regularis.employers.Statement;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.shared.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts statements about a job, and the answers to them, into sentences of the reader's language. */
@Component
class StatementTexts {

    private final MessageSource messages;
    private final Dates dates;

    StatementTexts(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    List<StatementField> fields(EmployerQuestion question, Locale locale) {
        return question.verification().statements().stream()
                .map(statement -> new StatementField(
                        AnswerForm.code(statement.subject()),
                        claim(question, statement, locale),
                        options(statement.subject(), locale),
                        contracts(locale)))
                .toList();
    }

    /** What was answered, statement by statement; what was left open is left out. */
    Map<String, String> answers(EmployerQuestion question, Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Statement statement : question.verification().statements()) {
            statement
                    .answer()
                    .ifPresent(answer ->
                            sentences.put(claim(question, statement, locale), answer(statement, answer, locale)));
        }
        return sentences;
    }

    Map<String, String> problems(Map<String, String> keys, EmployerQuestion question, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        keys.forEach((field, key) -> words.put(field, text(key, locale, question.workerName())));
        return words;
    }

    /** The kinds of registration numbers to choose from. */
    Map<String, String> registrationKinds(Locale locale) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Registration.KINDS.forEach(kind -> kinds.put(kind, text("employers.registration." + kind, locale)));
        return kinds;
    }

    String day(Instant instant, Locale locale) {
        return dates.day(instant, locale);
    }

    private String claim(EmployerQuestion question, Statement statement, Locale locale) {
        String key = "employers.statement." + AnswerForm.code(statement.subject());
        return statement.claimed().isEmpty()
                ? text(key + ".bare", locale, question.workerName())
                : text(key, locale, question.workerName(), value(statement.subject(), statement.claimed(), locale));
    }

    private String answer(Statement statement, Answer answer, Locale locale) {
        String words = text(optionKey(statement.subject(), answer), locale);
        return statement
                .amended()
                .map(amended ->
                        text("employers.answer.amended-to", locale, words, value(statement.subject(), amended, locale)))
                .orElse(words);
    }

    private String value(Subject subject, String value, Locale locale) {
        return switch (subject) {
            case SINCE -> since(value, locale);
            case CONTRACT ->
                StatementField.CONTRACTS.contains(value) ? text("employers.contract." + value, locale) : value;
            case WORKS_HERE, HOURS, WAGE -> value;
        };
    }

    private String since(String value, Locale locale) {
        try {
            return dates.day(LocalDate.parse(value), locale);
        } catch (DateTimeException e) {
            return value;
        }
    }

    private Map<String, String> options(Subject subject, Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Answer answer : List.of(Answer.CONFIRMED, Answer.AMENDED, Answer.DENIED)) {
            options.put(answer.name(), text(optionKey(subject, answer), locale));
        }
        return options;
    }

    private static String optionKey(Subject subject, Answer answer) {
        return "employers.answer." + AnswerForm.code(subject) + "."
                + answer.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> contracts(Locale locale) {
        Map<String, String> contracts = new LinkedHashMap<>();
        StatementField.CONTRACTS.forEach(
                contract -> contracts.put(contract, text("employers.contract." + contract, locale)));
        return contracts;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
