package org.regularis.applications.web;

import org.regularis.applications.answers.AnswerKey;

/**
 * One answer that a page asks for.
 *
 * @param name the answer's name in the form, for example {@code presence.3.from}
 */
public record Question(AnswerKey key, String name, Kind kind) {

    /** How it is asked. */
    enum Kind {
        TEXT,
        WORDS,
        EMAIL,
        PHONE,
        NUMBER,
        DATE,
        CHOICE,
        LIST,
        STATE,
        CITIZENSHIP,
        REGION,
        LINES
    }

    static Question text(AnswerKey key) {
        return asked(key, Kind.TEXT);
    }

    static Question asked(AnswerKey key, Kind kind) {
        return new Question(key, key.text(), kind);
    }

    static Question asked(AnswerKey key, int period, Kind kind) {
        return new Question(key, key.of(period), kind);
    }
}
