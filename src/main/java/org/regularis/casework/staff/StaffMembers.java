package org.regularis.casework.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.identity.StaffReading;
import org.regularis.shared.Columns;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The staff as we last saw them: at their sign-in, or in Keycloak's own list. */
@Component
public class StaffMembers implements StaffDirectory {

    private static final String[] OFFICER_ROLES = {Roles.CASE_OFFICER, Roles.SENIOR_OFFICER, Roles.PROTECTION_OFFICER};

    private static final String ENTER = """
            insert into staff_member (id, name, roles, offices, seen_at) values (:id, :name, :roles, :offices, :seen)
            on conflict (id) do update
            set name = excluded.name, roles = excluded.roles, seen_at = excluded.seen_at, offices =\s""";

    /** The offices in a row that the reading says nothing about. */
    private static final String OTHER_OFFICES =
            "array(select office from unnest(staff_member.offices) office where office <> all (cast(:read as text[])))";

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody of the staff was seen; what was known before is replaced. */
    public void seen(Person person) {
        enter(ENTER + "excluded.offices", person, clock.instant()).update();
    }

    /**
     * Brings the register in line with a whole reading: who is no longer in an office's list gets no more of its
     * work. What a sign-in has told since the reading began stays, and so do offices that the reading does not know.
     */
    @Transactional
    public void takeOver(StaffReading reading, Instant begun) {
        var read = texts(reading.offices(), OfficeId::value);
        for (var person : reading.people()) {
            enter(
                            ENTER + "excluded.offices || " + OTHER_OFFICES
                                    + " where staff_member.seen_at <= excluded.seen_at",
                            person,
                            begun)
                    .param("read", read)
                    .update();
        }
        jdbc.sql("update staff_member set offices = " + OTHER_OFFICES
                        + " where offices && cast(:read as text[]) and seen_at <= :begun and id <> all (:ids)")
                .param("read", read)
                .param("begun", Columns.timestamp(begun))
                .param("ids", texts(reading.people(), person -> person.id().value()))
                .update();
    }

    private JdbcClient.StatementSpec enter(String sql, Person person, Instant seen) {
        return jdbc.sql(sql)
                .param("id", person.id().value())
                .param("name", person.name())
                .param("roles", person.roles().toArray(String[]::new))
                .param("offices", texts(person.offices(), OfficeId::value))
                .param("seen", Columns.timestamp(seen));
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    @Override
    public List<Colleague> officersOf(OfficeId office) {
        return jdbc.sql("""
                select id, name, roles from staff_member
                where offices @> array[:office]::text[] and roles && cast(:roles as text[]) order by name, id""")
                .param("office", office.value())
                .param("roles", OFFICER_ROLES)
                .query((row, number) -> new Colleague(
                        new UserId(row.getString("id")), row.getString("name"), Set.copyOf(Arrays.asList((String[])
                                row.getArray("roles").getArray()))))
                .list();
    }

    @Override
    public Map<UserId, String> namesOf(Set<UserId> ids) {
        var names = new HashMap<UserId, String>();
        ids.forEach(id -> names.put(id, id.value()));
        jdbc.sql("select id, name from staff_member where id = any (:ids)")
                .param("ids", ids.stream().map(UserId::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(new UserId(row.getString("id")), row.getString("name")))
                .list()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }
}
