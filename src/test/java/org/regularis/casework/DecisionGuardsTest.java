package org.regularis.casework;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nobody decides around the guards of the database, whatever SQL they write: each way of {@code ways.txt} is refused with
 * its own words, and each part of the guards that {@code mutations.txt} takes out leaves one of these ways open.
 */
@ApplicationTest
class DecisionGuardsTest extends ProcessTest {

    private static final Path FOLDER = Path.of("src/test/resources/decision-guards");

    @Autowired
    private DataSource database;

    private final Map<String, ApplicationId> filed = new LinkedHashMap<>();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException, IOException {
        lots.draw(true);
        filed.put("granting", cases.inExamination());
        cases.complete(CaseDriver.olga(), filed.get("granting"), Task.EXAMINE_APPLICATION, CaseDriver.grant());
        filed.put("refusing", cases.refusalProposed());
        filed.put("fresh", cases.opened());
        filed.put("other", cases.opened());
        filed.put("minor", cases.opened(Map.of("person.birthDate", "2012-04-17")));
        connection = database.getConnection();
        connection.setAutoCommit(false);
        execute(Files.readString(FOLDER.resolve("acts.sql")));
        execute("set local guards.moment = '" + clock.instant().plus(Duration.ofHours(1)) + "'");
    }

    /** Nothing of it stays, neither cases decided by hand nor guards taken out. */
    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void ways_are_taken_or_refused_with_their_own_words() throws SQLException, IOException {
        var wrong = new TreeMap<String, String>();
        for (var way : ways()) {
            var answer = answer(way);
            if (way.isForbidden() != answer.isPresent() || !answer.orElse("").contains(way.answer())) {
                wrong.put(way.name(), answer.orElse("taken"));
            }
        }

        assertThat(ways()).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_part_of_the_guards_closes_a_way() throws SQLException, IOException {
        var closed = new TreeMap<String, String>();
        var forbidden = ways().stream().filter(Way::isForbidden).collect(toMap(Way::name, Function.identity()));
        for (var mutation : mutations()) {
            var savepoint = connection.setSavepoint();
            execute(changed(mutation.change()));
            assertThat(forbidden).containsKey(mutation.way());
            answer(Objects.requireNonNull(forbidden.get(mutation.way())))
                    .ifPresent(answer -> closed.put(mutation.change(), answer));
            connection.rollback(savepoint);
        }

        assertThat(mutations()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        assertThat(closed).isEmpty();
    }

    @Test
    void the_guide_has_these_counts() throws IOException {
        assertThat(Files.readString(Path.of("docs/guards.md")))
                .contains(ways().stream().filter(Way::isForbidden).count() + " forbidden ways")
                .contains(mutations().size() + " parts");
    }

    /** What the database answers to a way, which it forgets again; empty when it takes it. */
    private Optional<String> answer(Way way) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            for (var act : way.acts()) {
                execute(sql(act));
            }
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(refused.getMessage());
        } finally {
            connection.rollback(savepoint);
        }
    }

    private String sql(String act) {
        var sql = "select pg_temp." + act.replace("moment()", "pg_temp.moment()");
        for (var entry : filed.entrySet()) {
            sql = sql.replace("$" + entry.getKey(), "'" + entry.getValue() + "'::uuid");
        }
        return sql;
    }

    private String changed(String mutation) throws SQLException {
        var words = mutation.split(" ", 3);
        if (!words[0].equals("function")) {
            return words[0].equals("trigger")
                    ? "drop trigger %s on %s".formatted(words[2], words[1])
                    : "alter table %s drop constraint %s".formatted(words[1], words[2]);
        }
        int arrow = words[2].lastIndexOf(" =>");
        var before = definition(words[1].replace(":", ""));
        var after = before.replace(
                words[2].substring(0, arrow), words[2].substring(arrow + 3).strip());
        assertThat(after).as(mutation).isNotEqualTo(before);
        return after;
    }

    /** In one line, as the file of mutations has it. */
    private String definition(String function) throws SQLException {
        try (var query = connection.prepareStatement("select pg_get_functiondef(oid) from pg_proc where proname = ?")) {
            query.setString(1, function);
            var found = query.executeQuery();
            assertThat(found.next()).as(function).isTrue();
            return found.getString(1).replaceAll("\\s+", " ");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<Way> ways() throws IOException {
        return lines("ways.txt").stream()
                .map(line -> line.split("\\|", 3))
                .map(parts -> new Way(
                        parts[0].strip(),
                        parts[1].strip(),
                        List.of(parts[2].strip().split("; "))))
                .toList();
    }

    static List<Mutation> mutations() throws IOException {
        return lines("mutations.txt").stream()
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new Mutation(parts[0], parts[1]))
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("="))
                .toList();
    }

    /** @param answer what the refusal says; blank when it is taken */
    record Way(String name, String answer, List<String> acts) {

        boolean isForbidden() {
            return !answer.isEmpty();
        }
    }

    /** @param way that is open after the change */
    record Mutation(String way, String change) {}
}
