package org.regularis.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Mails that could not be delivered, for the incidents screen; ids and codes only. The caller has checked who asks. */
@Component
public class UndeliverableMails {

    public List<Undeliverable> list() {
        throw new UnsupportedOperationException();
    }

    /** Puts one back in the queue. */
    public void retry(UUID mail) {
        throw new UnsupportedOperationException();
    }

    public record Undeliverable(UUID id, ApplicationId application, String kind, int attempts, Instant lastTriedAt, String error) {}
}
