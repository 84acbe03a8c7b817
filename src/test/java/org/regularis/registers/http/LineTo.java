package org.regularis.registers.http;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Set;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterLine;
import org.springframework.util.unit.DataSize;

/** Connects registers to a server of a test. */
public final class LineTo {

    private LineTo() {}

    /** Every register is at the same address. */
    static HttpRegisterLine all(URI address, Duration read, Duration total, DataSize largest) {
        return line(Set.of(Register.values()), address, new Limits(read, total, largest));
    }

    /** Some registers are at this address, and the others do not exist. */
    public static RegisterLine some(Set<Register> registers, URI address) {
        return line(
                registers,
                address,
                new Limits(Duration.ofMillis(400), Duration.ofMillis(800), DataSize.ofKilobytes(4)));
    }

    private static HttpRegisterLine line(Set<Register> registers, URI address, Limits limits) {
        var connections = new EnumMap<Register, HttpSettings.Connection>(Register.class);
        registers.forEach(register -> connections.put(register, new HttpSettings.Connection(address, "a-token")));
        return new HttpRegisterLine(
                new HttpSettings(connections, Duration.ofSeconds(2), limits.read(), limits.total(), limits.largest()));
    }

    private record Limits(Duration read, Duration total, DataSize largest) {}
}
