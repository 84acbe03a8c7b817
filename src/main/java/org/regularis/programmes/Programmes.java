package org.regularis.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regularis.programmes.rules.DecisionTables;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.springframework.stereotype.Component;

/** The catalogue of programmes that this house runs. Nothing in it is personal: anybody may ask. */
@Component
public class Programmes {

    private final Clock clock;
    private final WorkingCalendars calendars;
    private final List<ProgrammeModel> models;

    public Programmes(Clock clock, WorkingCalendars calendars) {
        this.clock = clock;
        this.calendars = calendars;
        this.models = ProgrammeModel.onClassPath(calendars.ids());
    }

    /** Every programme and preset: those that run here first. */
    public List<Programme> catalogue() {
        return models.stream()
                .map(ProgrammeModel::programme)
                .sorted(Comparator.comparing(Programme::isPreset))
                .toList();
    }

    /** Those that run here; no presets. */
    public List<Programme> all() {
        return catalogue().stream().filter(programme -> !programme.isPreset()).toList();
    }

    /** Those whose window is open today. */
    public List<Programme> open() {
        return all().stream().filter(this::isOpen).toList();
    }

    public boolean isOpen(Programme programme) {
        return programme.isOpenOn(today(programme));
    }

    /** The day that it is where a running programme runs: in the calendar of its first region. */
    public LocalDate today(Programme programme) {
        return calendars.dayOf(programme.regions().getFirst().calendar(), clock.instant());
    }

    /** One that runs here. */
    public Optional<Programme> find(ProgrammeId id) {
        return all().stream().filter(programme -> programme.id().equals(id)).findFirst();
    }

    /** A programme or a preset. */
    public Optional<Programme> findInCatalogue(ProgrammeId id) {
        return catalogue().stream().filter(programme -> programme.id().equals(id)).findFirst();
    }

    /** The programme in the version under which a case was filed. */
    public Programme require(ProgrammeId id, String version) {
        return model(id, version).programme();
    }

    DecisionTables tables(Programme programme) {
        return model(programme.id(), programme.version()).tables().orElseThrow(NotFound::new);
    }

    private ProgrammeModel model(ProgrammeId id, String version) {
        return models.stream()
                .filter(model -> model.programme().id().equals(id))
                .filter(model -> model.programme().version().equals(version))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
