package org.regularis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.audit.AuditRecord.Filter;
import org.regularis.dev.SignIn;
import org.regularis.dev.TestDatabase;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.OfficeId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class AuditTrailTest {

    private static final Filter EVERYTHING = new Filter(null, null, null);
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private JdbcClient jdbc;
    private AuditTrail trail;
    private AuditRecord record;

    @BeforeEach
    void anEmptyRecord() throws Exception {
        var details = TestDatabase.fresh();
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
        jdbc.sql("create schema regularis").update();
        jdbc.sql(Files.readString(Path.of("src/main/resources/db/migration/V010__audit_entry.sql")))
                .update();
        trail = new AuditTrail(jdbc, new CurrentUser(), Clock.fixed(NOON, ZoneOffset.UTC));
        record = new AuditRecord(jdbc);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void the_record_says_who_did_what_with_which_case_and_when() {
        var theCase = new ApplicationId(UUID.fromString("5b0f7c52-0000-4000-8000-000000000001"));
        SignIn.as("olga", Set.of(Roles.CASE_OFFICER), Set.of(new OfficeId("north")));

        trail.record(AuditAction.DOCUMENT_READ, theCase, "d-1");

        assertThat(record.page(EVERYTHING, Optional.empty(), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo(NOON);
                    assertThat(entry.actor()).isEqualTo("olga");
                    assertThat(entry.roles()).isEqualTo("case-officer");
                    assertThat(entry.action()).contains(AuditAction.DOCUMENT_READ);
                    assertThat(entry.application()).contains(theCase);
                    assertThat(entry.subject()).contains("d-1");
                });
    }

    @Test
    void what_nobody_did_was_done_by_the_process() {
        trail.record(AuditAction.DECISION_RECORDED, null, null);

        assertThat(record.page(EVERYTHING, Optional.empty(), 10))
                .singleElement()
                .extracting(AuditEntry::actor)
                .isEqualTo("process");
    }

    @Test
    void somebody_without_an_account_is_not_the_process() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

        trail.record(AuditAction.EMPLOYER_ANSWERED, null, null);

        assertThat(record.page(EVERYTHING, Optional.empty(), 10))
                .singleElement()
                .extracting(AuditEntry::actor)
                .isEqualTo("stranger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody-else'",
                "update audit_entry set actor = 'somebody-else' where false",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void the_record_cannot_be_rewritten(String attempt) {
        SignIn.as("olga", Roles.CASE_OFFICER);
        trail.record(AuditAction.DOCUMENT_READ, null, null);

        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("The record cannot be rewritten");
        assertThat(record.page(EVERYTHING, Optional.empty(), 10))
                .singleElement()
                .extracting(AuditEntry::actor)
                .isEqualTo("olga");
    }

    @Test
    void pages_follow_each_other_from_the_newest_to_the_oldest() {
        for (int i = 1; i <= 5; i++) {
            trail.record(AuditAction.DOCUMENT_READ, null, "d-" + i);
        }

        List<AuditEntry> first = record.page(EVERYTHING, Optional.empty(), 2);
        List<AuditEntry> second =
                record.page(EVERYTHING, Optional.of(first.getLast().seq()), 2);

        assertThat(first).extracting(entry -> entry.subject().orElseThrow()).containsExactly("d-5", "d-4");
        assertThat(second).extracting(entry -> entry.subject().orElseThrow()).containsExactly("d-3", "d-2");
    }

    @Test
    void the_auditor_finds_by_person_act_and_case() {
        var one = ApplicationId.create();
        SignIn.as("olga", Roles.CASE_OFFICER);
        trail.record(AuditAction.DOCUMENT_READ, one, null);
        SignIn.as("marat", Roles.CASE_OFFICER);
        trail.record(AuditAction.DOCUMENT_ACCEPTED, ApplicationId.create(), null);

        assertThat(record.page(new Filter("olga", null, null), Optional.empty(), 10))
                .hasSize(1);
        assertThat(record.page(new Filter(null, "document-accepted", null), Optional.empty(), 10))
                .hasSize(1);
        assertThat(record.page(new Filter(null, null, one), Optional.empty(), 10))
                .hasSize(1);
        assertThat(record.page(new Filter("olga", "document-accepted", one), Optional.empty(), 10))
                .isEmpty();
        assertThat(record.actions()).containsExactly("document-accepted", "document-read");
    }
}
