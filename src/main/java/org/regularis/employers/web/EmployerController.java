package org.regularis.employers.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regularis.employers.Answering;
import org.regularis.employers.EmployerDesk;
import org.regularis.employers.EmployerQuestion;
import org.regularis.employers.Verification;
import org.regularis.shared.NotFound;
import org.regularis.shared.VerificationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of an employer who signs in: what waits for an answer, and what was answered. */
@Controller
@RequestMapping("/employer")
class EmployerController {

    private final EmployerDesk desk;
    private final QuestionPage page;
    private final StatementTexts words;

    EmployerController(EmployerDesk desk, QuestionPage page, StatementTexts words) {
        this.desk = desk;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        List<EmployerQuestion> questions = desk.questions();
        model.addAttribute("waiting", rows(questions, Verification.State.OPEN, locale));
        model.addAttribute("answered", rows(questions, Verification.State.ANSWERED, locale));
        return "employers/list";
    }

    @GetMapping("/verifications/{id}")
    ModelAndView open(@PathVariable String id, Locale locale) {
        return show(desk.open(idOf(id)), locale);
    }

    @PostMapping("/verifications/{id}")
    ModelAndView answer(@PathVariable String id, @RequestParam Map<String, String> typed, Locale locale) {
        VerificationId verification = idOf(id);
        Answering standing = desk.open(verification);
        if (!(standing instanceof Answering.Open(var question))) {
            return show(standing, locale);
        }
        var form = new AnswerForm(typed);
        return switch (page.read(question, form, locale)) {
            case AnswerForm.Reading.Incomplete(var problems) ->
                signedIn(question, page.askAgain(question, form, problems, locale));
            case AnswerForm.Reading.Doubtful() -> signedIn(question, page.askAgain(question, form, Map.of(), locale));
            case AnswerForm.Reading.Complete(var reply) ->
                switch (desk.answer(verification, reply)) {
                    case Answering.Accepted accepted -> new ModelAndView("redirect:/employer/verifications/{id}");
                    case Answering.Open open -> show(open, locale);
                    case Answering.AnsweredBefore answered -> show(answered, locale);
                    case Answering.Closed closed -> show(closed, locale);
                };
        };
    }

    private ModelAndView show(Answering standing, Locale locale) {
        return switch (standing) {
            case Answering.Open(var question) -> signedIn(question, page.ask(question, locale));
            case Answering.AnsweredBefore(var question) -> signedIn(question, page.answered(question, locale));
            case Answering.Accepted(var question) -> signedIn(question, page.answered(question, locale));
            case Answering.Closed() -> QuestionPage.gone("employers/link-closed");
        };
    }

    private static ModelAndView signedIn(EmployerQuestion question, ModelAndView page) {
        return page.addObject("signedIn", true)
                .addObject(
                        "action",
                        "/employer/verifications/" + question.verification().id());
    }

    private List<QuestionRow> rows(List<EmployerQuestion> questions, Verification.State state, Locale locale) {
        return questions.stream()
                .filter(question -> question.verification().state() == state)
                .map(question -> QuestionRow.of(question, words, locale))
                .toList();
    }

    private static VerificationId idOf(String text) {
        try {
            return VerificationId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
