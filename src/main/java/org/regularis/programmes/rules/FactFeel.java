package org.regularis.programmes.rules;

import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine$;
import org.camunda.feel.api.FailedParseResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.api.SuccessfulParseResult;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.rules.Problem.Kind;
import org.springframework.util.ConcurrentLruCache;

/**
 * FEEL as our tables speak it: the part that {@link AllowedFeel} names, evaluated within {@link EvaluationLimit}. A cell that touches an unknown fact holds for nobody, so a rule with it is not
 * judged. Expressions are parsed once and the built-in functions built once; the stock engine builds them anew
 * for every cell, which is four fifths of its time.
 */
final class FactFeel implements FeelEngine {

    /** Stands for a fact that nobody has stated. */
    static final Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "unknown";
        }
    };

    /** Expressions kept after they were parsed; those that are delivered are some hundreds. */
    private static final int KEPT = 4096;

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final FeelEngineApi parser = FeelEngineBuilder.forJava().build();
    private final ValueMapper values = FeelEngine$.MODULE$.defaultValueMapper();
    private final FunctionProvider functions = new BuiltinFunctions(FeelEngine$.MODULE$.defaultClock(), values);
    private final ConcurrentLruCache<String, Parsed> expressions =
            new ConcurrentLruCache<>(KEPT, text -> parse(text, parser::parseExpression));
    private final ConcurrentLruCache<String, Parsed> tests =
            new ConcurrentLruCache<>(KEPT, text -> parse(text, parser::parseUnaryTests));

    record Parsed(Exp expression, Set<String> names, boolean name) {}

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
        var parsed = read(expression);
        if (touchesUnknown(parsed, variables)) {
            return (T) UNKNOWN;
        }
        if (parsed.name() && variables.containsVariable(expression)) {
            return (T) variables.resolve(expression).getValue();
        }
        try {
            return (T) values.unpackVal(evaluate(parsed, variables, new EvaluationFailureCollector()));
        } catch (ArithmeticException | DateTimeException outOfReach) {
            return null;
        }
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        var parsed = test(expression);
        if (isUnknown(input, variables) || touchesUnknown(parsed, variables)) {
            return false;
        }
        try {
            return evaluate(parsed, variables, new EvaluationFailureCollector()) instanceof ValBoolean held
                    && held.value();
        } catch (ArithmeticException | DateTimeException outOfReach) {
            return false;
        }
    }

    /** What FEEL cannot do with a cell and these values, for example compare a date with a number. */
    List<String> complaints(String cell, VariableContext variables) {
        return complaints(test(cell), variables);
    }

    /** What FEEL cannot do with an expression and these values, for example find a name. */
    List<String> complaintsOfExpression(String expression, VariableContext variables) {
        return complaints(read(expression), variables);
    }

    /** @throws NotFeel saying why */
    Parsed read(String expression) {
        return expressions.get(expression);
    }

    /** The names in an expression, those of functions included. */
    static Set<String> names(String expression) {
        return NAME.matcher(withoutTexts(expression))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An expression with a blank for each text in quotation marks. */
    static String withoutTexts(String expression) {
        return TEXT.matcher(expression).replaceAll(" ");
    }

    private Parsed test(String expression) {
        return tests.get(expression);
    }

    private List<String> complaints(Parsed parsed, VariableContext variables) {
        var failures = new EvaluationFailureCollector();
        try {
            evaluate(parsed, variables, failures);
        } catch (ArithmeticException | DateTimeException outOfReach) {
            return List.of("has a value out of reach: " + outOfReach.getMessage());
        }
        return failures.failures().mkString("\n").lines().toList();
    }

    private Val evaluate(Parsed parsed, VariableContext variables, EvaluationFailureCollector failures) {
        var context = new EvalContext(values, new ContextVariableWrapper(variables), functions, failures);
        return new CountingInterpreter(values, EvaluationLimit.current()).eval(parsed.expression(), context);
    }

    private static Parsed parse(String text, Function<String, ParseResult> parser) {
        AllowedFeel.checkText(text);
        var expression = expression(text, parser.apply(text));
        AllowedFeel.check(text, expression);
        return new Parsed(expression, names(text), NAME.matcher(text).matches());
    }

    private static Exp expression(String text, ParseResult result) {
        return switch (result) {
            case SuccessfulParseResult success -> success.parsedExpression().expression();
            case FailedParseResult failed ->
                throw new NotFeel(text, failed.failure().message());
            default -> throw new NotFeel(text, result.toString());
        };
    }

    private static boolean touchesUnknown(Parsed parsed, VariableContext variables) {
        for (var name : parsed.names()) {
            if (isUnknown(name, variables)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnknown(String name, VariableContext variables) {
        return variables.containsVariable(name) && variables.resolve(name).getValue() == UNKNOWN;
    }

    /** Evaluates as FEEL does, and counts each part of an expression as a step. */
    private static final class CountingInterpreter extends FeelInterpreter {

        private final EvaluationLimit limit;

        CountingInterpreter(ValueMapper values, EvaluationLimit limit) {
            super(values);
            this.limit = limit;
        }

        @Override
        public Val eval(Exp expression, EvalContext context) {
            limit.step();
            return super.eval(expression, context);
        }
    }

    /** A cell, a column or a formula that cannot be read, or that says what rules may not say. */
    static class NotFeel extends RuntimeException {

        private final Kind kind;

        NotFeel(String expression, String why) {
            this(Kind.CONTENT, "'" + expression + "' is not FEEL: " + why);
        }

        NotFeel(Kind kind, String problem) {
            super(problem);
            this.kind = kind;
        }

        Problem problem() {
            return new Problem(kind, String.valueOf(getMessage()));
        }
    }
}
