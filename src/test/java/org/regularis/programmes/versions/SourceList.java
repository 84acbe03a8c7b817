package org.regularis.programmes.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.regularis.shared.SourceMark;

/** {@code docs/sources.md}: the class of each source, and the mark that follows from what a text cites. */
record SourceList(Map<String, Character> classes) {

    private static final Pattern LINE = Pattern.compile("^- (S\\d+[a-z]?) \\(([TPRJL])[,)].* \\S+");
    private static final Pattern BRACKETS = Pattern.compile("\\[(S\\d[^]]*)]");
    private static final Pattern SOURCE = Pattern.compile("S\\d+[a-z]?");
    private static final Pattern OPEN = Pattern.compile(
            "common knowledge|to be checked|to be held|no source seen|not found", Pattern.CASE_INSENSITIVE);

    static SourceList read() {
        var classes = new TreeMap<String, Character>();
        for (var line : lines()) {
            var found = LINE.matcher(line);
            if (!found.matches() || classes.put(found.group(1), found.group(2).charAt(0)) != null) {
                throw new IllegalStateException("docs/sources.md: no source with a class, or there twice: " + line);
            }
        }
        return new SourceList(classes);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("docs/sources.md")).stream()
                    .filter(line -> line.startsWith("- "))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sources that a text cites, such as {@code [S1, S4]}. */
    static List<String> cited(String text) {
        return BRACKETS.matcher(text)
                .results()
                .flatMap(found -> SOURCE.matcher(found.group(1)).results())
                .map(MatchResult::group)
                .toList();
    }

    /** The weakest of what is cited; to be checked when nothing is, or when the text says that something is open. */
    SourceMark mark(String text) {
        return OPEN.matcher(text).find()
                ? SourceMark.TO_BE_CHECKED
                : cited(text).stream()
                        .map(this::markOf)
                        .reduce(SourceMark::weaker)
                        .orElse(SourceMark.TO_BE_CHECKED);
    }

    private SourceMark markOf(String source) {
        return switch (Optional.ofNullable(classes.get(source)).orElseThrow(() -> new IllegalStateException(source))) {
            case 'T' -> SourceMark.LEGAL_TEXT;
            case 'P' -> SourceMark.OFFICIAL;
            default -> SourceMark.PRESS_OR_ADVISER;
        };
    }

    static Stream<String> citedIn(Stream<String> texts) {
        return texts.flatMap(text -> cited(text).stream());
    }
}
