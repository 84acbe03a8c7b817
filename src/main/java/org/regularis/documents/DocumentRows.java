package org.regularis.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.documents.files.SoundFile;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.DocumentId;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of documents; removed ones stay in it but are seen by nobody. */
@Repository
class DocumentRows {

    private final JdbcClient sql;

    DocumentRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enters a document, unless the application has the same file of the same kind. */
    boolean insert(DocumentId id, ApplicationId application, String kind, SoundFile file, Filed filed) {
        return sql.sql("""
                        insert into document (id, application, kind, file_name, content_type, size, sha256,
                                              filed_at, filed_by, said_type, said_from, said_to, said_issued_on,
                                              said_translation, said_apostille)
                        values (:id, :application, :kind, :fileName, :contentType, :size, :sha256, :at, :by,
                                :type, :from, :to, :issuedOn, :translation, :apostille)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("application", application.value())
                        .param("kind", kind)
                        .param("fileName", file.displayName())
                        .param("contentType", file.type().mediaType())
                        .param("size", file.size())
                        .param("sha256", file.sha256())
                        .param("at", Columns.timestamp(filed.at()))
                        .param("by", filed.by())
                        .params(parameters(filed.said()))
                        .update()
                == 1;
    }

    int count(ApplicationId application) {
        return sql.sql("select count(*) from document where application = :application and removed_at is null")
                .param("application", application.value())
                .query(Integer.class)
                .single();
    }

    List<DocumentSummary> of(ApplicationId application) {
        return sql.sql("""
                        select * from document
                        where application = :application and removed_at is null
                        order by filing_order
                        """)
                .param("application", application.value())
                .query((row, number) -> summary(row))
                .list();
    }

    Optional<Stored> find(DocumentId id) {
        return sql.sql("select * from document where id = :id and removed_at is null")
                .param("id", id.value())
                .query((row, number) -> new Stored(summary(row), row.getString("sha256")))
                .optional();
    }

    boolean judge(ApplicationId application, DocumentId id, Judgement judgement) {
        return sql.sql("""
                        update document
                        set verdict = :verdict, rejection = :rejection, judged_by = :by, judged_at = :at,
                            noted_type = :type, noted_from = :from, noted_to = :to, noted_issued_on = :issuedOn,
                            noted_translation = :translation, noted_apostille = :apostille
                        where id = :id and application = :application and removed_at is null
                        """)
                        .param("verdict", judgement.verdict().name())
                        .param(
                                "rejection",
                                judgement.rejection() == null
                                        ? null
                                        : judgement.rejection().code())
                        .param("by", judgement.by().value())
                        .param("at", Columns.timestamp(judgement.at()))
                        .params(parameters(judgement.noted()))
                        .param("id", id.value())
                        .param("application", application.value())
                        .update()
                == 1;
    }

    /** Writes down what the applicant says of it, unless an officer's word stands. */
    boolean describe(ApplicationId application, DocumentId id, DocumentDetails said) {
        return sql.sql("""
                        update document
                        set said_type = :type, said_from = :from, said_to = :to, said_issued_on = :issuedOn,
                            said_translation = :translation, said_apostille = :apostille
                        where id = :id and application = :application and removed_at is null
                          and verdict <> 'REJECTED' and noted_type is null
                        """)
                        .params(parameters(said))
                        .param("id", id.value())
                        .param("application", application.value())
                        .update()
                == 1;
    }

    boolean remove(ApplicationId application, DocumentId id, Instant at) {
        return sql.sql("""
                        update document set removed_at = :at
                        where id = :id and application = :application and removed_at is null
                        """)
                        .param("at", Columns.timestamp(at))
                        .param("id", id.value())
                        .param("application", application.value())
                        .update()
                == 1;
    }

    /** Until this transaction ends, nobody destroys the file with this hash. */
    void hold(String sha256) {
        sql.sql("select pg_advisory_xact_lock_shared(hashtextextended(:sha256, 30))")
                .param("sha256", sha256)
                .query(row -> {});
    }

    /** Those of these files that a document names. */
    Set<String> used(Collection<String> sha256) {
        return sql.sql("select distinct sha256 from document where sha256 in (:sha256) and removed_at is null")
                .param("sha256", sha256)
                .query(String.class)
                .set();
    }

    /** Whether nobody has or is filing this; until this transaction ends, nobody can. */
    boolean isUnused(String sha256) {
        boolean alone = sql.sql("select pg_try_advisory_xact_lock(hashtextextended(:sha256, 30))")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
        return alone && used(List.of(sha256)).isEmpty();
    }

    private static DocumentSummary summary(ResultSet row) throws SQLException {
        return new DocumentSummary(
                new DocumentId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("size"),
                Columns.instant(row, "filed_at"),
                Verdict.valueOf(row.getString("verdict")),
                Columns.optionalText(row, "rejection").map(RejectionReason::of),
                details(row, "said"),
                row.getString("noted_type") == null ? Optional.empty() : Optional.of(details(row, "noted")));
    }

    private static DocumentDetails details(ResultSet row, String whose) throws SQLException {
        return new DocumentDetails(
                row.getString(whose + "_type"),
                row.getString(whose + "_from"),
                row.getString(whose + "_to"),
                row.getString(whose + "_issued_on"),
                row.getBoolean(whose + "_translation"),
                row.getBoolean(whose + "_apostille"));
    }

    private static Map<String, @Nullable Object> parameters(@Nullable DocumentDetails details) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("type", details == null ? null : details.type());
        parameters.put("from", details == null ? null : details.from());
        parameters.put("to", details == null ? null : details.to());
        parameters.put("issuedOn", details == null ? null : details.issuedOn());
        parameters.put("translation", details == null ? null : details.translation());
        parameters.put("apostille", details == null ? null : details.apostille());
        return parameters;
    }

    /** A document and where its file is. */
    record Stored(DocumentSummary summary, String sha256) {}

    /** When a document came in, by whom if somebody was signed in, and what they say of it. */
    record Filed(Instant at, @Nullable String by, DocumentDetails said) {}

    /** What an officer made of a document. */
    record Judgement(
            Verdict verdict,
            @Nullable RejectionReason rejection,
            @Nullable DocumentDetails noted,
            UserId by,
            Instant at) {}
}
