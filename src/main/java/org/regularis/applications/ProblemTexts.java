package org.regularis.applications;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.regularis.applications.ApplicationIntake.FieldProblem;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says problems with answers in the reader's language. */
@Component
public class ProblemTexts {

    private static final String DOCUMENTS = "documents.";

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** A sentence for each field, in the order of the problems. */
    public Map<String, String> of(Collection<FieldProblem> problems, Programme programme, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        problems.forEach(problem -> words.putIfAbsent(problem.field(), sentence(problem, programme, locale)));
        return words;
    }

    private String sentence(FieldProblem problem, Programme programme, Locale locale) {
        var evidence = programme.evidence().stream()
                .filter(kind -> problem.field().equals(DOCUMENTS + kind.id()))
                .map(kind -> kind.name().getOrDefault(Language.of(locale), kind.id()))
                .toArray();
        return messages.getMessage(problem.messageKey(), evidence, locale);
    }
}
