package org.regularis.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a case stands by its rows: what letters are held against, read otherwise than those who write letters read it. */
record LetterTruth(
        JdbcClient jdbc, Dates dates, WorkingCalendars calendars, RunningProgramme programme, ApplicationFile file) {

    boolean is(String condition) {
        return jdbc.sql("select exists (select from " + condition + ")")
                .param("id", file.id().value())
                .query(Boolean.class)
                .single();
    }

    Optional<Map<String, Object>> row(String query) {
        return jdbc.sql("select " + query).param("id", file.id().value()).query().listOfRows().stream()
                .findFirst();
    }

    List<String> all(String query) {
        return jdbc.sql("select " + query)
                .param("id", file.id().value())
                .query(String.class)
                .list();
    }

    Language language() {
        return file.language();
    }

    boolean withdrawn() {
        return is("application where id = :id and stage = 'WITHDRAWN'");
    }

    boolean decided() {
        return is("decision where application = :id");
    }

    boolean refused() {
        return is("decision where application = :id and kind <> 'GRANT' and confirmed_by <> decided_by");
    }

    boolean granted() {
        return decided() && is("permit where application = :id");
    }

    /** A notice that can still be answered now. */
    boolean mayReply(Instant now) {
        return !decided()
                && !withdrawn()
                && notice().filter(row -> row.get("replied_at") == null)
                        .filter(row -> !now.isAfter(moment(row, "reply_until")))
                        .isPresent();
    }

    Optional<Map<String, Object>> notice() {
        return row("* from notice where application = :id order by given_at desc limit 1");
    }

    Map<String, Object> request() {
        return row("* from evidence_request where application = :id order by asked_at desc limit 1")
                .orElseThrow();
    }

    /** The newest question to an employer. */
    Optional<Map<String, Object>> question() {
        return row("* from employer_verification where application = :id order by asked_at desc limit 1");
    }

    boolean hasEmployerAddress() {
        return is("application where id = :id and coalesce(answers ->> 'employment.employerEmail', '') <> ''");
    }

    boolean isUnderAge() {
        return is("case_file where application = :id and under_age");
    }

    boolean mailCameBack() {
        return is("outbox_mail where application = :id and kind = 'EMPLOYER_INVITATION' and state = 'UNDELIVERABLE'");
    }

    String day(Map<String, Object> row, String column) {
        return day(moment(row, column));
    }

    String day(Instant moment) {
        return dates.day(
                calendars.dayOf(file.calendar().orElseThrow(), moment),
                language().locale());
    }

    static Instant moment(Map<String, Object> row, String column) {
        return ((Timestamp) row.get(column)).toInstant();
    }
}
