package org.regularis.casework.ui.registers;

import org.regularis.casework.registers.RegisterDesk;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.identity.StaffDirectory;
import org.springframework.stereotype.Component;

/** Opens what registers were asked in a case and have answered. */
@Component
public class RegistersPanels {

    private final RegisterDesk desk;
    private final StaffDirectory staff;
    private final DeskDates time;

    RegistersPanels(RegisterDesk desk, StaffDirectory staff, DeskDates time) {
        this.desk = desk;
        this.staff = staff;
        this.time = time;
    }

    public RegistersPanel of(OpenCase atHand) {
        return new RegistersPanel(atHand, desk, new RegisterTexts(atHand, staff, time));
    }
}
