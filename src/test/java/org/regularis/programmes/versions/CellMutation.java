package org.regularis.programmes.versions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A small slip in one cell of a decision table: what it said, said a little differently. */
record CellMutation(String change, String cell) {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<date>date\\("(?<day>[0-9-]+)"\\))\
            |(?<duration>duration\\("P(?<amount>[0-9]+)(?<unit>[YMD])"\\))\
            |(?<text>"[^"]*")\
            |(?<truth>\\b(?:true|false)\\b)\
            |(?<parameter>\\b(?:opens_on|closes_on|cut_off)\\b)\
            |(?<limit>\\b(?:min|max)(?=\\())\
            |(?<name>[A-Za-z_][A-Za-z0-9_]*)\
            |(?<span>\\.\\.)\
            |(?<number>[0-9]+(?:\\.[0-9]+)?)\
            |(?<border><=|>=|<|>)\
            |(?<edge>[\\[\\]])\
            |(?<sign>[-+*/])""");
    private static final Map<String, String> OTHERS = Map.of(
            "<", "<=", "<=", "<", ">", ">=", ">=", ">", "*", "/", "/", "*", "+", "-", "-", "+", "min", "max", "max",
            "min");
    private static final String ANOTHER = "\"another\"";
    private static final String NULL = "null";

    /** Every slip in a filled cell. */
    static List<CellMutation> ofCell(String cell) {
        var mutations = new ArrayList<CellMutation>();
        mutations.add(new CellMutation("'" + cell + "' cleared", ""));
        mutations.add(of(cell, isNegated(cell) ? inner(cell) : "not(" + cell + ")"));
        mutations.addAll(alternatives(cell));
        mutations.addAll(ofExpression(cell));
        return mutations;
    }

    /** Every slip in the literals and signs of an expression. */
    static List<CellMutation> ofExpression(String expression) {
        var mutations = new ArrayList<CellMutation>();
        TOKEN.matcher(expression).results().forEach(token -> slips(token)
                .forEach(slip -> mutations.add(of(
                        expression,
                        expression.substring(0, token.start()) + slip + expression.substring(token.end())))));
        return mutations;
    }

    /** Whether no value can hold in both cells: then the order of their rules cannot matter. */
    static boolean excludeEachOther(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return areLiterals(one)
                && areLiterals(other)
                && (isNegated(one) != isNegated(other)
                        ? literals(isNegated(one) ? one : other).containsAll(literals(isNegated(one) ? other : one))
                        : !isNegated(one) && literals(one).stream().noneMatch(literals(other)::contains));
    }

    private static List<CellMutation> alternatives(String cell) {
        var list = literals(cell);
        var mutations = new ArrayList<CellMutation>();
        if (list.size() > 1) {
            IntStream.range(0, list.size()).forEach(dropped -> {
                var rest = new ArrayList<>(list);
                rest.remove(dropped);
                mutations.add(of(cell, wrapped(cell, String.join(", ", rest))));
            });
        }
        if (!isNegated(cell) && !list.contains(NULL) && !cell.contains("?")) {
            mutations.add(of(cell, NULL + ", " + cell));
        }
        return mutations;
    }

    private static List<String> slips(MatchResult token) {
        var groups = token.namedGroups();
        if (has(token, groups, "date")) {
            var day = LocalDate.parse(token.group("day"));
            return List.of("date(\"" + day.minusDays(1) + "\")", "date(\"" + day.plusDays(1) + "\")");
        }
        if (has(token, groups, "duration")) {
            int amount = Integer.parseInt(token.group("amount"));
            return List.of(duration(amount - 1, token.group("unit")), duration(amount + 1, token.group("unit")));
        }
        if (has(token, groups, "parameter")) {
            return List.of(token.group() + " - duration(\"P1D\")", token.group() + " + duration(\"P1D\")");
        }
        if (has(token, groups, "number")) {
            var number = new BigDecimal(token.group());
            return List.of(
                    number.subtract(number.ulp()).toPlainString(),
                    number.add(number.ulp()).toPlainString());
        }
        if (has(token, groups, "text")) {
            return List.of(ANOTHER);
        }
        if (has(token, groups, "truth")) {
            return List.of(token.group().equals("true") ? "false" : "true");
        }
        if (has(token, groups, "edge")) {
            return List.of(token.group().equals("[") ? "(" : ")");
        }
        var other = OTHERS.get(token.group());
        return other == null ? List.of() : List.of(other);
    }

    private static boolean has(MatchResult token, Map<String, Integer> groups, String group) {
        return groups.containsKey(group) && token.group(group) != null;
    }

    private static String duration(int amount, String unit) {
        return "duration(\"P" + amount + unit + "\")";
    }

    private static CellMutation of(String cell, String changed) {
        return new CellMutation("'" + cell + "' to '" + changed + "'", changed);
    }

    private static boolean isNegated(String cell) {
        return cell.startsWith("not(") && cell.endsWith(")");
    }

    private static String inner(String cell) {
        return cell.substring("not(".length(), cell.length() - 1);
    }

    private static String wrapped(String cell, String list) {
        return isNegated(cell) ? "not(" + list + ")" : list;
    }

    private static boolean areLiterals(String cell) {
        return literals(cell).stream().allMatch(it -> it.equals(NULL) || it.matches("\"[^\"]*\"|true|false|[0-9.]+"));
    }

    /** The alternatives of a cell or of what it excludes. */
    private static List<String> literals(String cell) {
        var list = isNegated(cell) ? inner(cell) : cell;
        var parts = new ArrayList<String>();
        int start = 0;
        int depth = 0;
        Matcher mark = Pattern.compile("\"[^\"]*\"|[(),]").matcher(list);
        while (mark.find()) {
            switch (mark.group()) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "," -> {
                    if (depth == 0) {
                        parts.add(list.substring(start, mark.start()).strip());
                        start = mark.end();
                    }
                }
                default -> {}
            }
        }
        parts.add(list.substring(start).strip());
        return parts;
    }
}
