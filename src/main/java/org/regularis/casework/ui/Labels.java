package org.regularis.casework.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import org.regularis.applications.GivenNumber;
import org.regularis.applications.NumberPlace;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.Completion;
import org.regularis.casework.Task;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.Proposal;
import org.regularis.employers.Statement;
import org.regularis.employers.Verification;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Programme;
import org.regularis.registers.Register;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;

/** The office's words for its codes, in the language of the screen. */
public final class Labels {

    private Labels() {}

    public static String of(Task task) {
        return translate(task.messageKey());
    }

    public static String of(Completion.Refused refused) {
        return translate("casework.problem." + code(refused));
    }

    public static String of(Stage stage) {
        return translate("casework.stage." + code(stage));
    }

    public static String of(Turn turn) {
        return translate("casework.turn." + code(turn));
    }

    public static String of(Awaited awaited) {
        return translate("casework.awaited." + code(awaited));
    }

    public static String of(Eligibility.Outcome outcome) {
        return translate("casework.eligibility." + code(outcome));
    }

    public static String of(Proposal.Kind kind) {
        return translate("casework.proposal." + code(kind));
    }

    public static String of(FactSheet.Source source) {
        return translate("casework.source." + code(source));
    }

    public static String of(Statement.Subject subject) {
        return translate("casework.statement." + code(subject));
    }

    public static String of(Statement.Answer answer) {
        return translate("casework.answer." + code(answer));
    }

    public static String of(Verification.State state) {
        return translate("casework.verification." + code(state));
    }

    public static String of(LetterKind kind) {
        return translate("casework.letter." + code(kind));
    }

    public static String of(NumberPlace place) {
        return translate("casework.number-place." + code(place));
    }

    public static String of(GivenNumber.Giver giver) {
        return translate("casework.number-giver." + code(giver));
    }

    public static String of(GivenNumber.Correction correction) {
        return translate("casework.correction." + code(correction));
    }

    public static String of(Register register) {
        return translate("casework.register." + code(register));
    }

    public static String of(OfficeId office) {
        return translate("casework.office." + office);
    }

    /** The words of a programme in the screen's language. */
    public static String of(Map<Language, String> texts) {
        return texts.getOrDefault(Language.of(locale()), texts.getOrDefault(Language.EN, ""));
    }

    /** An evidence kind of a programme; its code when the programme does not know it any more. */
    public static String evidence(Programme programme, String kind) {
        return programme.evidence().stream()
                .filter(evidence -> evidence.id().equals(kind))
                .findFirst()
                .map(evidence -> of(evidence.name()))
                .orElse(kind);
    }

    /** The letter's language is the applicant's, the screen's is the officer's. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }

    /** For fields that show days in figures: English as most of the world writes it. */
    public static Locale dayBeforeMonth() {
        return Language.of(locale()) == Language.EN ? Locale.UK : locale();
    }

    public static String code(Enum<?> constant) {
        return code(constant.name());
    }

    /** {@code NON_ADMISSION} as keys and addresses spell it: {@code non-admission}. */
    public static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
