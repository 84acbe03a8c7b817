package org.regularis.programmes;

import java.time.LocalDate;
import java.util.List;
import org.regularis.shared.ProgrammeId;

/** Where the approved versions of programmes lie; what lies there does not change. */
interface ProgrammeShelf {

    List<Approved> approved();

    /** @throws org.regularis.shared.NotFound when there is no such version */
    ProgrammeFiles files(ProgrammeId programme, String version);

    /** A version and the first day on which it is in force; the first day of the next one ends it. */
    record Approved(ProgrammeId programme, String version, LocalDate inForceFrom) {}
}
