package org.regularis.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** The facts of a case, each with the source that stated it. The caller has checked who asks. */
@Component
public class FactSheet {

    /**
     * States facts; a later statement about the same fact replaces the earlier one and keeps it in the record.
     *
     * @param values by fact name of the programme, as text; null means known to be absent
     */
    public void state(ApplicationId application, Source source, Map<String, @Nullable String> values) {
        throw new UnsupportedOperationException();
    }

    /** In the programme's order. */
    public List<StatedFact> of(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    public enum Source { APPLICANT, OFFICER, EMPLOYER, SYSTEM }

    /** @param statedBy the officer, when one stated it */
    public record StatedFact(
            String name, @Nullable String value, Source source, @Nullable String statedBy, Instant statedAt) {}
}
