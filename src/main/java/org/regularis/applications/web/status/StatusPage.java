package org.regularis.applications.web.status;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.EvidenceRequest;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.ProgressEntry;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.applications.web.Wording;
import org.regularis.applications.web.evidence.EvidenceLists;
import org.regularis.applications.web.evidence.PresencePage;
import org.springframework.stereotype.Component;

/** What a submitted application's page tells: where it is, whose turn it is, what happened, until when. */
@Component
class StatusPage {

    private final ApplicationFiles files;
    private final EvidenceRequests requests;
    private final EvidenceLists evidence;
    private final PresencePage presence;
    private final Deadlines deadlines;
    private final Wording wording;

    StatusPage(
            ApplicationFiles files,
            EvidenceRequests requests,
            EvidenceLists evidence,
            PresencePage presence,
            Deadlines deadlines,
            Wording wording) {
        this.files = files;
        this.requests = requests;
        this.evidence = evidence;
        this.presence = presence;
        this.deadlines = deadlines;
        this.wording = wording;
    }

    Map<String, Object> of(ApplicationFile file, Locale locale) {
        var history = files.ownHistory(file.id());
        return Map.ofEntries(
                entry("stage", file.stage().name()),
                entry("situation", wording.of("applications.situation." + situation(file), locale)),
                entry("turn", wording.of("applications.turn." + file.turn().name(), locale)),
                entry("open", !file.stage().isClosed()),
                entry("requestOpen", requests.toAnswer(file.id()).isPresent()),
                entry("noticeOpen", file.awaited() == Awaited.REPLY_TO_NOTICE && file.turn() == Turn.APPLICANT),
                entry("decided", file.stage() == Stage.DECIDED),
                entry("expected", file.stage().isClosed() ? "" : deadlines.expected(file, history, locale)),
                entry("timeline", timeline(file, history, locale)),
                entry("documents", evidence.rows(file, locale)),
                entry("presence", presence.of(file, locale)));
    }

    /** What is awaited, and where nothing is, the stage. */
    private static String situation(ApplicationFile file) {
        if (file.awaited() == Awaited.EMPLOYER_ANSWER
                && file.job().employer().email().isEmpty()) {
            return "EMPLOYER_ANSWER.no-address";
        }
        return file.awaited() == Awaited.NOTHING || file.stage().isClosed()
                ? file.stage().name()
                : file.awaited().name();
    }

    private List<Happening> timeline(ApplicationFile file, List<ProgressEntry> history, Locale locale) {
        var moments = new ArrayList<Moment>();
        file.submittedAt().ifPresent(at -> moments.add(new Moment("SUBMITTED", at)));
        history.forEach(entry -> addChange(moments, entry));
        requests.of(file.id()).stream()
                .map(EvidenceRequest::answeredAt)
                .forEach(answered -> answered.ifPresent(at -> moments.add(new Moment("ANSWERED", at))));
        return moments.stream()
                .sorted(Comparator.comparing(Moment::at))
                .map(moment -> new Happening(
                        wording.of("applications.timeline." + moment.what(), locale),
                        wording.day(moment.at(), locale),
                        moment.at().toString()))
                .toList();
    }

    /** Only what the applicant would notice: the same thing twice in a row is said once. */
    private static void addChange(List<Moment> moments, ProgressEntry entry) {
        var what =
                entry.awaited() == Awaited.EVIDENCE ? "EVIDENCE" : entry.stage().name();
        if (!moments.getLast().what().equals(what)) {
            moments.add(new Moment(what, entry.at()));
        }
    }

    private record Moment(String what, Instant at) {}

    /** One line of the timeline. */
    record Happening(String words, String day, String at) {}
}
