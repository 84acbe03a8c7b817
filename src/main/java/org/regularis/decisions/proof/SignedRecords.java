package org.regularis.decisions.proof;

import static org.regularis.shared.Columns.optionalText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.signing.Purpose;
import org.regularis.signing.Signature;
import org.regularis.signing.Signatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs records and keeps them as they were signed, in the transaction of what they tell. */
@Component
public class SignedRecords {

    private final JdbcClient jdbc;
    private final Signatures signatures;

    SignedRecords(JdbcClient jdbc, Signatures signatures) {
        this.jdbc = jdbc;
        this.signatures = signatures;
    }

    public void sign(ApplicationId application, DecisionRecord decision) {
        add(application, Purpose.DECISION, RecordFormat.canonical(decision));
    }

    public void sign(ApplicationId application, PermitRecord permit) {
        add(application, Purpose.PERMIT, RecordFormat.canonical(permit));
    }

    /** SHA-256 of the record of a decision; empty for one that was made before there were records. */
    public Optional<String> hashOfDecision(ApplicationId application) {
        return jdbc.sql("select record from signed_record where application = ? and purpose = 'DECISION'")
                .param(application.value())
                .query(String.class)
                .optional()
                .map(RecordFormat::sha256);
    }

    private void add(ApplicationId application, Purpose purpose, String record) {
        var signed = SignedRecord.of(record, purpose, signatures);
        jdbc.sql("""
                insert into signed_record (application, purpose, record, header, signature)
                values (:application, :purpose, :record, :header, :signature)
                """)
                .param("application", application.value())
                .param("purpose", purpose.name())
                .param("record", signed.text())
                .param("header", signed.signature().header())
                .param("signature", signed.signature().value())
                .update();
    }

    /** Decisions with their permits in the order in which they were signed, after a place in it. */
    List<Entry> page(long after, int size) {
        return jdbc.sql("""
                select decision.id, decision.record, decision.header, decision.signature,
                    permit.record permit_record, permit.header permit_header, permit.signature permit_signature
                from signed_record decision left join signed_record permit
                    on permit.application = decision.application and permit.purpose = 'PERMIT'
                where decision.purpose = 'DECISION' and decision.id > ? order by decision.id limit ?
                """)
                .params(after, size)
                .query((row, number) -> entry(row))
                .list();
    }

    /** How many decisions were made before there were records. */
    long unsigned() {
        return jdbc.sql("""
                select count(*) from decision where not exists
                    (select from signed_record where application = decision.application and purpose = 'DECISION')
                """).query(Long.class).single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var permit = optionalText(row, "permit_record");
        return new Entry(
                row.getLong("id"),
                new SignedRecord(
                        row.getString("record"), new Signature(row.getString("header"), row.getString("signature"))),
                permit.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SignedRecord(
                                permit.get(),
                                new Signature(row.getString("permit_header"), row.getString("permit_signature")))));
    }

    /** @param id its place in the order in which decisions were signed */
    record Entry(long id, SignedRecord decision, Optional<SignedRecord> permit) {}
}
