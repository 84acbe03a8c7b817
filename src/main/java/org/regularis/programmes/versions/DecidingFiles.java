package org.regularis.programmes.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regularis.programmes.ApprovedVersions;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.springframework.modulith.NamedInterface;

/** The files by which a version of a programme decides, read again by somebody who has nothing but them. */
@NamedInterface("files")
public final class DecidingFiles {

    public static final List<String> NAMES = List.of(
            ProgrammeFiles.PROGRAMME, ProgrammeFiles.ADMISSIBILITY, ProgrammeFiles.FINDINGS, ProgrammeFiles.OUTCOME);

    private DecidingFiles() {}

    /**
     * @param texts by name
     * @throws InvalidProgramme naming everything that is wrong
     */
    public static ApprovedVersions.Version read(Map<String, String> texts, WorkingCalendars calendars) {
        var files = new HashMap<>(texts);
        files.put(ProgrammeFiles.CASES, "");
        return ProgrammeModel.read(new ProgrammeFiles(files), "export", calendars.ids())
                .version();
    }
}
