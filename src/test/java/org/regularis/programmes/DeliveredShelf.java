package org.regularis.programmes;

import java.time.LocalDate;
import java.util.List;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;

/** What the house is delivered with, for tests that need no database. */
final class DeliveredShelf implements ProgrammeShelf {

    private final List<ProgrammeModel> models;

    DeliveredShelf(WorkingCalendars calendars) {
        this.models = ProgrammeModel.onClassPath(calendars.ids());
    }

    @Override
    public List<Approved> approved() {
        return models.stream()
                .map(ProgrammeModel::programme)
                .map(programme -> new Approved(
                        programme.id(), programme.version(), programme.profile().opensOn().orElse(LocalDate.EPOCH)))
                .toList();
    }

    @Override
    public ProgrammeFiles files(ProgrammeId programme, String version) {
        return models.stream()
                .filter(model -> model.programme().id().equals(programme))
                .filter(model -> model.programme().version().equals(version))
                .findFirst()
                .orElseThrow(NotFound::new)
                .files();
    }
}
