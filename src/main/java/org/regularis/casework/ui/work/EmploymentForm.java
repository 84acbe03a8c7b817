package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.regularis.applications.EvidenceRequest;
import org.regularis.casework.TaskResult;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.StatementTable;
import org.regularis.casework.ui.work.OutcomeChoice.Way;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.employers.Verification;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.Programme;

/** The employer contradicts or is silent: what holds about the job, or whom to ask again. */
class EmploymentForm extends TaskForm {

    private final FactFields facts;
    private final EvidenceRequestForm request;

    EmploymentForm(
            OpenCase atHand,
            List<Verification> verifications,
            List<StatedFact> stated,
            FactSources sources,
            DeskDates time,
            Finish finish) {
        facts = new FactFields(atHand.programme(), fact -> fact.source() == FactSource.EMPLOYER, stated, sources);
        request = new EvidenceRequestForm(atHand.programme(), otherEvidence(atHand.programme()), finish::with);
        add(whatTheEmployerSays(verifications.stream().findFirst(), atHand, time));
        var choice = new OutcomeChoice("casework.employment.outcome")
                .option(Way.SETTLE, hint("casework.employment.settle-hint"), facts, settleButton(finish))
                .option(Way.ASK_APPLICANT, request);
        if (atHand.application().job().employer().email().isPresent()) {
            choice.option(
                    Way.ASK_EMPLOYER,
                    hint(
                            "casework.employment.ask-again-hint",
                            atHand.programme().periods().employer()),
                    primary("casework.employment.ask-again", () -> finish.with(new TaskResult.AskEmployerAgain())));
        }
        add(problem(), choice.choose(Way.SETTLE));
    }

    /** The programme's first kind of paper about work; nothing where it knows none. */
    private static List<EvidenceRequest.Item> otherEvidence(Programme programme) {
        return programme.evidence().stream()
                .filter(kind -> kind.proves() == Programme.Proof.EMPLOYMENT)
                .limit(1)
                .map(kind -> new EvidenceRequest.Item(kind.id(), "other-evidence-of-work"))
                .toList();
    }

    @Override
    boolean isTouched() {
        return facts.isTouched() || request.isTouched();
    }

    private Component whatTheEmployerSays(Optional<Verification> newest, OpenCase atHand, DeskDates time) {
        if (newest.isEmpty()) {
            return new Paragraph(getTranslation("casework.employment.not-asked"));
        }
        if (newest.get().state() != Verification.State.ANSWERED) {
            return new Paragraph(getTranslation(
                    "casework.employment.silent",
                    newest.get().employerName(),
                    time.day(atHand.calendar(), newest.get().answerUntil())));
        }
        return new StatementTable(newest.get(), time);
    }

    private Component settleButton(Finish finish) {
        return primary(
                "casework.employment.settle",
                () -> withStated(facts, stated -> finish.with(new TaskResult.SettleEmployment(stated))));
    }
}
