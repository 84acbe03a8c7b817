package org.regularis.programmes.rules;

import javax.script.ScriptEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.el.DmnScriptEngineResolver;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;

/** The settings of a DMN engine that evaluates FEEL and refuses every other expression language and every script. */
final class FeelOnly implements ElProvider, DmnScriptEngineResolver {

    private FeelOnly() {}

    static DefaultDmnEngineConfiguration configuration(FeelEngine feel) {
        var refusing = new FeelOnly();
        var configuration =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> feel);
        configuration.setElProvider(refusing);
        configuration.setScriptEngineResolver(refusing);
        return configuration;
    }

    @Override
    public ElExpression createExpression(String expression) {
        throw new OtherLanguage("an expression language");
    }

    @Override
    public ScriptEngine getScriptEngineForLanguage(String language) {
        throw new OtherLanguage("the script language '" + language + "'");
    }

    /** A table asks to be evaluated by something else than FEEL. */
    static class OtherLanguage extends RuntimeException {

        OtherLanguage(String what) {
            super("Tables are evaluated as FEEL only, not by " + what);
        }
    }
}
