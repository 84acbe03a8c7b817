package org.regularis.dev;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.IPreProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.preprocessor.IPreProcessor;
import org.thymeleaf.preprocessor.PreProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Notes which templates are rendered, pages and letters alike. */
public class RenderedTemplates implements IPreProcessorDialect {

    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    /** Since the first test of this JVM. */
    public static Set<String> names() {
        return new TreeSet<>(NAMES);
    }

    @Override
    public String getName() {
        return "rendered-templates";
    }

    @Override
    public int getDialectPreProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPreProcessor> getPreProcessors() {
        return Set.of(new PreProcessor(TemplateMode.HTML, Notes.class, 1000));
    }

    /** Made by Thymeleaf for each rendering. */
    public static class Notes extends AbstractTemplateHandler {

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            NAMES.add(context.getTemplateData().getTemplate());
        }
    }
}
