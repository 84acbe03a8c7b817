package org.regularis.applications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.regularis.applications.ApplicationIntake.FieldProblem;
import org.regularis.applications.answers.AnswerSheet;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Documents;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Finds what is still to be put right before an application can be submitted. The caller has checked who asks. */
@Component
public class SubmissionCheck {

    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Documents documents;
    private final Clock clock;

    SubmissionCheck(Programmes programmes, WorkingCalendars calendars, Documents documents, Clock clock) {
        this.programmes = programmes;
        this.calendars = calendars;
        this.documents = documents;
        this.clock = clock;
    }

    /** In the order of the pages; the field of missing evidence is {@code documents.<kind>}. */
    public List<FieldProblem> problems(ApplicationFile file) {
        var programme = programme(file);
        var problems = new ArrayList<FieldProblem>();
        sheet(file, programme).flaws().forEach(flaw -> problems.add(new FieldProblem(flaw.field(), flaw.messageKey())));
        missingKinds(file, programme)
                .forEach(kind ->
                        problems.add(new FieldProblem("documents." + kind, "applications.problem.documents.missing")));
        return List.copyOf(problems);
    }

    /** The programme as it is now for a draft, and as it was when the application was filed for all others. */
    public RunningProgramme programme(ApplicationFile file) {
        return file.isDraft()
                ? programmes
                        .find(file.programme())
                        .orElseGet(() -> programmes.require(file.programme(), file.programmeVersion()))
                : programmes.require(file.programme(), file.programmeVersion());
    }

    /** Today where the programme is. */
    public LocalDate today(RunningProgramme programme) {
        return calendars.dayOf(programme.regions().getFirst().calendar(), clock.instant());
    }

    /** The day of filing in the calendar of the applicant's region; for a draft, today. */
    public LocalDate filingDay(ApplicationFile file) {
        return file.submittedAt()
                .map(at -> calendars.dayOf(file.calendar().orElseThrow(), at))
                .orElseGet(() -> today(programme(file)));
    }

    /** Weighs its documents as they count on the day of filing. */
    public EvidenceWeighing weighing(ApplicationFile file) {
        return new EvidenceWeighing(programme(file), filingDay(file));
    }

    AnswerSheet sheet(ApplicationFile file, RunningProgramme programme) {
        var regions = programme.regions().stream().map(Programme.Region::id).toList();
        return new AnswerSheet(file.answers(), regions, today(programme));
    }

    private List<String> missingKinds(ApplicationFile file, RunningProgramme programme) {
        var filed = documents.of(file.id()).stream().map(DocumentSummary::kind).collect(Collectors.toSet());
        return programme.evidence().stream()
                .filter(kind -> kind.needed() && !filed.contains(kind.id()))
                .map(Programme.EvidenceKind::id)
                .toList();
    }
}
