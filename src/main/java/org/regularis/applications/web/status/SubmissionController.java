package org.regularis.applications.web.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.ApplicationIntake.Submission;
import org.regularis.applications.ProblemTexts;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.answers.Stay;
import org.regularis.applications.web.AnswerPage;
import org.regularis.applications.web.MyApplication;
import org.regularis.applications.web.Question;
import org.regularis.applications.web.Questions;
import org.regularis.applications.web.Questions.Reader;
import org.regularis.applications.web.Wording;
import org.regularis.applications.web.evidence.EvidenceLists;
import org.regularis.applications.web.evidence.PresencePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last look at all answers, and the submission. */
@Controller
class SubmissionController {

    private final MyApplication mine;
    private final ApplicationIntake intake;
    private final SubmissionCheck check;
    private final ProblemTexts problemWords;
    private final Questions questions;
    private final EvidenceLists evidence;
    private final PresencePage presence;
    private final Wording wording;

    SubmissionController(
            MyApplication mine,
            ApplicationIntake intake,
            SubmissionCheck check,
            ProblemTexts problemWords,
            Questions questions,
            EvidenceLists evidence,
            PresencePage presence,
            Wording wording) {
        this.mine = mine;
        this.intake = intake;
        this.check = check;
        this.problemWords = problemWords;
        this.questions = questions;
        this.evidence = evidence;
        this.presence = presence;
        this.wording = wording;
    }

    @GetMapping("/my/applications/{id}/check-answers")
    String checkAnswers(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String closed,
            @RequestParam(required = false) @Nullable String again,
            Locale locale,
            Model model) {
        var file = mine.open(id);
        if (!file.isDraft()) {
            return "redirect:" + MyApplication.address(file);
        }
        var reader = mine.reader(file, locale);
        var problems = problemWords.of(check.problems(file), reader.programme(), locale);
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("programmeTitle", wording.in(reader.programme().title(), locale));
        model.addAttribute("toPutRight", toPutRight(file, problems));
        model.addAttribute("groups", groups(file, reader));
        model.addAttribute(
                "periods",
                Stay.of(file.answers()).periods().stream()
                        .map(p -> period(p, locale))
                        .toList());
        model.addAttribute("kinds", evidence.kinds(file, EvidenceLists.Refused.NOTHING, locale));
        model.addAttribute("presence", presence.of(file, locale));
        model.addAttribute("closed", closed != null);
        model.addAttribute("again", again != null);
        model.addAttribute("key", UUID.randomUUID().toString());
        return "applications/check-answers";
    }

    @PostMapping("/my/applications/{id}/submit")
    String submit(@PathVariable String id, @RequestParam String key) {
        var file = mine.open(id);
        return "redirect:" + MyApplication.address(file)
                + switch (intake.submit(file.id(), key)) {
                    case Submission.Submitted submitted -> "/confirmation";
                    case Submission.AlreadySubmitted already -> "/confirmation";
                    case Submission.Incomplete incomplete -> "/check-answers";
                    case Submission.WindowClosed windowClosed -> "/check-answers?closed=yes";
                    case Submission.UnfitKey(), Submission.KeyUsedElsewhere() -> "/check-answers?again=yes";
                };
    }

    private static List<ToPutRight> toPutRight(ApplicationFile file, Map<String, String> problems) {
        var list = new ArrayList<ToPutRight>();
        problems.forEach((field, words) ->
                list.add(new ToPutRight(words, MyApplication.address(file) + fromCheck(TaskList.pathOf(field)))));
        return list;
    }

    /** Back to this page once it is put right. */
    private static String fromCheck(String path) {
        var parts = path.split("#", 2);
        var address = parts[0] + (parts[0].contains("?") ? "&" : "?") + "from=check";
        return parts.length == 2 ? address + "#" + parts[1] : address;
    }

    private List<Group> groups(ApplicationFile file, Reader reader) {
        return List.of(AnswerPage.values()).stream()
                .map(page -> new Group(
                        page.slug(),
                        wording.of(page.titleKey(), reader.locale()),
                        page.questions().stream()
                                .map(question -> row(file, question, reader))
                                .toList()))
                .toList();
    }

    private AnswerRow row(ApplicationFile file, Question question, Reader reader) {
        return new AnswerRow(
                question.name(),
                questions.label(question.key(), reader.locale()),
                questions.said(question, file.answer(question.key()), reader));
    }

    private PeriodRow period(Stay.Period period, Locale locale) {
        var to = period.to().isBlank()
                ? wording.of("applications.stay.today", locale)
                : wording.typedDay(period.to(), locale);
        return new PeriodRow(period.number(), wording.typedDay(period.from(), locale), to, period.place());
    }

    record ToPutRight(String words, String address) {}

    record Group(String slug, String title, List<AnswerRow> rows) {}

    record AnswerRow(String key, String label, String said) {}

    record PeriodRow(int number, String from, String to, String place) {}
}
