package org.regularis.employers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.regularis.employers.EmployerDuties;
import org.regularis.employers.EmployerQuestion;
import org.regularis.employers.EmployerReply;
import org.regularis.employers.Registration;
import org.regularis.employers.RegistrationDoubt;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages around one question, the same for whoever comes with a link and for whoever signs in. */
@Component
class QuestionPage {

    private final StatementTexts words;
    private final RegistrationDoubt doubt;
    private final EmployerDuties duties;
    private final InstallationSettings installation;
    private final Clock clock;

    QuestionPage(
            StatementTexts words,
            RegistrationDoubt doubt,
            EmployerDuties duties,
            InstallationSettings installation,
            Clock clock) {
        this.words = words;
        this.doubt = doubt;
        this.duties = duties;
        this.installation = installation;
        this.clock = clock;
    }

    ModelAndView ask(EmployerQuestion question, Locale locale) {
        return form(question, AnswerForm.EMPTY, locale);
    }

    /** The form again with everything that was typed, and what is wrong with it. */
    ModelAndView askAgain(EmployerQuestion question, AnswerForm form, Map<String, String> problems, Locale locale) {
        ModelAndView page = form(question, form, locale);
        page.addObject("errors", words.problems(problems, question, locale));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(EmployerQuestion question, AnswerForm form, Locale locale) {
        Optional<Registration> registration = form.registration();
        return page("employers/question", question)
                .addObject("errors", Map.of())
                .addObject("duties", duties.of(question.verification().application(), Language.of(locale)))
                .addObject("kinds", words.registrationKinds(locale))
                .addObject(
                        "doubt",
                        registration
                                .flatMap(given -> doubt.about(given, locale))
                                .orElse(null))
                .addObject("doubted", registration.map(AnswerForm::doubted).orElse(""))
                .addObject("statements", words.fields(question, locale))
                .addObject("typed", form.typed())
                .addObject("answerUntil", words.day(question.verification().answerUntil(), locale));
    }

    ModelAndView answered(EmployerQuestion question, Locale locale) {
        return page("employers/answered", question).addObject("answers", words.answers(question, locale));
    }

    AnswerForm.Reading read(EmployerQuestion question, AnswerForm form, Locale locale) {
        AnswerForm.Reading reading = form.read(
                question.verification().statements(), LocalDate.ofInstant(clock.instant(), installation.zone()));
        return reading instanceof AnswerForm.Reading.Complete(var reply) && isDoubtful(reply, form, locale)
                ? new AnswerForm.Reading.Doubtful()
                : reading;
    }

    /** A doubt is worth one more look; whoever sends the same number again knows it better. */
    private boolean isDoubtful(EmployerReply reply, AnswerForm form, Locale locale) {
        return !form.insists()
                && reply.registration()
                        .flatMap(given -> doubt.about(given, locale))
                        .isPresent();
    }

    /** A plain page that says nothing of the case. */
    static ModelAndView gone(String view) {
        var page = new ModelAndView(view);
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private static ModelAndView page(String view, EmployerQuestion question) {
        return new ModelAndView(view)
                .addObject("workerName", question.workerName())
                .addObject("verification", question.verification());
    }
}
