package org.regularis.casework.ui.file;

import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.registers.RegistersPanel;
import org.regularis.casework.ui.registers.RegistersPanels;
import org.regularis.employers.EmployerVerifications;
import org.springframework.stereotype.Component;

/** Opens the sides of a case that tell what others were asked: employers and registers. */
@Component
class AskedPanels {

    private final EmployerVerifications verifications;
    private final RegistersPanels registers;
    private final DeskDates time;

    AskedPanels(EmployerVerifications verifications, RegistersPanels registers, DeskDates time) {
        this.verifications = verifications;
        this.registers = registers;
        this.time = time;
    }

    EmployerPanel employer(OpenCase atHand) {
        return new EmployerPanel(atHand, verifications.of(atHand.id()), time);
    }

    RegistersPanel registers(OpenCase atHand) {
        return registers.of(atHand);
    }
}
