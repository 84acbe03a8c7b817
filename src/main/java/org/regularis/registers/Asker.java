package org.regularis.registers;

import org.regularis.shared.UserId;

/** On whose behalf a register is asked. */
public sealed interface Asker {

    record Officer(UserId id) implements Asker {}

    /** @param name of the step of the process */
    record Step(String name) implements Asker {}
}
