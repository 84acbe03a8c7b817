package org.regularis.documents;

import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;

/**
 * Answers whether somebody may see the files of a case; answered by the modules that know whose case it is.
 * A file is shown when any of them says yes.
 */
public interface MayRead {

    boolean mayRead(Person person, ApplicationId application);
}
