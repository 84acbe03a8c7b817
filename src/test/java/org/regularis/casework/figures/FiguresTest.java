package org.regularis.casework.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.casework.staff.StaffMembers;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.CaseRows;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class FiguresTest {

    @Autowired
    StockFigures stock;

    @Autowired
    FlowFigures flow;

    @Autowired
    WorkFigures work;

    @Autowired
    StaffMembers register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    InstallationSettings installation;

    private final OfficeId office = new OfficeId("office-" + UUID.randomUUID());
    private CaseRows cases;
    private Instant now;

    @BeforeEach
    void signIn() {
        cases = new CaseRows(jdbc, office.value());
        now = clock.instant();
        SignIn.as(CaseDriver.staff("test-supervisor", Set.of(Roles.SUPERVISOR), office));
    }

    @AfterEach
    void signOut() {
        cases.clear();
        SignIn.out();
    }

    @Test
    void open_cases_fall_into_whole_days_of_age() {
        cases.open("EXAMINATION", daysAgo(8).plusSeconds(1), 300);
        cases.open("EXAMINATION", daysAgo(8), 300);
        cases.open("EXAMINATION", daysAgo(31).plusSeconds(1), 300);
        cases.open("EXAMINATION", daysAgo(31), 300);
        cases.open("EXAMINATION", daysAgo(61), 300);
        cases.open("SECOND_OPINION", daysAgo(91), 300);
        cases.closed("GRANT", daysAgo(3), daysAgo(1));

        var stages = stock.ages(Scope.ALL);

        assertThat(stages).extracting(StockFigures.StageAges::stage).containsExactly("EXAMINATION", "SECOND_OPINION");
        var examination = stages.getFirst();
        assertThat(examination.in(AgeBucket.WEEK)).isEqualTo(1);
        assertThat(examination.in(AgeBucket.MONTH)).isEqualTo(2);
        assertThat(examination.in(AgeBucket.TWO_MONTHS)).isEqualTo(1);
        assertThat(examination.in(AgeBucket.THREE_MONTHS)).isEqualTo(1);
        assertThat(examination.in(AgeBucket.OLDER)).isZero();
        assertThat(examination.total()).isEqualTo(5);
        assertThat(stages.getLast().in(AgeBucket.OLDER)).isEqualTo(1);
    }

    @Test
    void clocks_are_overdue_soon_stopped_or_neither() {
        cases.open("EXAMINATION", daysAgo(1), 60);
        cases.open("EXAMINATION", daysAgo(55), 60);
        cases.set(cases.open("EXAMINATION", daysAgo(61), 60), "escalated_at", daysAgo(1));
        cases.set(cases.open("EXAMINATION", daysAgo(70), 60), "clock_stopped_at", daysAgo(20));
        cases.set(cases.closed("GRANT", daysAgo(80), daysAgo(1)), "escalated_at", daysAgo(20));

        assertThat(stock.clocks(Scope.ALL)).isEqualTo(new StockFigures.Clocks(4, 1, 1, 1, 1));
    }

    @Test
    void each_day_says_what_came_what_went_and_what_was_left() {
        var today = installation.dayOf(now);
        cases.open("EXAMINATION", noon(today.minusDays(40)), 60);
        cases.closed("GRANT", noon(today.minusDays(2)), noon(today.minusDays(1)));
        cases.closed("REFUSAL", noon(today.minusDays(40)), noon(today.minusDays(1)));
        cases.open("EXAMINATION", noon(today.minusDays(1)), 60);

        var days = flow.days(Scope.ALL, flow.period(30));

        assertThat(days).hasSize(30);
        assertThat(days.subList(27, 30))
                .containsExactly(
                        new FlowFigures.Day(today.minusDays(2), 1, 0, 3),
                        new FlowFigures.Day(today.minusDays(1), 1, 2, 2),
                        new FlowFigures.Day(today, 0, 0, 2));
        assertThat(days.getFirst().backlog()).isEqualTo(2);
        assertThat(flow.totals(Scope.ALL, flow.period(30))).isEqualTo(new FlowFigures.Totals(2, 2));
        assertThat(flow.totals(Scope.ALL, flow.period(30).before())).isEqualTo(new FlowFigures.Totals(2, 0));
    }

    @Test
    void a_day_ends_at_midnight_of_the_installation() {
        var today = installation.dayOf(now);
        cases.open("EXAMINATION", installation.startOf(today).minusMillis(1), 60);
        cases.open("EXAMINATION", installation.startOf(today), 60);

        var days = flow.days(Scope.ALL, flow.period(30)).reversed();

        assertThat(days.get(0).received()).isEqualTo(1);
        assertThat(days.get(1).received()).isEqualTo(1);
        assertThat(days.get(1).backlog()).isEqualTo(1);
    }

    @Test
    void cycle_times_are_medians_and_not_means() {
        for (int took : new int[] {1, 2, 3, 4, 100}) {
            cases.closed(took == 100 ? "REFUSAL" : "GRANT", daysAgo(took + 1), daysAgo(1));
        }

        var times = flow.cycleTimes(Scope.ALL, flow.period(30));

        assertThat(times)
                .extracting(FlowFigures.CycleTime::outcome)
                .containsExactly(Optional.empty(), Optional.of("GRANT"), Optional.of("REFUSAL"));
        assertThat(times.getFirst().cases()).isEqualTo(5);
        assertThat(times.getFirst().median()).isEqualTo(Duration.ofDays(3));
        assertThat(times.getFirst().most()).isBetween(Duration.ofDays(4), Duration.ofDays(100));
        assertThat(times.getLast().median()).isEqualTo(Duration.ofDays(100));
        assertThat(flow.closed(Scope.ALL, flow.period(30)))
                .hasSize(5)
                .contains(new FlowFigures.Closed(daysAgo(1), Duration.ofDays(100)));
    }

    @Test
    void without_closed_cases_there_is_no_cycle_time() {
        cases.open("EXAMINATION", daysAgo(1), 60);

        assertThat(flow.cycleTimes(Scope.ALL, flow.period(30))).isEmpty();
    }

    @Test
    void work_is_told_by_officer_and_what_nobody_has_comes_first() {
        var weekEnds = installation.endOfWeek(now);
        cases.work(cases.open("EXAMINATION", daysAgo(9), 60), "zoya", daysAgo(9), now.minusSeconds(1));
        cases.work(cases.open("EXAMINATION", daysAgo(5), 60), "zoya", daysAgo(5), weekEnds.minusSeconds(1));
        cases.work(cases.open("EXAMINATION", daysAgo(2), 60), "boris", daysAgo(2), weekEnds);
        cases.work(cases.open("EXAMINATION", daysAgo(1), 60), null, daysAgo(1), weekEnds);

        assertThat(work.perOfficer(Scope.ALL))
                .containsExactly(
                        new WorkFigures.Load(Optional.empty(), "", 1, Optional.of(daysAgo(1)), 0, 0),
                        new WorkFigures.Load(officer("boris"), "boris", 1, Optional.of(daysAgo(2)), 0, 0),
                        new WorkFigures.Load(officer("zoya"), "zoya", 2, Optional.of(daysAgo(9)), 1, 1));
    }

    @Test
    void officers_without_work_are_listed_too() {
        var colleague = CaseDriver.staff("colleague-" + UUID.randomUUID(), Set.of(Roles.CASE_OFFICER), office);
        register.seen(colleague);

        assertThat(work.perOfficer(Scope.ALL))
                .containsExactly(
                        new WorkFigures.Load(Optional.empty(), "", 0, Optional.empty(), 0, 0),
                        new WorkFigures.Load(Optional.of(colleague.id()), colleague.name(), 0, Optional.empty(), 0, 0));
    }

    @Test
    void a_supervisor_counts_their_own_offices_only() {
        cases.work(cases.open("EXAMINATION", daysAgo(1), 60), "zoya", daysAgo(1), now);
        cases.closed("GRANT", daysAgo(3), daysAgo(1));
        SignIn.as(CaseDriver.staff("somebody", Set.of(Roles.SUPERVISOR), new OfficeId("elsewhere")));
        var ours = new Scope(office, null);

        assertThat(stock.ages(ours)).isEmpty();
        assertThat(stock.clocks(ours).open()).isZero();
        assertThat(flow.totals(ours, flow.period(30))).isEqualTo(new FlowFigures.Totals(0, 0));
        assertThat(flow.closed(ours, flow.period(30))).isEmpty();
        assertThat(work.perOfficer(ours)).extracting(WorkFigures.Load::open).containsExactly(0);
    }

    @Test
    void another_programme_is_not_counted() {
        cases.open("EXAMINATION", daysAgo(1), 60);

        assertThat(stock.clocks(new Scope(office, new ProgrammeId("test-programme")))
                        .open())
                .isEqualTo(1);
        assertThat(stock.clocks(new Scope(office, new ProgrammeId("another"))).open())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Roles.CASE_OFFICER, Roles.SENIOR_OFFICER, Roles.PROGRAMME_ADMIN, Roles.AUDITOR, Roles.APPLICANT})
    void nobody_but_a_supervisor_sees_figures(String role) {
        var period = new FlowFigures.Period(LocalDate.EPOCH, LocalDate.EPOCH);
        SignIn.as(CaseDriver.staff("somebody", Set.of(role), office));

        assertThatThrownBy(() -> stock.clocks(Scope.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> flow.days(Scope.ALL, period)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> work.perOfficer(Scope.ALL)).isInstanceOf(AccessDeniedException.class);
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private Instant noon(LocalDate day) {
        return installation.startOf(day).plus(Duration.ofHours(12));
    }

    private static Optional<UserId> officer(String name) {
        return Optional.of(new UserId(name));
    }
}
