package org.regularis.employers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.regularis.employers.AnswerByLink;
import org.regularis.employers.Answering;
import org.regularis.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the link in an employer's mail leads. The address is a key: it is neither logged nor told to other sites. */
@Controller
@RequestMapping("/employer/confirm/{token}")
class ConfirmController {

    private static final String JUST_ANSWERED = "justAnswered";

    private final AnswerByLink link;
    private final QuestionPage page;

    ConfirmController(AnswerByLink link, QuestionPage page) {
        this.link = link;
        this.page = page;
    }

    @ModelAttribute
    void keepTheAddressSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping
    ModelAndView open(@PathVariable String token, Model model, Locale locale) {
        return switch (link.open(token)) {
            case Answering.Open(var question) -> at(token, page.ask(question, locale));
            case Answering.AnsweredBefore(var question)
            when model.containsAttribute(JUST_ANSWERED) -> page.answered(question, locale);
            case Answering other -> over(other);
        };
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect,
            Locale locale) {
        Answering standing = link.open(token);
        if (!(standing instanceof Answering.Open(var question))) {
            return over(standing);
        }
        var form = new AnswerForm(typed);
        return switch (page.read(question, form, locale)) {
            case AnswerForm.Reading.Incomplete(var problems) ->
                at(token, page.askAgain(question, form, problems, locale));
            case AnswerForm.Reading.Doubtful() -> at(token, page.askAgain(question, form, Map.of(), locale));
            case AnswerForm.Reading.Complete(var reply) -> {
                Answering outcome = link.answer(token, reply);
                if (!(outcome instanceof Answering.Accepted)) {
                    yield over(outcome);
                }
                redirect.addFlashAttribute(JUST_ANSWERED, true);
                yield new ModelAndView("redirect:/employer/confirm/{token}");
            }
        };
    }

    private static ModelAndView at(String token, ModelAndView page) {
        return page.addObject("action", "/employer/confirm/" + token);
    }

    private static ModelAndView over(Answering standing) {
        return QuestionPage.gone(
                switch (standing) {
                    case Answering.AnsweredBefore ignored -> "employers/link-used";
                    case Answering.Accepted ignored -> "employers/link-used";
                    case Answering.Closed ignored -> "employers/link-closed";
                    case Answering.Open ignored -> "employers/link-closed";
                });
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView unknown() {
        return new ModelAndView("employers/link-unknown", Map.of(), HttpStatus.NOT_FOUND);
    }
}
