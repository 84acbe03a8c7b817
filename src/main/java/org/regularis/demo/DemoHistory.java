package org.regularis.demo;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.ApplicationIntake.Saving;
import org.regularis.applications.ApplicationIntake.Start;
import org.regularis.applications.ApplicationIntake.Submission;
import org.regularis.casework.process.EngineTime;
import org.regularis.documents.DocumentIntake;
import org.regularis.identity.Person;
import org.regularis.programmes.Programmes;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.ProgrammeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the demo's past: leads invented people through the same activities as everybody, in the order of time, from the
 * opening of the programme until now. Everything drawn comes from one seed.
 */
@Component
@Profile("demo")
class DemoHistory {

    static final Person AMINA = Staff.applicant("00000000-0000-4000-8000-00000000a001");
    static final Person FARRUKH = Staff.applicant("00000000-0000-4000-8000-00000000a002");

    private static final Logger log = LoggerFactory.getLogger(DemoHistory.class);
    private static final ProgrammeId PROGRAMME = new ProgrammeId("regularization-2026");
    private static final Duration PAST = Duration.ofDays(80);

    private final ApplicationIntake intake;
    private final DocumentIntake documents;
    private final EngineTime engine;
    private final DemoClock clock;
    private final DemoSettings settings;
    private final InventedActions turns;
    private final Programmes programmes;
    private final RegisterTurns registers;

    DemoHistory(
            ApplicationIntake intake,
            DocumentIntake documents,
            EngineTime engine,
            DemoClock clock,
            DemoSettings settings,
            InventedActions turns,
            Programmes programmes,
            RegisterTurns registers) {
        this.intake = intake;
        this.documents = documents;
        this.engine = engine;
        this.clock = clock;
        this.settings = settings;
        this.turns = turns;
        this.programmes = programmes;
        this.registers = registers;
    }

    /** Something that happens in a case at a time; what follows from it is queued in turn. */
    private record Happening(Instant at, int order, Runnable act) {}

    private final PriorityQueue<Happening> queue =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    private int queued;

    void make() {
        var now = clock.instant();
        engine.takeOver();
        try {
            fillQueue(now);
            run(now);
        } finally {
            clock.letGo();
            engine.letGo();
        }
    }

    private void fillQueue(Instant now) {
        var random = new Random(settings.seed());
        for (int i = 0; i < settings.applications(); i++) {
            var person = Staff.applicant(new UUID(random.nextLong(), random.nextLong()).toString());
            queueApplicant(person, new Random(random.nextLong()), filedAt(random, now), now);
        }
        if (settings.applications() > 0) {
            queueApplicant(FARRUKH, new Random(settings.seed() + 1), now.minus(Duration.ofDays(2)), now);
        }
    }

    /** More people come as time goes on, and at all hours of the day. */
    private static Instant filedAt(RandomGenerator random, Instant now) {
        var share = Math.sqrt(random.nextDouble());
        return now.minus(PAST).plusSeconds((long) (share * PAST.minusHours(2).toSeconds()));
    }

    private void queueApplicant(Person person, RandomGenerator random, Instant at, Instant now) {
        var today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var applicant = person.equals(FARRUKH)
                ? Applicant.named(
                        random,
                        today,
                        Invented.ORIGINS.get(2),
                        "Farrukh|Saidov|Фаррух Саидов".split("\\|"),
                        Invented.STROIKA)
                : Applicant.draw(random, today);
        queue(at, () -> file(person, applicant, random, now));
    }

    private void queue(Instant at, Runnable act) {
        queue.add(new Happening(at, queued++, act));
    }

    private void run(Instant now) {
        int done = 0;
        while (!queue.isEmpty() && queue.peek().at().isBefore(now)) {
            var next = queue.poll();
            clock.moveTo(next.at());
            engine.moveTo(next.at());
            next.act().run();
            if (++done % 500 == 0) {
                log.info("The demo's past has reached {}.", LocalDate.ofInstant(next.at(), ZoneOffset.UTC));
            }
        }
        queue.clear();
        log.info("The demo's past is made: {} things have happened.", done);
    }

    private void file(Person person, Applicant applicant, RandomGenerator random, Instant now) {
        boolean staysDraft = !person.equals(FARRUKH) && random.nextInt(100) < 7;
        var id = Staff.as(person, () -> fillIn(applicant, staysDraft));
        if (staysDraft) {
            return;
        }
        var submission =
                Staff.as(person, () -> intake.submit(id, UUID.randomUUID().toString()));
        if (!(submission instanceof Submission.Submitted)) {
            throw new IllegalStateException("An invented application was not taken: " + submission);
        }
        var pace = person.equals(FARRUKH) || random.nextInt(100) < 15 ? 6 : 1;
        var findings = new OfficerFindings(programmes.find(PROGRAMME).orElseThrow());
        follow(new InventedCase(id, person, applicant, findings, pace, random));
    }

    private ApplicationId fillIn(Applicant applicant, boolean half) {
        var start = intake.start(PROGRAMME, applicant.random().nextInt(3) == 0 ? Language.RU : Language.EN);
        if (!(start instanceof Start.Started(var id))
                || !(intake.save(id, applicant.answers()) instanceof Saving.Saved)) {
            throw new IllegalStateException("An invented draft was not taken: " + start);
        }
        for (var paper : half ? List.of(applicant.photo()) : applicant.papers()) {
            documents.file(id, paper.about(), paper.fileName(), new ByteArrayInputStream(paper.content()));
        }
        return id;
    }

    /** Runs what is due in a case, then queues who acts next, or the next timer, whichever comes first. */
    private void follow(InventedCase life) {
        engine.runDueJobs(life.id());
        registers.answer(life.id());
        engine.runDueJobs(life.id());
        var now = clock.instant();
        Optional<InventedActions.Move> move = turns.next(life);
        move.ifPresent(next -> queue(now.plus(next.after()), () -> {
            if (turns.stillStands(life, next)) {
                next.act().run();
                follow(life);
            }
        }));
        engine.nextTimer(life.id()).ifPresent(timer -> queue(timer, () -> timer(life)));
    }

    /** A timer may have been moved or served in the meantime; then there is nothing to run, and nothing new. */
    private void timer(InventedCase life) {
        var before = turns.standing(life);
        engine.runDueJobs(life.id());
        if (!turns.standing(life).equals(before)) {
            follow(life);
        } else {
            engine.nextTimer(life.id())
                    .filter(next -> next.isAfter(clock.instant()))
                    .ifPresent(next -> queue(next, () -> timer(life)));
        }
    }
}
