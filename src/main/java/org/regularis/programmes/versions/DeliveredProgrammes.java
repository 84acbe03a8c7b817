package org.regularis.programmes.versions;

import org.regularis.programmes.Programmes;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Takes up the programmes that the software is delivered with, once the database is migrated and before anybody can
 * ask: then all of the catalogue is read, so that nobody who comes first waits for it. Files that are unsound, or
 * that differ from what is known under their version, stop the start.
 */
@Component
class DeliveredProgrammes implements SmartInitializingSingleton {

    private final VersionRegister register;
    private final Programmes programmes;
    private final WorkingCalendars calendars;

    DeliveredProgrammes(VersionRegister register, Programmes programmes, WorkingCalendars calendars) {
        this.register = register;
        this.programmes = programmes;
        this.calendars = calendars;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ProgrammeModel.onClassPath(calendars.ids()).forEach(register::deliver);
        programmes.catalogue();
    }
}
