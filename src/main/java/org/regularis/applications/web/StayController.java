package org.regularis.applications.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.ApplicationIntake.FieldProblem;
import org.regularis.applications.ApplicationIntake.Saving;
import org.regularis.applications.ProblemTexts;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.answers.Fields;
import org.regularis.applications.answers.Stay;
import org.regularis.applications.web.Question.Kind;
import org.regularis.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The periods of a stay: add, change, remove. */
@Controller
@RequestMapping("/my/applications/{id}/pages/stay")
class StayController {

    private final MyApplication mine;
    private final ApplicationIntake intake;
    private final SubmissionCheck check;
    private final ProblemTexts problemWords;
    private final Questions questions;
    private final Wording wording;

    StayController(
            MyApplication mine,
            ApplicationIntake intake,
            SubmissionCheck check,
            ProblemTexts problemWords,
            Questions questions,
            Wording wording) {
        this.mine = mine;
        this.intake = intake;
        this.check = check;
        this.problemWords = problemWords;
        this.questions = questions;
        this.wording = wording;
    }

    @GetMapping
    String list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            Locale locale,
            Model model) {
        var file = mine.open(id);
        if (!file.isDraft()) {
            return "redirect:" + MyApplication.address(file);
        }
        var stay = Stay.of(file.answers());
        model.addAttribute("address", MyApplication.address(file));
        var fromCheck = "check".equals(from);
        model.addAttribute("fromCheck", fromCheck);
        model.addAttribute("backTo", MyApplication.address(file) + (fromCheck ? "/check-answers" : ""));
        var next = address(file, stay.next()) + (fromCheck ? "?from=check" : "");
        model.addAttribute("next", stay.hasRoom() ? next : null);
        model.addAttribute(
                "periods",
                stay.periods().stream()
                        .map(period -> row(file, period, fromCheck, locale))
                        .toList());
        return "applications/stay";
    }

    @GetMapping("/{number}")
    String period(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String problems,
            @RequestParam(required = false) @Nullable String from,
            Locale locale,
            Model model) {
        var file = mine.open(id);
        var period = numberOf(number, file);
        if (!file.isDraft()) {
            return "redirect:" + MyApplication.address(file);
        }
        var due = problems == null ? List.<FieldProblem>of() : due(file, period);
        model.addAttribute("savedAt", wording.time(file.savedAt(), locale));
        return page(file, period, file.answers(), due, from, locale, model);
    }

    @PostMapping("/{number}")
    String save(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model) {
        var file = mine.open(id);
        var period = numberOf(number, file);
        var typed = new HashMap<String, String>();
        questions(period).forEach(question -> typed.put(question.name(), AnswerPagesController.typed(question, form)));
        return switch (intake.save(file.id(), typed)) {
            case Saving.Saved() -> "redirect:" + MyApplication.address(file) + next(mine.open(id), period, form);
            case Saving.NotKept(var problems) -> page(file, period, typed, problems, form.get("from"), locale, model);
            case Saving.NoLongerADraft(), Saving.Stale() -> "redirect:" + MyApplication.address(file);
        };
    }

    @PostMapping("/{number}/remove")
    String remove(@PathVariable String id, @PathVariable String number, @RequestParam Map<String, String> form) {
        var file = mine.open(id);
        if (file.isDraft()) {
            intake.save(file.id(), Stay.of(file.answers()).without(numberOf(number, file)));
        }
        return "redirect:" + MyApplication.address(file) + "/pages/stay" + origin(form, "?");
    }

    private String next(ApplicationFile file, int period, Map<String, String> form) {
        if ("later".equals(form.get("action"))) {
            return "?saved=yes";
        }
        return due(file, period).isEmpty()
                ? "/pages/stay" + origin(form, "?")
                : "/pages/stay/" + period + "?problems=yes" + origin(form, "&");
    }

    private static String origin(Map<String, String> form, String joint) {
        return "check".equals(form.get("from")) ? joint + "from=check" : "";
    }

    private String page(
            ApplicationFile file,
            int period,
            Map<String, String> values,
            List<FieldProblem> problems,
            @Nullable String from,
            Locale locale,
            Model model) {
        var reader = mine.reader(file, locale);
        var errors = problemWords.of(problems, reader.programme(), locale);
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("slug", "stay/" + period);
        model.addAttribute("titleKey", "applications.page.stay-period");
        model.addAttribute("errors", errors);
        model.addAttribute("fromCheck", "check".equals(from));
        model.addAttribute("backTo", MyApplication.address(file) + "/pages/stay");
        model.addAttribute(
                "questions",
                questions(period).stream()
                        .map(question -> questions.view(question, values, errors, reader))
                        .toList());
        model.addAttribute("passport", null);
        return "applications/page";
    }

    private PeriodRow row(ApplicationFile file, Stay.Period period, boolean fromCheck, Locale locale) {
        var to = period.to().isBlank()
                ? wording.of("applications.stay.today", locale)
                : wording.typedDay(period.to(), locale);
        var unfinished = !due(file, period.number()).isEmpty();
        var query = (unfinished ? "?problems=yes&" : "?") + (fromCheck ? "from=check" : "");
        return new PeriodRow(
                period.number(),
                address(file, period.number()) + query,
                wording.typedDay(period.from(), locale),
                to,
                period.place(),
                unfinished);
    }

    private static String address(ApplicationFile file, int period) {
        return MyApplication.address(file) + "/pages/stay/" + period;
    }

    private List<FieldProblem> due(ApplicationFile file, int period) {
        var keys = Stay.keys(period);
        return check.problems(file).stream()
                .filter(problem -> keys.contains(problem.field()))
                .toList();
    }

    /** An existing period, or the next one. */
    private static int numberOf(String text, ApplicationFile file) {
        var stay = Stay.of(file.answers());
        if (!text.matches("\\d{1,2}")) {
            throw new NotFound();
        }
        var number = Integer.parseInt(text);
        if (number > stay.next() || number >= Fields.MOST_PERIODS) {
            throw new NotFound();
        }
        return number;
    }

    private static List<Question> questions(int period) {
        return List.of(
                Question.asked(AnswerKey.STAY_FROM, period, Kind.DATE),
                Question.asked(AnswerKey.STAY_TO, period, Kind.DATE),
                Question.asked(AnswerKey.STAY_PLACE, period, Kind.TEXT),
                Question.asked(AnswerKey.STAY_PROOF, period, Kind.TEXT));
    }

    /** One period in the list. */
    record PeriodRow(int number, String address, String from, String to, String place, boolean unfinished) {}
}
