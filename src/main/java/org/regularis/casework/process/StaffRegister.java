package org.regularis.casework.process;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.Columns;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff as we last saw them: at their sign-in, or in Keycloak's own list. */
@Component
public class StaffRegister implements StaffDirectory {

    private static final String[] OFFICER_ROLES = {Roles.CASE_OFFICER, Roles.SENIOR_OFFICER};

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody of the staff was seen; what was known before is replaced. */
    public void seen(Person person) {
        jdbc.sql("""
                insert into staff_member (id, name, roles, offices, seen_at)
                values (:id, :name, :roles, :offices, :now)
                on conflict (id) do update
                set name = excluded.name, roles = excluded.roles, offices = excluded.offices, seen_at = excluded.seen_at""")
                .param("id", person.id().value())
                .param("name", person.name())
                .param("roles", person.roles().toArray(String[]::new))
                .param("offices", person.offices().stream().map(OfficeId::value).toArray(String[]::new))
                .param("now", Columns.timestamp(clock.instant()))
                .update();
    }

    /** Somebody who is no longer in an office's list gets no more of its work. */
    void keepOnly(OfficeId office, List<UserId> members) {
        jdbc.sql("update staff_member set offices = array_remove(offices, :office) where offices @> array[:office]::text[] and id <> all (:ids)")
                .param("office", office.value())
                .param("ids", members.stream().map(UserId::value).toArray(String[]::new))
                .update();
    }

    @Override
    public List<Colleague> officersOf(OfficeId office) {
        return jdbc.sql("""
                select id, name, roles from staff_member
                where offices @> array[:office]::text[] and roles && cast(:roles as text[]) order by name, id""")
                .param("office", office.value())
                .param("roles", OFFICER_ROLES)
                .query((row, number) -> new Colleague(
                        new UserId(row.getString("id")),
                        row.getString("name"),
                        Set.copyOf(Arrays.asList((String[]) row.getArray("roles").getArray()))))
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
