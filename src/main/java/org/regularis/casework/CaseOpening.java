package org.regularis.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.ApplicationSubmitted;
import org.regularis.decisions.Basis;
import org.regularis.decisions.FactSheet;
import org.regularis.programmes.ApplicantFacts;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.SystemFact;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Columns;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the case of a submitted application: file, facts, clock and process, in the submission's transaction. */
@Component
class CaseOpening {

    private final ApplicationFiles applications;
    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final FactSheet facts;
    private final CaseProcess process;
    private final CaseEvents ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseOpening(
            ApplicationFiles applications,
            Programmes programmes,
            WorkingCalendars calendars,
            FactSheet facts,
            CaseProcess process,
            CaseEvents ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.applications = applications;
        this.programmes = programmes;
        this.calendars = calendars;
        this.facts = facts;
        this.process = process;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationSubmitted submitted) {
        var application = applications.require(submitted.application());
        var programme = programmes.require(application.programme(), application.programmeVersion());
        var calendar = application.calendar().orElseThrow();
        var now = clock.instant();
        var periods = programme.periods();
        var ends = calendars.deadline(calendar, now, periods.statutory());
        var warning = calendars.deadline(calendar, now, periods.statutory() - periods.statutoryWarning());
        insert(application, calendar, now, ends, warning);
        ledger.record(application.id(), CaseEventKind.SUBMITTED);
        var filedOn = calendars.dayOf(calendar, now);
        facts.state(
                application.id(),
                Map.of(
                        FactSheet.Source.APPLICANT,
                        FactSheet.Statement.of(
                                ApplicantFacts.of(programme, application.answers(), filedOn), Basis.answer()),
                        FactSheet.Source.SYSTEM,
                        FactSheet.Statement.of(SystemFact.of(programme, filedOn), Basis.measured())));
        var reachable = application.job().employer().email().isPresent();
        boolean asked = programme.asksEmployer() && !isUnderAge(application);
        var lifecycle = process.start(application.id(), warning, ends, new CaseProcess.Employer(asked, reachable));
        jdbc.sql("update case_file set lifecycle = ? where application = ?")
                .params(lifecycle, application.id().value())
                .update();
    }

    private boolean isUnderAge(ApplicationFile application) {
        return jdbc.sql("select under_age from case_file where application = ?")
                .param(application.id().value())
                .query(Boolean.class)
                .single();
    }

    private void insert(ApplicationFile application, CalendarId calendar, Instant now, Instant ends, Instant warning) {
        jdbc.sql("""
                insert into case_file (application, reference, programme, office, calendar, stage, turn, awaited,
                    opened_at, clock_ends_at, clock_warning_at)
                values (:application, :reference, :programme, :office, :calendar, 'COMPLETENESS_CHECK', 'OFFICE',
                    'COMPLETENESS_CHECK', :now, :ends, :warning)""")
                .param("application", application.id().value())
                .param("reference", application.reference().orElseThrow().value())
                .param("programme", application.programme().value())
                .param("office", application.office().orElseThrow().value())
                .param("calendar", calendar.value())
                .param("now", Columns.timestamp(now))
                .param("ends", Columns.timestamp(ends))
                .param("warning", Columns.timestamp(warning))
                .update();
    }
}
