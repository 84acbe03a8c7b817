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
import org.regularis.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that ask for answers; each saves whatever was typed, valid or not. */
@Controller
class AnswerPagesController {

    private final MyApplication mine;
    private final ApplicationIntake intake;
    private final SubmissionCheck check;
    private final ProblemTexts problemWords;
    private final Questions questions;
    private final PassportNotes passportNotes;
    private final NumberNotes numberNotes;
    private final Wording wording;

    AnswerPagesController(
            MyApplication mine,
            ApplicationIntake intake,
            SubmissionCheck check,
            ProblemTexts problemWords,
            Questions questions,
            PassportNotes passportNotes,
            NumberNotes numberNotes,
            Wording wording) {
        this.mine = mine;
        this.intake = intake;
        this.check = check;
        this.problemWords = problemWords;
        this.questions = questions;
        this.passportNotes = passportNotes;
        this.numberNotes = numberNotes;
        this.wording = wording;
    }

    @GetMapping("/my/applications/{id}/pages/{slug}")
    String show(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String problems,
            @RequestParam(required = false) @Nullable String from,
            Locale locale,
            Model model) {
        var file = mine.open(id);
        var page = AnswerPage.find(slug).orElseThrow(NotFound::new);
        if (!file.isDraft()) {
            return "redirect:" + MyApplication.address(file);
        }
        var due = problems == null ? List.<FieldProblem>of() : due(file, page);
        model.addAttribute("savedAt", wording.time(file.savedAt(), locale));
        return page(file, page, file.answers(), due, from, locale, model);
    }

    @PostMapping("/my/applications/{id}/pages/{slug}")
    String save(
            @PathVariable String id,
            @PathVariable String slug,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model) {
        var before = mine.open(id);
        var page = AnswerPage.find(slug).orElseThrow(NotFound::new);
        var typed = typed(page, form);
        if (page == AnswerPage.IDENTITY_DOCUMENT) {
            passportNotes
                    .missing(typed, mine.reader(before, locale))
                    .forEach((key, read) -> typed.put(key.text(), read));
        }
        return switch (intake.save(before.id(), typed)) {
            case Saving.Saved() ->
                "redirect:" + MyApplication.address(before) + next(before, mine.open(id), page, form);
            case Saving.NotKept(var problems) -> page(before, page, typed, problems, form.get("from"), locale, model);
            case Saving.NoLongerADraft(), Saving.Stale() -> "redirect:" + MyApplication.address(before);
        };
    }

    private String next(ApplicationFile before, ApplicationFile after, AnswerPage page, Map<String, String> form) {
        var fromCheck = "check".equals(form.get("from"));
        if ("later".equals(form.get("action"))) {
            return "?saved=yes";
        }
        if (!due(after, page).isEmpty()) {
            return "/pages/" + page.slug() + "?problems=yes" + (fromCheck ? "&from=check" : "");
        }
        if (page == AnswerPage.IDENTITY_DOCUMENT && isWorthALook(before, after, form)) {
            return "/pages/" + page.slug() + "?read=yes" + (fromCheck ? "&from=check" : "");
        }
        if (fromCheck) {
            return "/check-answers";
        }
        return page.next().map(next -> "/pages/" + next.slug()).orElse("?saved=yes");
    }

    private boolean isWorthALook(ApplicationFile before, ApplicationFile after, Map<String, String> form) {
        return passportNotes.isWorthALook(before, after, form) || numberNotes.isWorthALook(before, after, form);
    }

    private String page(
            ApplicationFile file,
            AnswerPage page,
            Map<String, String> values,
            List<FieldProblem> problems,
            @Nullable String from,
            Locale locale,
            Model model) {
        var reader = mine.reader(file, locale);
        var errors = problemWords.of(problems, reader.programme(), locale);
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("slug", page.slug());
        model.addAttribute("titleKey", page.titleKey());
        model.addAttribute("errors", errors);
        model.addAttribute("fromCheck", "check".equals(from));
        model.addAttribute("backTo", MyApplication.address(file) + ("check".equals(from) ? "/check-answers" : ""));
        model.addAttribute(
                "questions",
                page.questions().stream()
                        .map(question -> questions.view(question, values, errors, reader))
                        .toList());
        model.addAttribute("passport", page == AnswerPage.IDENTITY_DOCUMENT ? passportNotes.of(file, reader) : null);
        model.addAttribute("numberDoubt", page == AnswerPage.IDENTITY_DOCUMENT ? numberNotes.of(file, locale) : null);
        return "applications/page";
    }

    private List<FieldProblem> due(ApplicationFile file, AnswerPage page) {
        return check.problems(file).stream()
                .filter(problem -> page.keys().contains(problem.field()))
                .toList();
    }

    private static HashMap<String, String> typed(AnswerPage page, Map<String, String> form) {
        var typed = new HashMap<String, String>();
        page.questions().forEach(question -> typed.put(question.name(), typed(question, form)));
        return typed;
    }

    static String typed(Question question, Map<String, String> form) {
        var key = question.name();
        return question.kind() == Question.Kind.DATE
                ? new TypedDate(
                                form.getOrDefault(key + ".day", ""),
                                form.getOrDefault(key + ".month", ""),
                                form.getOrDefault(key + ".year", ""))
                        .text()
                : form.getOrDefault(key, "");
    }
}
