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
import org.jspecify.annotations.Nullable;
import org.regularis.identity.CurrentUser;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.EligibilityRules.InvalidFact;
import org.regularis.programmes.Programme;
import org.regularis.shared.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a case, each with the source that stated it. The caller has checked who asks. */
@Component
public class FactSheet {

    private final JdbcClient jdbc;
    private final CaseProgramme programmes;
    private final CurrentUser currentUser;
    private final Clock clock;

    FactSheet(JdbcClient jdbc, CaseProgramme programmes, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the programme of the case has these facts and can read their values. */
    public boolean takes(ApplicationId application, Map<String, @Nullable String> values) {
        var programme = programmes.of(application);
        return values.entrySet().stream().allMatch(fact -> isReadable(programme, fact.getKey(), fact.getValue()));
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
     * @param values by fact name of the programme, as text; null means known to be absent
     * @throws InvalidFact when the programme has no fact of that name
     */
    @Transactional
    public void state(ApplicationId application, Source source, Map<String, @Nullable String> values) {
        var known = names(programmes.of(application));
        var officer = source == Source.OFFICER ? currentUser.require().id().value() : null;
        values.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw new InvalidFact(name, "Not a fact of the programme: " + name);
            }
            add(application, new StatedFact(name, value, source, officer, clock.instant()));
        });
    }

    /** Those in force, in the programme's order. */
    public List<StatedFact> of(ApplicationId application) {
        return inOrder(
                application,
                jdbc.sql("""
                select distinct on (name) name, value, source, stated_by, stated_at
                from stated_fact where application = ? order by name, id desc
                """)
                        .param(application.value())
                        .query((row, number) -> fact(row))
                        .list());
    }

    /** Those that were in force at a moment as if no officer had ever stated anything. */
    List<StatedFact> withoutOfficers(ApplicationId application, Instant at) {
        return inOrder(
                application,
                jdbc.sql("""
                select distinct on (name) name, value, source, stated_by, stated_at
                from stated_fact where application = ? and source <> 'OFFICER' and stated_at <= ?
                order by name, id desc
                """)
                        .param(application.value())
                        .param(timestamp(at))
                        .query((row, number) -> fact(row))
                        .list());
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
                select name, value, source, stated_by, stated_at
                from stated_fact where application = ? and name = ? order by id desc
                """)
                .param(application.value())
                .param(name)
                .query((row, number) -> fact(row))
                .list();
    }

    private void add(ApplicationId application, StatedFact fact) {
        jdbc.sql("""
                insert into stated_fact (application, name, value, source, stated_by, stated_at)
                values (:application, :name, :value, :source, :statedBy, :statedAt)
                """)
                .param("application", application.value())
                .param("name", fact.name())
                .param("value", fact.value())
                .param("source", fact.source().name())
                .param("statedBy", fact.statedBy())
                .param("statedAt", timestamp(fact.statedAt()))
                .update();
    }

    private static List<String> names(Programme programme) {
        return programme.facts().stream().map(Programme.Fact::name).toList();
    }

    private static StatedFact fact(ResultSet row) throws SQLException {
        return new StatedFact(
                row.getString("name"),
                row.getString("value"),
                Source.valueOf(row.getString("source")),
                row.getString("stated_by"),
                instant(row, "stated_at"));
    }

    public enum Source {
        APPLICANT,
        OFFICER,
        EMPLOYER,
        SYSTEM
    }

    /** @param statedBy the officer, when one stated it */
    public record StatedFact(
            String name,
            @Nullable String value,
            Source source,
            @Nullable String statedBy,
            Instant statedAt) {}
}
