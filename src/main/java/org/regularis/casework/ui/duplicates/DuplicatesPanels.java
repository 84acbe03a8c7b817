package org.regularis.casework.ui.duplicates;

import java.util.Optional;
import java.util.function.Supplier;
import org.regularis.casework.duplicates.DuplicateDesk;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.decisions.HeldPermits;
import org.regularis.shared.WorkItemId;
import org.springframework.stereotype.Component;

/** Opens what there is to see and say about people on file who may be the applicant. */
@Component
public class DuplicatesPanels {

    private final DuplicateDesk desk;
    private final HeldPermits permits;
    private final DeskDates time;

    DuplicatesPanels(DuplicateDesk desk, HeldPermits permits, DeskDates time) {
        this.desk = desk;
        this.permits = permits;
        this.time = time;
    }

    /** @param check the completeness check, while this officer has it in hand */
    public DuplicatesPanel of(OpenCase atHand, Supplier<Optional<WorkItemId>> check) {
        return new DuplicatesPanel(atHand, check, desk, permits, time);
    }
}
