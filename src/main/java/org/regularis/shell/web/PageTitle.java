package org.regularis.shell.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Completes the title of every page: "Error:" before it where a form was refused, our name behind it. */
@Component
class PageTitle extends AbstractDialect implements IPostProcessorDialect {

    private static final String NAME = "Regularis";

    PageTitle() {
        super("Page title");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Handler.class, 1000));
    }

    /** Thymeleaf makes one for each page. */
    public static class Handler extends AbstractTemplateHandler {

        private @Nullable ITemplateContext context;
        private boolean inTitle;
        private boolean done;

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            this.context = context;
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            inTitle = !done && tag.getElementCompleteName().equals("title");
            super.handleOpenElement(tag);
        }

        @Override
        public void handleText(IText text) {
            if (inTitle && context != null) {
                inTitle = false;
                done = true;
                super.handleText(context.getModelFactory().createText(complete(context, text.getText())));
            } else {
                super.handleText(text);
            }
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            inTitle = false;
            super.handleCloseElement(tag);
        }

        private static String complete(ITemplateContext context, String title) {
            String prefix = context.getMessage(Handler.class, "shell.field.error", new Object[0], true);
            boolean refused = context.getVariable("errors") instanceof Map<?, ?> errors && !errors.isEmpty();
            return (refused && !title.startsWith(prefix) ? prefix + " " : "")
                    + title
                    + (title.contains(NAME) ? "" : " – " + NAME);
        }
    }
}
