package org.regularis.programmes.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The check before an account: a few questions, an answer with reasons; nothing is kept, not even in a session. */
@Controller
@RequestMapping("/programmes/{id}/check")
class SelfCheck {

    private final Programmes programmes;
    private final EligibilityRules rules;
    private final SelfCheckChanges changes;
    private final MessageSource messages;

    SelfCheck(Programmes programmes, EligibilityRules rules, SelfCheckChanges changes, MessageSource messages) {
        this.programmes = programmes;
        this.rules = rules;
        this.changes = changes;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable String id, Model model, Locale locale) {
        var programme = ProgrammePages.require(programmes, id);
        return form(model, SelfCheckAnswers.read(programme, Map.of()), programme, locale);
    }

    @PostMapping
    String answer(@PathVariable String id, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        var programme = ProgrammePages.require(programmes, id);
        var answers = SelfCheckAnswers.read(programme, typed);
        if (typed.containsKey("change")) {
            return form(model, answers, programme, locale);
        }
        if (!answers.errors().isEmpty()) {
            model.addAttribute("errors", answers.errorsIn(messages, locale));
            return form(model, answers, programme, locale);
        }
        var facts = answers.factsOn(programmes.today(programme));
        var eligibility = rules.selfCheck(programme, facts);
        boolean underAge = answers.underAgeOn(programmes.today(programme));
        about(model, programme, locale);
        model.addAttribute("open", programmes.isOpen(programme));
        model.addAttribute("answer", SelfCheckAnswer.of(programme, eligibility, Language.of(locale)));
        model.addAttribute(
                "changes",
                eligibility.reasons().isEmpty() || underAge ? List.of() : changes.of(programme, facts, locale));
        model.addAttribute("underAge", underAge);
        model.addAttribute("help", underAge ? help(programme, Language.of(locale)) : List.of());
        model.addAttribute("typed", answers.typed());
        model.addAttribute("languages", otherLanguages(locale));
        return "programmes/check-answer";
    }

    private String form(Model model, SelfCheckAnswers answers, RunningProgramme programme, Locale locale) {
        about(model, programme, locale);
        var dontKnow = messages.getMessage("programmes.check.dont-know", null, locale);
        var yes = messages.getMessage("programmes.check.yes", null, locale);
        var no = messages.getMessage("programmes.check.no", null, locale);
        model.addAttribute("questions", answers.questions(Language.of(locale), yes, no, dontKnow));
        return "programmes/check";
    }

    /** Who helps, and takes no money for it, with a telephone where there is one. */
    private static List<String> help(RunningProgramme programme, Language language) {
        return programme.law().help().stream()
                .map(place -> Stream.concat(Stream.of(place.name().get(language)), place.telephone().stream())
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static void about(Model model, Programme programme, Locale locale) {
        model.addAttribute("programmeId", programme.id().value());
        model.addAttribute("programmeTitle", programme.title().get(Language.of(locale)));
    }

    private static List<Language> otherLanguages(Locale locale) {
        return List.of(Language.values()).stream()
                .filter(language -> language != Language.of(locale))
                .toList();
    }
}
