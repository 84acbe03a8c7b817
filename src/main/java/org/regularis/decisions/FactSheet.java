package org.regularis.decisions;

import static org.regularis.shared.Columns.instant;
import static org.regularis.shared.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.programmes.Check.Performer;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.EligibilityRules.InvalidFact;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.Programme;
import org.regularis.shared.ApplicationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a case, each with the source that stated it. The caller has checked who asks. */
@Component
public class FactSheet {

    private final JdbcClient jdbc;
    private final CaseProgramme programmes;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactSheet(
            JdbcClient jdbc,
            CaseProgramme programmes,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the programme of the case has these facts and can read their values. */
    public boolean takes(ApplicationId application, List<Statement> statements) {
        var programme = programmes.of(application);
        return statements.stream().allMatch(fact -> isReadable(programme, fact.name(), fact.value()));
    }

    private static boolean isReadable(Programme programme, String name, @Nullable String value) {
        try {
            EligibilityRules.read(programme, name, value);
            return true;
        } catch (InvalidFact e) {
            return false;
        }
    }

    /**
     * States facts; a later statement about the same fact replaces the earlier one and keeps it in the record.
     *
     * @throws InvalidFact when the programme has no fact of that name
     */
    @Transactional
    public void state(ApplicationId application, Source source, List<Statement> statements) {
        state(application, Map.of(source, statements));
    }

    /** States what several sources say at once. @throws InvalidFact as above */
    @Transactional
    public void state(ApplicationId application, Map<Source, List<Statement>> statements) {
        var known = names(programmes.of(application));
        statements.forEach((source, all) -> {
            var officer = source == Source.OFFICER ? currentUser.require() : null;
            all.forEach(statement -> {
                if (!known.contains(statement.name())) {
                    throw new InvalidFact(statement.name(), "Not a fact of the programme: " + statement.name());
                }
                add(application, source, officer, statement);
            });
        });
        events.publishEvent(new Stated(application));
    }

    /** Notes what the system measured; nobody is told, who measures goes on by themselves. */
    void measured(ApplicationId application, String name, String value) {
        add(application, Source.SYSTEM, null, new Statement(name, value, Basis.measured()));
    }

    private void add(ApplicationId application, Source source, @Nullable Person officer, Statement statement) {
        var basis = statement.basis();
        jdbc.sql("""
                insert into stated_fact (application, name, value, source, stated_by, stated_role, stated_at, basis,
                    basis_id, basis_page, note)
                values (:application, :name, :value, :source, :statedBy, :role, :statedAt, :basis, :basisId, :page, :note)
                """)
                .param("application", application.value())
                .param("name", statement.name())
                .param("value", statement.value())
                .param("source", source.name())
                .param("statedBy", officer == null ? null : officer.id().value())
                .param("role", officer == null ? null : performer(officer))
                .param("statedAt", timestamp(clock.instant()))
                .param("basis", basis.kind().name())
                .param("basisId", basis.id())
                .param("page", basis.page())
                .param("note", basis.note())
                .update();
    }

    static boolean isOfficer(Person person) {
        return Stream.of(Performer.values()).map(Performer::key).anyMatch(person::has);
    }

    /** The role in which an officer speaks: what they may do beyond a case officer goes first. */
    static String performer(Person officer) {
        return Stream.of(Performer.PROTECTION_OFFICER, Performer.SENIOR_OFFICER)
                .map(Performer::key)
                .filter(officer::has)
                .findFirst()
                .orElse(Performer.CASE_OFFICER.key());
    }

    /** Those in force, in the programme's order. */
    public List<StatedFact> of(ApplicationId application) {
        return inOrder(
                application,
                jdbc.sql("""
                select distinct on (name) *
                from stated_fact where application = ? order by name, id desc
                """)
                        .param(application.value())
                        .query((row, number) -> fact(row))
                        .list());
    }

    /** Those that were in force at a moment as if no officer and no register had ever stated anything. */
    List<StatedFact> withoutOfficers(ApplicationId application, Instant at) {
        var officers = programmes.of(application).facts().stream()
                .filter(fact -> fact.source() == FactSource.OFFICER)
                .map(Programme.Fact::name)
                .toList();
        return inOrder(
                application,
                jdbc
                        .sql("""
                select distinct on (name) *
                from stated_fact where application = ? and source not in ('OFFICER', 'REGISTER') and stated_at <= ?
                order by name, id desc
                """)
                        .param(application.value())
                        .param(timestamp(at))
                        .query((row, number) -> fact(row))
                        .list()
                        .stream()
                        .filter(fact -> !officers.contains(fact.name()))
                        .toList());
    }

    private List<StatedFact> inOrder(ApplicationId application, List<StatedFact> facts) {
        var order = names(programmes.of(application));
        return facts.stream()
                .sorted(Comparator.comparingInt(fact -> order.indexOf(fact.name())))
                .toList();
    }

    /** Everything that was ever stated about one fact, newest first. */
    public List<StatedFact> history(ApplicationId application, String name) {
        return jdbc.sql("""
                select *
                from stated_fact where application = ? and name = ? order by id desc
                """)
                .param(application.value())
                .param(name)
                .query((row, number) -> fact(row))
                .list();
    }

    private static List<String> names(Programme programme) {
        return programme.facts().stream().map(Programme.Fact::name).toList();
    }

    private static StatedFact fact(ResultSet row) throws SQLException {
        return new StatedFact(
                row.getLong("id"),
                row.getString("name"),
                row.getString("value"),
                Source.valueOf(row.getString("source")),
                row.getString("stated_by"),
                row.getString("stated_role"),
                instant(row, "stated_at"),
                basis(row));
    }

    private static @Nullable Basis basis(ResultSet row) throws SQLException {
        var kind = row.getString("basis");
        return kind == null
                ? null
                : new Basis(
                        Basis.Kind.valueOf(kind),
                        row.getObject("basis_id", UUID.class),
                        row.getObject("basis_page", Integer.class),
                        row.getString("note"));
    }

    /** Facts of a case were stated, or documents judged from which one is measured; published in that transaction. */
    public record Stated(ApplicationId application) {}

    public enum Source {
        APPLICANT,
        OFFICER,
        EMPLOYER,
        SYSTEM,
        REGISTER
    }

    /**
     * What is said of a fact, and where it was found.
     *
     * @param value as text; null means known to be absent
     */
    public record Statement(String name, @Nullable String value, Basis basis) {

        /** The same basis for several facts. */
        public static List<Statement> of(Map<String, ? extends @Nullable String> values, Basis basis) {
            return values.entrySet().stream()
                    .map(fact -> new Statement(fact.getKey(), fact.getValue(), basis))
                    .toList();
        }
    }

    /**
     * @param id of the statement; 0 in what was kept before statements had one
     * @param statedBy the officer, when one stated it
     * @param role in which the officer spoke
     * @param basis null in what was stated before a source was asked for
     */
    public record StatedFact(
            long id,
            String name,
            @Nullable String value,
            Source source,
            @Nullable String statedBy,
            @Nullable String role,
            Instant statedAt,
            @Nullable Basis basis) {}
}
