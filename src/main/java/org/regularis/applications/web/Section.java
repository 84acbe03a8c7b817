package org.regularis.applications.web;

import java.util.Locale;

/** The parts of a task list. */
public enum Section {
    YOU,
    IDENTITY_DOCUMENT,
    STAY,
    WORK,
    EVIDENCE;

    public String titleKey() {
        return "applications.section." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
