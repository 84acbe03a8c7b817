package org.regularis.correspondence.letters;

import java.util.Map;
import org.regularis.shared.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Fills the templates of letters; whatever people have written is escaped there. */
@Component
class LetterPrinter {

    private final SpringTemplateEngine templates;

    LetterPrinter(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    Text print(String template, Language language, Map<String, Object> content) {
        return new Text(language, templates.process("letters/" + template, new Context(language.locale(), content)));
    }
}
