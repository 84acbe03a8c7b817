package org.regularis.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every page: elements close in order, ids are unique, labels and errors find their fields. */
final class Html {

    private static final Set<String> VOID = Set.of("meta", "link", "img", "input", "br", "hr");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|[^\">])*)>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern POINTER =
            Pattern.compile("\\s(?:for|aria-describedby|aria-labelledby)=\"([^\"]*)\"|<a href=\"#([^\"]*)\"");

    private Html() {}

    static void assertSound(String page) {
        assertClosed(page);
        var ids = new HashSet<String>();
        ID.matcher(page).results().forEach(id -> assertThat(ids.add(id.group(1)))
                .as("id " + id.group(1))
                .isTrue());
        POINTER.matcher(page)
                .results()
                .flatMap(pointer -> Pattern.compile(" ")
                        .splitAsStream(pointer.group(1) == null ? pointer.group(2) : pointer.group(1)))
                .forEach(id -> assertThat(ids).contains(id));
        assertThat(page).doesNotContain("??", "th:", "style=", "onclick");
        assertThat(Pattern.compile("<h1[ >]").matcher(page).results()).hasSize(1);
    }

    private static void assertClosed(String page) {
        var open = new ArrayDeque<String>();
        TAG.matcher(page.replaceAll("(?s)<!--.*?-->", "")).results().forEach(tag -> {
            var name = tag.group(2).toLowerCase();
            if (tag.group(1).isEmpty()) {
                if (!VOID.contains(name)) {
                    open.push(name);
                }
            } else {
                assertThat(open.poll()).as("closing " + tag.group()).isEqualTo(name);
            }
        });
        assertThat(open).isEmpty();
    }
}
