package org.regularis.dev;

import java.net.URI;
import java.util.Set;
import org.regularis.registers.Enquiry;
import org.regularis.registers.Purpose;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterLine;
import org.regularis.registers.http.LineTo;
import org.regularis.shared.RegisterQuestionId;

/** The registers in the hand of a test: none exists until it connects some to a server of its own. */
public class SwitchedRegisters implements RegisterLine {

    private volatile RegisterLine line = nothing();

    public void connect(URI address, Register... registers) {
        line = LineTo.some(Set.of(registers), address);
    }

    public void disconnect() {
        line = nothing();
    }

    private static RegisterLine nothing() {
        return LineTo.some(Set.of(), URI.create("http://localhost/"));
    }

    @Override
    public Set<Register> registers() {
        return line.registers();
    }

    @Override
    public Reply ask(RegisterQuestionId question, Purpose purpose, Enquiry enquiry) {
        return line.ask(question, purpose, enquiry);
    }
}
