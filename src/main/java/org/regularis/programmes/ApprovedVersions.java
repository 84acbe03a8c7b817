package org.regularis.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.rules.DecisionTables;
import org.regularis.shared.ProgrammeId;

/** The approved versions of programmes; what was approved once does not change. */
public interface ApprovedVersions {

    List<Approved> approved();

    /** @throws org.regularis.shared.NotFound when there is no such version */
    Version read(ProgrammeId programme, String version);

    /** A version and the first day on which it is in force; the first day of the next one ends it. */
    record Approved(ProgrammeId programme, String version, LocalDate inForceFrom) {}

    /**
     * What a version says.
     *
     * @param tables none when only the parameters of the programme are known
     * @param files what it is written in, by name
     */
    record Version(Programme programme, Optional<DecisionTables> tables, Map<String, String> files) {

        /** Judges a case as {@link EligibilityRules#evaluate} does. */
        public Eligibility judge(Map<String, ? extends @Nullable Object> facts) {
            return EligibilityRules.judge(programme, tables.orElseThrow(), facts, false);
        }

        /** The facts that the rules asked for when they came to this result. */
        public Set<String> asked(Eligibility result) {
            return EligibilityRules.asked(tables.orElseThrow(), result);
        }
    }
}
