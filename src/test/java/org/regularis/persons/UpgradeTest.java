package org.regularis.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.regularis.dev.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the time before there were persons is taken along, permits included. */
class UpgradeTest {

    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void submitted_applications_get_persons_and_wait_for_their_keys_and_permits_name_both() {
        migrateTo("179?");
        var granted = UUID.randomUUID();
        var waiting = UUID.randomUUID();
        application(granted, "DECIDED", "R-1");
        application(waiting, "EXAMINATION", "R-2");
        application(UUID.randomUUID(), "DRAFT", null);
        permit(granted);

        migrateTo("181");

        assertThat(jdbc.sql("select application from person_application")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(granted, waiting);
        assertThat(jdbc.sql("select count(distinct person) from person_application join person on person.id = person")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select application from person_unkeyed")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(granted, waiting);
        assertThat(jdbc.sql("""
                select p.programme || ' ' || (p.person = a.person) from permit p join person_application a
                    on a.application = p.application""").query(String.class).single()).isEqualTo("regularization-2026 true");
    }

    private void application(UUID id, String stage, String reference) {
        jdbc.sql("""
                insert into application (id, applicant, programme, programme_version, language, reference, office,
                    calendar, stage, turn, awaited, started_at, saved_at, submitted_at)
                select :id, 'somebody', 'regularization-2026', '2026.2', 'en', reference,
                    case when reference is not null then 'north' end, case when reference is not null then 'northern' end,
                    :stage, 'OFFICE', 'NOTHING', now(), now(), case when reference is not null then now() end
                from (select cast(:reference as text) as reference) given""")
                .param("id", id)
                .param("stage", stage)
                .param("reference", reference)
                .update();
    }

    /** Without its decision: what guards that is not asked here. */
    private void permit(UUID application) {
        jdbc.sql("alter table permit drop constraint permit_application_kind_fkey")
                .update();
        jdbc.sql("""
                insert into permit (number, application, valid_from, valid_until, issued_at)
                values ('P-2026-23456789', ?, '2026-10-01', '2028-09-30', now())""").param(application).update();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas("regularis")
                .target(version)
                .load()
                .migrate();
    }

    private static DataSource database() {
        var details = TestDatabase.fresh();
        var separator = details.getJdbcUrl().contains("?") ? "&" : "?";
        return new DriverManagerDataSource(
                details.getJdbcUrl() + separator + "currentSchema=regularis",
                details.getUsername(),
                details.getPassword());
    }
}
