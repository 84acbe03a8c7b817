package org.regularis.employers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.employers.EmployerReply;
import org.regularis.employers.Registration;
import org.regularis.employers.Statement;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.employers.Verification.Signature;
import org.regularis.shared.TypedText;

/** What an employer typed, kept as typed until it makes a whole answer. */
record AnswerForm(Map<String, String> typed) {

    static final AnswerForm EMPTY = new AnswerForm(Map.of());

    private static final String REGISTRATION_KIND = "registration.kind";
    private static final String REGISTRATION_NUMBER = "registration.number";
    private static final String REGISTRATION_DOUBTED = "registration.doubted";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REMARK = 2000;
    private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(168);
    private static final BigDecimal HIGHEST_WAGE = BigDecimal.valueOf(1_000_000_000);

    static String answerField(Subject subject) {
        return "answer." + code(subject);
    }

    static String amendedField(Subject subject) {
        return "amended." + code(subject);
    }

    static String code(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    Optional<Answer> answer(Subject subject) {
        String chosen = value(answerField(subject));
        return List.of(Answer.values()).stream()
                .filter(answer -> answer.name().equals(chosen))
                .findFirst();
    }

    /** The answer to these statements, or what is wrong with it, by field and in the order of the page. */
    Reading read(List<Statement> statements, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        Map<Subject, EmployerReply.Reply> answers = new LinkedHashMap<>();
        for (Statement statement : statements) {
            readStatement(statement.subject(), today, answers, problems);
        }
        checkLength("remark", LONGEST_REMARK, problems);
        checkLength(REGISTRATION_NUMBER, Registration.LONGEST, problems);
        checkGiven("signer.name", problems);
        checkGiven("signer.position", problems);
        if (value("declaration").isEmpty()) {
            problems.put("declaration", "employers.error.declaration");
        }
        return problems.isEmpty()
                ? new Reading.Complete(new EmployerReply(
                        answers,
                        value("remark"),
                        new Signature(value("signer.name"), value("signer.position")),
                        registration()))
                : new Reading.Incomplete(problems);
    }

    /** The number that was typed; without a kind it is one that we cannot check. */
    Optional<Registration> registration() {
        String number =
                value(REGISTRATION_NUMBER).replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
        String kind = value(REGISTRATION_KIND);
        return number.isEmpty() || number.length() > Registration.LONGEST
                ? Optional.empty()
                : Optional.of(new Registration(Registration.KINDS.contains(kind) ? kind : Registration.OTHER, number));
    }

    /** Whether the doubt about this very number was shown before. */
    boolean insists() {
        return registration()
                .filter(registration -> value(REGISTRATION_DOUBTED).equals(doubted(registration)))
                .isPresent();
    }

    static String doubted(Registration registration) {
        return registration.kind() + " " + registration.number();
    }

    private void readStatement(
            Subject subject, LocalDate today, Map<Subject, EmployerReply.Reply> answers, Map<String, String> problems) {
        Answer answer = answer(subject).orElse(null);
        if (answer == null) {
            if (answer(Subject.WORKS_HERE).orElse(null) != Answer.DENIED) {
                problems.put(answerField(subject), "employers.error.answer." + code(subject));
            }
        } else if (answer == Answer.AMENDED) {
            String right = amended(subject, today);
            if (right == null) {
                problems.put(amendedField(subject), "employers.error.amended." + code(subject));
            } else {
                answers.put(subject, new EmployerReply.Reply(answer, Optional.of(right)));
            }
        } else {
            answers.put(subject, new EmployerReply.Reply(answer, Optional.empty()));
        }
    }

    /** The right value as it is stored, null when it is none. */
    private @Nullable String amended(Subject subject, LocalDate today) {
        String typedValue = value(amendedField(subject));
        return switch (subject) {
            case WORKS_HERE -> typedValue.isEmpty() || typedValue.length() > LONGEST_LINE ? null : typedValue;
            case SINCE -> date(amendedField(subject), today);
            case HOURS -> number(typedValue, HOURS_OF_A_WEEK);
            case WAGE -> number(typedValue, HIGHEST_WAGE);
            case CONTRACT -> StatementField.CONTRACTS.contains(typedValue) ? typedValue : null;
        };
    }

    private @Nullable String date(String field, LocalDate today) {
        return TypedText.day(value(field + ".day"), value(field + ".month"), value(field + ".year"))
                .filter(date -> !date.isAfter(today) && date.getYear() >= today.getYear() - 100)
                .map(LocalDate::toString)
                .orElse(null);
    }

    private static @Nullable String number(String typedValue, BigDecimal highest) {
        return TypedText.amount(typedValue)
                .filter(number -> number.signum() > 0 && number.compareTo(highest) <= 0)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private void checkGiven(String field, Map<String, String> problems) {
        if (value(field).isEmpty()) {
            problems.put(field, "employers.error." + field);
        }
        checkLength(field, LONGEST_LINE, problems);
    }

    private void checkLength(String field, int longest, Map<String, String> problems) {
        if (value(field).length() > longest) {
            problems.put(field, "employers.error." + field + ".long");
        }
    }

    /** What a form says when it is read. */
    sealed interface Reading {

        record Complete(EmployerReply reply) implements Reading {}

        /** Whole, but the registration number seems to be mistyped and nobody has said so yet. */
        record Doubtful() implements Reading {}

        /** Keys of messages by field. */
        record Incomplete(Map<String, String> problems) implements Reading {}
    }
}
