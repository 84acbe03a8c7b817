package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each table belongs to the module that its migration is named after; others ask that module and never its tables. */
class TableOwnershipTest {

    private static final Path MODULES = Path.of("src/main/java/org/regularis");
    private static final Map<Path, JavaSource> SOURCES = JavaSource.under(MODULES);
    private static final Pattern MIGRATION = Pattern.compile("V\\d+__([a-z]+)_\\w+\\.sql");
    private static final Pattern CREATED = Pattern.compile("(?im)^\\s*create table (?:if not exists )?(\\w+)");

    /** Names after a word of SQL that tables follow, further ones of a list included. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|truncate|table|using)\\s+(?:only\\s+|table\\s+|lateral\\s+)*"
                    + "((?:\\w+\\.)?\\w+(?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*(?:\\w+\\.)?\\w+(?:\\s+(?:as\\s+)?\\w+)?)*)");

    /** The engine's tables come with it; they belong to the one module that knows the engine, casework. */
    private static final String ENGINE = "act_";

    @Test
    void nobody_names_the_tables_of_another_module() throws IOException {
        var owners = owners();
        var foreign = new TreeSet<String>();
        SOURCES.forEach((file, source) -> {
            var module = MODULES.relativize(file).getName(0).toString();
            tablesIn(source, owners).stream()
                    .filter(table -> !owners.getOrDefault(table, "casework").equals(module))
                    .forEach(table -> foreign.add(module + " names " + table));
        });

        assertThat(foreign)
                .as("A module reads and writes its own tables only; ask the module that owns the table")
                .isEmpty();
    }

    @Test
    void every_table_belongs_to_a_module() throws IOException {
        assertThat(owners()).hasSizeGreaterThan(20);
        assertThat(owners().values()).isNotEmpty().allSatisfy(module -> assertThat(MODULES.resolve(module))
                .isDirectory());
    }

    @Test
    void every_table_is_named_by_its_module() throws IOException {
        var owners = owners();
        var named = new TreeSet<String>();
        SOURCES.values().forEach(source -> named.addAll(tablesIn(source, owners)));

        assertThat(owners.keySet()).isNotEmpty().allSatisfy(table -> assertThat(
                        named.contains(table) || table.equals("event_publication"))
                .as(table)
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 from case_file|case_file",
                "SELECT * FROM work_item w JOIN case_file c ON true|case_file,work_item",
                "select 1 from work_item as w, regularis.case_file|case_file,work_item",
                "delete from case_file where true|case_file",
                "insert into case_file values (1)|case_file",
                "update case_file set stage = 'x'|case_file",
                "select count(*) from act_ru_task|act_ru_task",
                "the case_file of work_item|''"
            })
    void a_table_is_found_in_whatever_way_sql_names_it(String sql, String tables) throws IOException {
        var source = "class Example { String sql = \"\"\"\n        " + sql + "\"\"\"; }";

        assertThat(String.join(",", tablesIn(JavaSource.parse(source), owners())))
                .isEqualTo(tables);
    }

    private static Map<String, String> owners() throws IOException {
        var owners = new HashMap<String, String>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                var name = MIGRATION.matcher(file.getFileName().toString());
                assertThat(name.matches())
                        .as("%s says its module first", file.getFileName())
                        .isTrue();
                CREATED.matcher(Files.readString(file))
                        .results()
                        .forEach(table -> owners.put(table.group(1), name.group(1)));
            }
        }
        return owners;
    }

    private static Set<String> tablesIn(JavaSource source, Map<String, String> owners) {
        var tables = new TreeSet<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String sql) {
                    tables.addAll(
                            named(sql).filter(table -> isTable(table, owners)).collect(Collectors.toSet()));
                }
                return null;
            }
        }.scan(source.tree(), null);
        return tables;
    }

    private static boolean isTable(String name, Map<String, String> owners) {
        return owners.containsKey(name) || name.startsWith(ENGINE);
    }

    private static Stream<String> named(String sql) {
        return NAMED.matcher(sql)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(item -> item.strip().split("\\s+")[0].toLowerCase(Locale.ROOT))
                .map(table -> table.substring(table.lastIndexOf('.') + 1));
    }
}
