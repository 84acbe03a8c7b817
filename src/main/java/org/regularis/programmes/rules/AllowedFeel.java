package org.regularis.programmes.rules;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Seq;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.regularis.programmes.rules.Problem.Kind;

/**
 * The part of FEEL that rules are written in: comparisons, intervals, lists, dates, durations, arithmetic, logic,
 * {@code if} and a few functions. None of it repeats anything, so the work of an expression is bound by its length.
 */
final class AllowedFeel {

    static final int LONGEST = 1000;
    static final int DEEPEST_BRACKETS = 5;
    static final int DEEPEST = 80;
    static final int LONGEST_LIST = 250;
    static final int MOST_DIGITS = 15;
    static final int MOST_YEARS = 200;

    static final Set<String> FUNCTIONS = Set.of(
            "not",
            "list contains",
            "date",
            "duration",
            "min",
            "max",
            "abs",
            "floor",
            "ceiling",
            "years and months duration");

    private static final int LAST_YEAR = 9999;
    /** They would hide brackets from those who count them. */
    private static final Pattern COMMENT_OR_QUOTED_NAME = Pattern.compile("//|/\\*|`");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,60}");

    private static final Set<String> KINDS = Set.of(
            "ConstNull",
            "ConstInputValue",
            "ConstBool",
            "ConstNumber",
            "ConstString",
            "ConstDate",
            "ConstYearMonthDuration",
            "ConstDayTimeDuration",
            "ConstList",
            "ConstRange",
            "OpenConstRangeBoundary",
            "ClosedConstRangeBoundary",
            "Ref",
            "FunctionInvocation",
            "PositionalFunctionParameters",
            "UnaryTestExpression",
            "AtLeastOne",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "Not",
            "Conjunction",
            "Disjunction",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "In",
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "ArithmeticNegation",
            "If");

    private static final Map<String, String> WORDS = Map.of(
            "For",
            "for ... return",
            "SomeItem",
            "some ... satisfies",
            "EveryItem",
            "every ... satisfies",
            "FunctionDefinition",
            "function(...)",
            "Exponentiation",
            "**",
            "ConstContext",
            "{...}",
            "Filter",
            "a filter [...]",
            "PathExpression",
            "a path a.b",
            "InstanceOf",
            "instance of",
            "NamedFunctionParameters",
            "named parameters");

    private final String text;

    private AllowedFeel(String text) {
        this.text = text;
    }

    /** @throws FactFeel.NotFeel when it is too long or too deep to be parsed at all */
    static void checkText(String text) {
        if (text.length() > LONGEST) {
            throw new FactFeel.NotFeel(
                    Kind.SIZE, "'" + text.substring(0, 40) + "...' is longer than " + LONGEST + " characters");
        }
        if (COMMENT_OR_QUOTED_NAME.matcher(text).find()) {
            throw new FactFeel.NotFeel(
                    Kind.EXPRESSION, "'" + text + "' has a comment or a quoted name, which rules may not use");
        }
        if (depth(text) > DEEPEST_BRACKETS) {
            throw new FactFeel.NotFeel(
                    Kind.SIZE, "'" + text + "' has brackets more than " + DEEPEST_BRACKETS + " deep");
        }
    }

    /** @throws FactFeel.NotFeel naming what rules may not use */
    static void check(String text, Exp expression) {
        new AllowedFeel(text).look(expression, 0);
    }

    private void look(Object part, int depth) {
        if (depth > DEEPEST) {
            throw tooMuch("is more than " + DEEPEST + " steps deep");
        }
        switch (part) {
            case Seq<?> parts ->
                parts.foreach(each -> {
                    look(each, depth + 1);
                    return null;
                });
            case Product product -> {
                if (!KINDS.contains(product.productPrefix())) {
                    throw refused(WORDS.getOrDefault(product.productPrefix(), product.productPrefix()));
                }
                measure(product);
                product.productIterator().foreach(each -> {
                    look(each, depth + 1);
                    return null;
                });
            }
            default -> {
                // a text, a truth or another value that the kinds above have already been measured by
            }
        }
    }

    private void measure(Product part) {
        switch (part) {
            case Ref ref ->
                require(
                        ref.names().size() == 1
                                && NAME.matcher(ref.names().head()).matches(),
                        "the name " + ref.names().mkString("."));
            case FunctionInvocation call -> require(FUNCTIONS.contains(call.function()), call.function() + "(...)");
            case ConstNumber number ->
                within(
                        number.value().precision() <= MOST_DIGITS
                                && Math.abs(number.value().scale()) <= MOST_DIGITS,
                        "has a number of more than " + MOST_DIGITS + " digits");
            case ConstList list ->
                within(list.items().size() <= LONGEST_LIST, "has a list of more than " + LONGEST_LIST + " values");
            case ConstDate date ->
                within(date.value().getYear() > 0 && date.value().getYear() <= LAST_YEAR, "has a date out of reach");
            case ConstYearMonthDuration span ->
                within(
                        Math.abs(span.value().toTotalMonths()) <= MOST_YEARS * 12L,
                        "has a duration of more than 200 years");
            case ConstDayTimeDuration span ->
                within(
                        Math.abs(span.value().toDays())
                                <= MOST_YEARS * ChronoUnit.YEARS.getDuration().toDays(),
                        "has a duration of more than 200 years");
            default -> {
                // nothing to measure
            }
        }
    }

    private void require(boolean allowed, String what) {
        if (!allowed) {
            throw refused(what);
        }
    }

    private void within(boolean within, String problem) {
        if (!within) {
            throw tooMuch(problem);
        }
    }

    private FactFeel.NotFeel refused(String what) {
        return new FactFeel.NotFeel(Kind.EXPRESSION, "'" + text + "' uses " + what + ", which rules may not use");
    }

    private FactFeel.NotFeel tooMuch(String problem) {
        return new FactFeel.NotFeel(Kind.SIZE, "'" + text + "' " + problem);
    }

    /** How deep its brackets are, those within texts not counted. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (char each : FactFeel.withoutTexts(text).toCharArray()) {
            depth = Math.max(
                    0,
                    depth
                            + switch (each) {
                                case '(', '[', '{' -> 1;
                                case ')', ']', '}' -> -1;
                                default -> 0;
                            });
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
