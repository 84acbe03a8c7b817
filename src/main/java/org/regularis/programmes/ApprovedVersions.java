package org.regularis.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.regularis.programmes.rules.DecisionTables;
import org.regularis.shared.ProgrammeId;

/** The approved versions of programmes; what was approved once does not change. */
public interface ApprovedVersions {

    List<Approved> approved();

    /** @throws org.regularis.shared.NotFound when there is no such version */
    Version read(ProgrammeId programme, String version);

    /** A version and the first day on which it is in force; the first day of the next one ends it. */
    record Approved(ProgrammeId programme, String version, LocalDate inForceFrom) {}

    /** @param tables none when only the parameters of the programme are known */
    record Version(Programme programme, Optional<DecisionTables> tables) {}
}
