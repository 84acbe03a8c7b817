package org.regularis.documents;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.regularis.documents.numbers.NumberFlaw;
import org.regularis.documents.numbers.NumberKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a kind of number is called and what is wrong with one. */
@Component
public class NumberTexts {

    private static final Set<NumberFlaw> UNREADABLE = EnumSet.of(
            NumberFlaw.EMPTY,
            NumberFlaw.LENGTH,
            NumberFlaw.CHARACTERS,
            NumberFlaw.LINES,
            NumberFlaw.VISA,
            NumberFlaw.DOCUMENT_TYPE);
    private static final Set<NumberFlaw> OF_FORM =
            EnumSet.of(NumberFlaw.EMPTY, NumberFlaw.LENGTH, NumberFlaw.CHARACTERS);

    private final MessageSource messages;

    NumberTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String name(NumberKind kind, Locale locale) {
        return messages.getMessage("documents.number.kind." + kind.word(), null, locale);
    }

    public String sentence(NumberKind kind, NumberFlaw flaw, Locale locale) {
        return messages.getMessage(key(kind, flaw), null, locale);
    }

    private static String key(NumberKind kind, NumberFlaw flaw) {
        if (kind == NumberKind.MRZ) {
            return "documents.mrz." + (UNREADABLE.contains(flaw) ? "unreadable." : "failed.") + flaw.name();
        }
        return OF_FORM.contains(flaw) ? "documents.number.form." + kind.word() : "documents.number.flaw." + flaw.code();
    }
}
