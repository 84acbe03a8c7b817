package org.regularis.casework.registers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.regularis.applications.ApplicationFiles;
import org.regularis.decisions.Basis;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.programmes.Check;
import org.regularis.programmes.Programmes;
import org.regularis.registers.Purpose;
import org.regularis.registers.Register;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.WithinModule;
import org.springframework.stereotype.Component;

/** Says which registers the programme of a case wants asked, and what for. */
@WithinModule
@Component
public class CaseRegisters {

    private final ApplicationFiles applications;
    private final Programmes programmes;

    CaseRegisters(ApplicationFiles applications, Programmes programmes) {
        this.applications = applications;
        this.programmes = programmes;
    }

    /** A register that serves several checks is asked once, for all of them. */
    public Map<Register, Purpose> wanted(ApplicationId application) {
        var file = applications.require(application);
        var checks = new EnumMap<Register, List<String>>(Register.class);
        programmes.require(file.programme(), file.programmeVersion()).checks().stream()
                .filter(check -> check.appliesTo() == Check.Applicants.ALL)
                .forEach(check -> check.registers().forEach(inquiry -> Register.of(inquiry.register())
                        .ifPresent(register -> checks.computeIfAbsent(register, first -> new ArrayList<>())
                                .add(check.id()))));
        return checks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        wanted -> new Purpose(wanted.getValue()),
                        (one, same) -> one,
                        () -> new EnumMap<>(Register.class)));
    }

    /** What a register states that found nothing: the value with which each fact passes that it clears. */
    public List<Statement> cleared(ApplicationId application, Register register, Basis answer) {
        var file = applications.require(application);
        return programmes.require(file.programme(), file.programmeVersion()).checks().stream()
                .flatMap(check -> check.registers().stream()
                        .filter(inquiry -> inquiry.register().equals(register.code()))
                        .flatMap(inquiry -> inquiry.clears().stream())
                        .flatMap(fact -> check.fact(fact).stream()))
                .map(established ->
                        new Statement(established.fact(), established.passes().getFirst(), answer))
                .toList();
    }
}
