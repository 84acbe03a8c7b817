package org.regularis.persons;

import java.util.Set;
import org.regularis.shared.ApplicationId;

/**
 * Answers whether applications can be one person's as things stand; answered by the modules that know what a person
 * cannot have twice. They can be when all of them say yes.
 */
public interface MayBeOne {

    boolean mayBeOne(Set<ApplicationId> applications);
}
