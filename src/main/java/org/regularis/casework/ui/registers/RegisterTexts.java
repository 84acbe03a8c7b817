package org.regularis.casework.ui.registers;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.identity.StaffDirectory;
import org.regularis.programmes.Check;
import org.regularis.registers.Asker;
import org.regularis.registers.Finding;
import org.regularis.registers.Purpose;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterAnswer;
import org.regularis.registers.RegisterQuestion;
import org.regularis.registers.RegisterQuestion.Standing;

/** The words for what registers were asked and have answered. */
class RegisterTexts {

    private final OpenCase atHand;
    private final StaffDirectory staff;
    private final DeskDates time;

    RegisterTexts(OpenCase atHand, StaffDirectory staff, DeskDates time) {
        this.atHand = atHand;
        this.staff = staff;
        this.time = time;
    }

    /** How a question stands, in a sentence. */
    String standing(RegisterQuestion question) {
        var asked = time.moment(question.askedAt());
        return switch (question.standing()) {
            case Standing.Waiting waiting -> text("waiting", asked);
            case Standing.Silent(var failure, Instant since, Instant nextTry) ->
                text("silent." + Labels.code(failure), asked, time.moment(since), time.moment(nextTry));
            case Standing.Answered(var answer) ->
                text(
                        "answered." + Labels.code(answer.result()) + "." + kind(question.register()),
                        time.moment(answer.answeredAt()));
            case Standing.GivenUp(Instant at) -> text("given-up", asked, time.moment(at));
            case Standing.Dropped dropped -> text("dropped", asked);
        };
    }

    private static String kind(Register register) {
        return register == Register.COMPANY_REGISTER ? "employer" : "person";
    }

    /** Who asked, what for, and what the register was sent. */
    String asked(RegisterQuestion question) {
        return text("asked", asker(question.asker()), purpose(question.purpose()), sent(question.sent()));
    }

    private String asker(Asker asker) {
        return switch (asker) {
            case Asker.Step step -> text("by-the-process");
            case Asker.Officer(var id) -> staff.namesOf(Set.of(id)).getOrDefault(id, id.value());
        };
    }

    private String purpose(Purpose purpose) {
        return purpose.checks().stream()
                .map(id -> check(id).map(check -> Labels.of(check.name())).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private Optional<Check> check(String id) {
        return atHand.programme().checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst();
    }

    private static String sent(List<String> fields) {
        return fields.stream().map(field -> text("sent." + field)).collect(Collectors.joining(", "));
    }

    String reference(RegisterAnswer answer) {
        return text("reference", answer.reference());
    }

    /** The columns in which entries of a register are shown, by the ends of their keys. */
    static List<String> columns(Register register) {
        return switch (register) {
            case POLICE_RECORD -> List.of("matter", "authority", "file-number", "on");
            case POPULATION_REGISTER -> List.of("municipality", "from", "until", "permit");
            case SOCIAL_INSURANCE -> List.of("employer", "from", "until");
            case COMPANY_REGISTER -> List.of("company", "status", "since");
        };
    }

    /** An entry, cell by cell. */
    List<String> cells(Finding finding) {
        return switch (finding) {
            case Finding.PoliceEntry entry ->
                List.of(
                        text("matter." + Labels.code(entry.matter())),
                        entry.authority(),
                        entry.fileNumber(),
                        day(entry.on()));
            case Finding.Residence residence ->
                List.of(
                        residence.municipality(),
                        time.day(residence.from()),
                        day(residence.until()),
                        residence.permit().orElse(""));
            case Finding.Insurance insurance ->
                List.of(insurance.employer(), time.day(insurance.from()), day(insurance.until()));
            case Finding.Company company ->
                List.of(company.name(), text("status." + Labels.code(company.status())), day(company.since()));
        };
    }

    private String day(Optional<LocalDate> day) {
        return day.map(time::day).orElse("");
    }

    static String text(String key, Object... arguments) {
        return translate("casework.registers." + key, arguments);
    }
}
