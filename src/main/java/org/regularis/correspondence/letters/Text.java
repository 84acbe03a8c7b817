package org.regularis.correspondence.letters;

import org.regularis.shared.Language;

/** What a letter says, as safe HTML in the language of its reader. */
public record Text(Language language, String html) {}
