package org.regularis.casework;

import java.util.List;
import org.regularis.identity.Person;
import org.regularis.shared.OfficeId;

/** The offices of a person, as SQL asks for them. */
public final class Offices {

    /** No office is called so: keeps the list of SQL's {@code in} from being empty. */
    private static final List<String> NONE = List.of("-");

    private Offices() {}

    public static List<String> of(Person person) {
        return person.offices().isEmpty()
                ? NONE
                : person.offices().stream().map(OfficeId::value).toList();
    }
}
