package org.regularis.programmes;

import java.util.List;
import java.util.Optional;
import org.regularis.shared.ProgrammeId;
import org.springframework.stereotype.Component;

/** The catalogue of programmes that this house runs. */
@Component
public class Programmes {

    /** Every programme in its newest version. */
    public List<Programme> all() {
        throw new UnsupportedOperationException();
    }

    /** Those whose window is open today. */
    public List<Programme> open() {
        throw new UnsupportedOperationException();
    }

    public Optional<Programme> find(ProgrammeId id) {
        throw new UnsupportedOperationException();
    }

    /** The programme in the version under which a case was filed. */
    public Programme require(ProgrammeId id, String version) {
        throw new UnsupportedOperationException();
    }
}
