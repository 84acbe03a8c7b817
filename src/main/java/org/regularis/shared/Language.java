package org.regularis.shared;

import java.util.List;
import java.util.Locale;

/** The languages that every text of the application is written in. */
public enum Language {
    EN("English"),
    RU("Русский");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The language's name in its own script. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(code());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a locale, English when it is none of ours. */
    public static Language of(Locale locale) {
        return List.of(values()).stream()
                .filter(language -> language.code().equals(locale.getLanguage()))
                .findFirst()
                .orElse(EN);
    }
}
