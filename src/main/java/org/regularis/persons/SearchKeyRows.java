package org.regularis.persons;

import static org.regularis.shared.Columns.instant;
import static org.regularis.shared.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of all submitted applications; who was filed before is found by index, however many there are. */
@Component
class SearchKeyRows {

    /** One half for each key, so that each is found by its own index. */
    static final String FILED_BEFORE = """
            with mine as (select * from person_key where application = :application)
            select k.* from mine join person_key k
                on k.programme = mine.programme and k.document_number = mine.document_number
            where k.document_number <> '' and (k.filed_at, k.seq) < (mine.filed_at, mine.seq)
            union
            select k.* from mine join person_key k on k.programme = mine.programme and k.birth_date = mine.birth_date
            where (k.filed_at, k.seq) < (mine.filed_at, mine.seq)
            order by filed_at, seq""";

    private final JdbcClient jdbc;

    SearchKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once; a second time changes nothing. */
    void add(SearchKeys keys) {
        jdbc.sql("""
                insert into person_key (application, programme, document_number, birth_date, name, native_name, filed_at)
                values (:application, :programme, :document, :birthDate, :name, :nativeName, :filedAt)
                on conflict (application) do nothing""")
                .param("application", keys.application().value())
                .param("programme", keys.programme().value())
                .param("document", keys.document().text())
                .param("birthDate", keys.birthDate().orElse(null), Types.DATE)
                .param("name", keys.name().text())
                .param("nativeName", keys.nativeName().text())
                .param("filedAt", timestamp(keys.filedAt()))
                .update();
    }

    Optional<SearchKeys> find(ApplicationId application) {
        return jdbc.sql("select * from person_key where application = ?")
                .param(application.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those of the same programme, document or birth date that were filed before it, oldest first. */
    List<SearchKeys> filedBefore(ApplicationId application) {
        return jdbc.sql(FILED_BEFORE)
                .param("application", application.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Takes so many of the time before there were keys; the caller writes theirs in the same transaction. */
    List<ApplicationId> takeUnkeyed(int most) {
        return jdbc.sql("""
                delete from person_unkeyed where application in
                    (select application from person_unkeyed limit ? for update skip locked)
                returning application""").param(most).query(UUID.class).list().stream()
                .map(ApplicationId::new)
                .toList();
    }

    private static SearchKeys read(ResultSet row) throws SQLException {
        return new SearchKeys(
                new ApplicationId(row.getObject("application", UUID.class)),
                new ProgrammeId(row.getString("programme")),
                new ComparableNumber(row.getString("document_number")),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                ComparableName.read(row.getString("name")),
                ComparableName.read(row.getString("native_name")),
                instant(row, "filed_at"));
    }
}
