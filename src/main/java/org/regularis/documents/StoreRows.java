package org.regularis.documents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.regularis.documents.files.StoreId;
import org.regularis.shared.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The database's half of the store id, and what the database knows of files. */
@Repository
class StoreRows {

    private final JdbcClient sql;

    StoreRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until this transaction ends, no other node of this database gives it an id. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('document_store', 30))")
                .query(row -> {});
    }

    Optional<StoreId> id() {
        return sql.sql("select id from document_store")
                .query((row, number) -> new StoreId(row.getObject("id", UUID.class)))
                .optional();
    }

    void set(StoreId id, Instant now) {
        sql.sql("""
                        insert into document_store (id, since) values (:id, :now)
                        on conflict (only_row) do update set id = excluded.id, since = excluded.since
                        """)
                .param("id", id.value())
                .param("now", Columns.timestamp(now))
                .update();
    }

    /** The files of the newest documents that are not removed. */
    List<String> newest(int most) {
        return sql.sql("select sha256 from document where removed_at is null order by filing_order desc limit ?")
                .param(most)
                .query(String.class)
                .list();
    }

    /** Those of these files that any document names or ever named. */
    Set<String> known(Collection<String> sha256) {
        return sha256.isEmpty()
                ? Set.of()
                : sql.sql("select distinct sha256 from document where sha256 in (:sha256)")
                        .param("sha256", sha256)
                        .query(String.class)
                        .set();
    }
}
