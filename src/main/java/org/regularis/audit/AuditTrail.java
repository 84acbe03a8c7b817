package org.regularis.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Columns;
import org.regularis.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writes who saw or did what, in the caller's transaction; nothing written here can be changed. */
@Component
public class AuditTrail {

    /** Stands for an act that the process did by itself. */
    static final String PROCESS = "process";

    /** Stands for somebody who came without signing in, for example by an employer's link. */
    static final String STRANGER = "stranger";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Records an act of the person who is signed in, or of the process itself when nobody is.
     *
     * @param application the case it was about, if it was about one
     * @param subject the id or code of the thing touched, never personal data
     */
    public void record(AuditAction action, @Nullable ApplicationId application, @Nullable String subject) {
        var person = currentUser.find();
        jdbc.sql("""
                insert into audit_entry (at, actor, actor_role, action, application, subject)
                values (:at, :actor, :role, :action, :application, :subject)""")
                .param("at", Columns.timestamp(clock.instant()))
                .param("actor", person.map(it -> it.id().value()).orElseGet(AuditTrail::nobody))
                .param("role", person.map(AuditTrail::roles).orElse(""))
                .param("action", action.code())
                .param("application", application == null ? null : application.value())
                .param("subject", subject)
                .update();
    }

    /** In which roles people have acted on a case, by person; the latest act counts. The caller has checked who asks. */
    public Map<UserId, Set<String>> rolesOn(ApplicationId application) {
        var roles = new HashMap<UserId, Set<String>>();
        jdbc.sql("select actor, actor_role from audit_entry where application = ? order by seq")
                .param(application.value())
                .query(row -> {
                    roles.put(
                            new UserId(row.getString("actor")),
                            Set.of(row.getString("actor_role").split(" ")));
                });
        return roles;
    }

    private static String nobody() {
        return SecurityContextHolder.getContext().getAuthentication() == null ? PROCESS : STRANGER;
    }

    private static String roles(Person person) {
        return person.roles().stream().sorted().collect(Collectors.joining(" "));
    }
}
