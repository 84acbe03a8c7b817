package org.regularis.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who is signed in on this thread. */
@Component
public class CurrentUser {

    public Optional<Person> find() {
        throw new UnsupportedOperationException();
    }

    public Person require() {
        return find().orElseThrow(NobodySignedIn::new);
    }

    /** A path that needs a person was reached without one. */
    public static class NobodySignedIn extends RuntimeException {}
}
