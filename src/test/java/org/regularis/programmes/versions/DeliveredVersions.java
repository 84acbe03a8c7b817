package org.regularis.programmes.versions;

import java.time.LocalDate;
import java.util.List;
import org.regularis.programmes.ApprovedVersions;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;

/** What the software is delivered with, for tests that need no database. */
public final class DeliveredVersions implements ApprovedVersions {

    private final List<ProgrammeModel> models;

    public DeliveredVersions(WorkingCalendars calendars) {
        this.models = ProgrammeModel.onClassPath(calendars.ids());
    }

    @Override
    public List<Approved> approved() {
        return models.stream()
                .map(ProgrammeModel::programme)
                .map(programme -> new Approved(
                        programme.id(),
                        programme.version(),
                        programme.profile().opensOn().orElse(LocalDate.EPOCH)))
                .toList();
    }

    @Override
    public Version read(ProgrammeId programme, String version) {
        return model(programme, version).version();
    }

    ProgrammeFiles files(ProgrammeId programme, String version) {
        return model(programme, version).files();
    }

    private ProgrammeModel model(ProgrammeId programme, String version) {
        return models.stream()
                .filter(model -> model.programme().id().equals(programme))
                .filter(model -> model.programme().version().equals(version))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
