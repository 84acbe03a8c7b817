package org.regularis.decisions.web;

import java.util.Locale;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.GroundTexts;
import org.regularis.decisions.ReasonTexts;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.Reference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where an applicant reads what was decided, what it means, and what can be done about it. */
@Controller
class DecisionController {

    private final OwnCase ownCase;
    private final DecisionMaking decisions;
    private final ReasonTexts reasons;
    private final GroundTexts words;

    DecisionController(OwnCase ownCase, DecisionMaking decisions, ReasonTexts reasons, GroundTexts words) {
        this.ownCase = ownCase;
        this.decisions = decisions;
        this.reasons = reasons;
        this.words = words;
    }

    @GetMapping("/my/applications/{id}/decision")
    String read(@PathVariable ApplicationId id, Locale locale, Model model) {
        var file = ownCase.file(id);
        var decision = decisions.decision(id).orElseThrow(NotFound::new);
        var ground = decisions.decisionGround(id).orElseThrow(NotFound::new);
        var challengeUntil = decisions.challengeUntil(id).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                new DecisionPage(
                        id,
                        file.reference().map(Reference::value).orElse(""),
                        decision.kind(),
                        ownCase.day(file, decision.decidedAt()),
                        ownCase.day(file, challengeUntil),
                        decision.permit(),
                        decision.explanation(),
                        reasons.of(id, ground, decision.decidedAt(), locale),
                        words.facts(ground, ownCase.programme(file), locale),
                        ownCase.law(file, locale)));
        return "decisions/decision";
    }
}
