package org.regularis.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.regularis.programmes.ApprovedVersions.Approved;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.programmes.rules.DecisionTables;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.springframework.stereotype.Component;

/**
 * The catalogue of programmes that run here, each in the version that is in force today: the last one whose
 * first day has come, before that the first one. Nothing in it is personal: anybody may ask.
 */
@Component
public class Programmes {

    private final Clock clock;
    private final WorkingCalendars calendars;
    private final ApprovedVersions versions;
    private final Map<Key, ApprovedVersions.Version> read = new ConcurrentHashMap<>();

    private record Key(ProgrammeId id, String version) {}

    Programmes(Clock clock, WorkingCalendars calendars, ApprovedVersions versions) {
        this.clock = clock;
        this.calendars = calendars;
        this.versions = versions;
    }

    /** Every programme and preset: those that run here first. */
    public List<Programme> catalogue() {
        return versions.approved().stream().collect(Collectors.groupingBy(Approved::programme)).values().stream()
                .map(this::inForce)
                .sorted(Comparator.comparing(Programme::isPreset)
                        .thenComparing(programme -> programme.id().value()))
                .toList();
    }

    /** Those that run here; no presets. */
    public List<RunningProgramme> all() {
        return catalogue().stream()
                .filter(RunningProgramme.class::isInstance)
                .map(RunningProgramme.class::cast)
                .toList();
    }

    /** Those whose window is open today. */
    public List<RunningProgramme> open() {
        return all().stream().filter(this::isOpen).toList();
    }

    public boolean isOpen(RunningProgramme programme) {
        return programme.isOpenOn(today(programme));
    }

    /** The day that it is where the programme runs: in the calendar of its first region. */
    public LocalDate today(Programme programme) {
        return programme instanceof RunningProgramme running
                ? calendars.dayOf(running.regions().getFirst().calendar(), clock.instant())
                : LocalDate.now(clock);
    }

    /** One that runs here. */
    public Optional<RunningProgramme> find(ProgrammeId id) {
        return findInCatalogue(id).filter(RunningProgramme.class::isInstance).map(RunningProgramme.class::cast);
    }

    /** A programme or a preset. */
    public Optional<Programme> findInCatalogue(ProgrammeId id) {
        var known = versions.approved().stream()
                .filter(version -> version.programme().equals(id))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(inForce(known));
    }

    /** The programme in the version under which a case was filed. */
    public RunningProgramme require(ProgrammeId id, String version) {
        return switch (version(id, version).programme()) {
            case RunningProgramme running -> running;
            case Preset preset -> throw new NotFound();
        };
    }

    /** The files that a version is written in, by name. */
    public Map<String, String> files(ProgrammeId id, String version) {
        return version(id, version).files();
    }

    /** The facts that the rules of a version asked for when they came to a result. */
    public Set<String> asked(ProgrammeId id, String version, Eligibility result) {
        return version(id, version).asked(result);
    }

    DecisionTables tables(Programme programme) {
        return version(programme.id(), programme.version()).tables().orElseThrow(NotFound::new);
    }

    /** @param versions of one programme, the earliest first */
    private Programme inForce(List<Approved> versions) {
        var last = version(versions.getLast());
        var today = today(last);
        return versions.reversed().stream()
                .filter(version -> !version.inForceFrom().isAfter(today))
                .findFirst()
                .map(this::version)
                .orElseGet(() -> version(versions.getFirst()));
    }

    private Programme version(Approved version) {
        return version(version.programme(), version.version()).programme();
    }

    private ApprovedVersions.Version version(ProgrammeId id, String version) {
        return read.computeIfAbsent(new Key(id, version), key -> versions.read(id, version));
    }
}
