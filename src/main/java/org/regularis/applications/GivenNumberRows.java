package org.regularis.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.GivenNumber.Correction;
import org.regularis.applications.GivenNumber.Giver;
import org.regularis.documents.numbers.NumberFlaw;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of all cases; rows are closed and never written over. */
@Repository
class GivenNumberRows {

    private final JdbcClient sql;

    GivenNumberRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(ApplicationId application, GivenNumber number) {
        sql.sql("""
                        insert into given_number (id, application, place, given_by, kind, raw, normalised, valid, reason,
                            algorithm, checked_at, correction)
                        values (:id, :application, :place, :givenBy, :kind, :raw, :normalised, :valid, :reason,
                            :algorithm, :checkedAt, :correction)""")
                .param("id", number.id())
                .param("application", application.value())
                .param("place", number.place().name())
                .param("givenBy", number.givenBy().name())
                .param("kind", number.kind().word())
                .param("raw", number.raw())
                .param("normalised", number.normalised())
                .param("valid", number.flaw().isEmpty())
                .param("reason", number.flaw().map(NumberFlaw::code).orElse(null), Types.VARCHAR)
                .param("algorithm", number.algorithm())
                .param("checkedAt", Columns.timestamp(number.checkedAt()))
                .param("correction", number.correction().name())
                .update();
    }

    /** Oldest first. */
    List<GivenNumber> of(ApplicationId application) {
        return sql.sql("select * from given_number where application = ? order by seq")
                .param(application.value())
                .query(GivenNumberRows::number)
                .list();
    }

    Optional<GivenNumber> open(ApplicationId application, NumberPlace place) {
        return sql.sql("select * from given_number where application = ? and place = ? and correction = 'OPEN'")
                .params(application.value(), place.name())
                .query(GivenNumberRows::number)
                .optional();
    }

    Optional<GivenNumber> open(ApplicationId application, UUID id) {
        return sql.sql("select * from given_number where application = ? and id = ? and correction = 'OPEN'")
                .params(application.value(), id)
                .query(GivenNumberRows::number)
                .optional();
    }

    /** False when it was no longer open. */
    boolean close(UUID id, Correction correction, Instant now, @Nullable String by) {
        return sql.sql("""
                        update given_number set correction = :correction, closed_at = :now, closed_by = :by
                        where id = :id and correction = 'OPEN'""")
                        .param("correction", correction.name())
                        .param("now", Columns.timestamp(now))
                        .param("by", by, Types.VARCHAR)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static GivenNumber number(ResultSet row, int number) throws SQLException {
        return new GivenNumber(
                row.getObject("id", UUID.class),
                NumberPlace.valueOf(row.getString("place")),
                Giver.valueOf(row.getString("given_by")),
                NumberKind.of(row.getString("kind")).orElseThrow(),
                row.getString("raw"),
                row.getString("normalised"),
                Columns.optionalText(row, "reason").flatMap(NumberFlaw::of),
                row.getString("algorithm"),
                Columns.instant(row, "checked_at"),
                Correction.valueOf(row.getString("correction")));
    }
}
