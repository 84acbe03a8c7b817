package org.regularis.correspondence.letters;

import org.regularis.shared.ApplicationId;
import org.regularis.shared.VerificationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the mails with a question to an employer. */
@Repository
class InvitationMails {

    private final JdbcClient jdbc;

    InvitationMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the mail server has refused it, or has not taken it in spite of all tries. */
    boolean isDelivered(ApplicationId application, VerificationId question) {
        return jdbc.sql("""
                        select not exists (select from outbox_mail
                            where application = ? and kind = 'EMPLOYER_INVITATION' and occasion = ?
                                and (state = 'UNDELIVERABLE' or state <> 'SENT' and attempts > 0))
                        """)
                .params(application.value(), Occasion.question(question).value())
                .query(Boolean.class)
                .single();
    }
}
