package org.regularis.registers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of register that other authorities keep; where it is, the settings say. */
public enum Register {
    POLICE_RECORD(Finding.PoliceEntry.class),
    POPULATION_REGISTER(Finding.Residence.class),
    SOCIAL_INSURANCE(Finding.Insurance.class),
    COMPANY_REGISTER(Finding.Company.class);

    private final Class<? extends Finding> finding;

    Register(Class<? extends Finding> finding) {
        this.finding = finding;
    }

    /** What an entry of this register looks like. */
    public Class<? extends Finding> finding() {
        return finding;
    }

    /** As programmes, settings and addresses spell it, for example {@code police-record}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Register> of(String code) {
        return Stream.of(values())
                .filter(register -> register.code().equals(code))
                .findFirst();
    }
}
