package org.regularis.applications;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each submission with its key and number, once. */
@Repository
class Submissions {

    private final JdbcClient sql;
    private final RandomGenerator random = new SecureRandom();

    Submissions(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Entry> of(ApplicationId application) {
        return sql.sql("select key, reference from submission where application = ?")
                .param(application.value())
                .query((row, number) -> new Entry(row.getString("key"), new Reference(row.getString("reference"))))
                .optional();
    }

    /** Draws a number that nobody has and notes the submission under it; empty when this person's key is taken. */
    Optional<Reference> add(ApplicationId application, UserId applicant, String key, Instant now) {
        while (true) {
            var reference = Reference.draw(random);
            if (insert(application, applicant, key, reference, now)) {
                return Optional.of(reference);
            }
            if (isTaken(applicant, key)) {
                return Optional.empty();
            }
        }
    }

    private boolean isTaken(UserId applicant, String key) {
        return sql.sql("select exists (select from submission where applicant = ? and key = ?)")
                .params(applicant.value(), key)
                .query(Boolean.class)
                .single();
    }

    private boolean insert(ApplicationId application, UserId applicant, String key, Reference reference, Instant now) {
        return sql.sql("""
                        insert into submission (application, applicant, key, reference, submitted_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(application.value(), applicant.value(), key, reference.value(), Columns.timestamp(now))
                        .update()
                == 1;
    }

    record Entry(String key, Reference reference) {}
}
