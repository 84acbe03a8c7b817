package org.regularis.registers;

import java.time.LocalDate;
import java.util.Optional;

/** An entry of a register, as far as an officer needs it to look further; its reading is the officer's. */
public sealed interface Finding {

    /** The longest text that is kept of an entry. */
    int LONGEST = 200;

    /**
     * @param authority which has the file
     * @param fileNumber under which it has it
     */
    record PoliceEntry(Matter matter, String authority, String fileNumber, Optional<LocalDate> on) implements Finding {

        public PoliceEntry {
            requireText(authority);
            requireText(fileNumber);
        }
    }

    enum Matter {
        CONVICTION,
        PROCEEDINGS,
        SEARCH_NOTICE,
        EXPULSION
    }

    /**
     * @param until empty while somebody is registered there
     * @param permit on which somebody stays, as the register calls it, if it knows of one
     */
    record Residence(String municipality, LocalDate from, Optional<LocalDate> until, Optional<String> permit)
            implements Finding {

        public Residence {
            requireText(municipality);
            permit.ifPresent(Finding::requireText);
        }
    }

    /**
     * @param employer who pays, as the register calls them
     * @param until empty while somebody is insured by them
     */
    record Insurance(String employer, LocalDate from, Optional<LocalDate> until) implements Finding {

        public Insurance {
            requireText(employer);
        }
    }

    record Company(String name, Status status, Optional<LocalDate> since) implements Finding {

        public Company {
            requireText(name);
        }
    }

    enum Status {
        ACTIVE,
        INSOLVENT,
        STRUCK_OFF,
        BARRED_FROM_HIRING
    }

    private static void requireText(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("No text of an entry");
        }
    }
}
