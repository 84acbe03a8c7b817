package org.regularis.casework;

import org.regularis.documents.MayRead;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may open which case: officers the cases of their offices, and nobody else on the staff. */
@Component
class CaseAccess implements MayRead {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    CaseAccess(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @Override
    public boolean mayRead(Person person, ApplicationId application) {
        return (person.has(Roles.CASE_OFFICER)
                        || person.has(Roles.SENIOR_OFFICER)
                        || person.has(Roles.PROTECTION_OFFICER))
                && jdbc.sql(
                                "select count(*) > 0 from case_file where application = :application and office in (:offices)")
                        .param("application", application.value())
                        .param("offices", Offices.of(person))
                        .query(Boolean.class)
                        .single();
    }

    /** The person who is signed in may open the case, or it is not found. */
    Person check(ApplicationId application) {
        var person = currentUser.require();
        if (!mayRead(person, application)) {
            throw new NotFound();
        }
        return person;
    }

    /** Whether nothing has ended the case yet. */
    boolean isOpen(ApplicationId application) {
        return jdbc.sql("select count(*) > 0 from case_file where application = ? and closed_at is null")
                .param(application.value())
                .query(Boolean.class)
                .single();
    }
}
