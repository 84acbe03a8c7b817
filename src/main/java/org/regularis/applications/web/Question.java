package org.regularis.applications.web;

/** One answer that a page asks for. */
record Question(String key, Kind kind) {

    /** How it is asked. */
    enum Kind { TEXT, WORDS, EMAIL, PHONE, NUMBER, DATE, CHOICE, LIST, STATE, CITIZENSHIP, REGION, LINES }

    static Question text(String key) {
        return new Question(key, Kind.TEXT);
    }

    static Question asked(String key, Kind kind) {
        return new Question(key, kind);
    }
}
