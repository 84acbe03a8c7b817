package org.regularis.applications.web.status;

import java.util.Locale;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.web.MyApplication;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that confirms a submission. */
@Controller
class ConfirmationController {

    private final MyApplication mine;
    private final ApplicationCards cards;
    private final StatusPage statusPage;
    private final SubmissionCheck check;
    private final WorkingCalendars calendars;

    ConfirmationController(
            MyApplication mine,
            ApplicationCards cards,
            StatusPage statusPage,
            SubmissionCheck check,
            WorkingCalendars calendars) {
        this.calendars = calendars;
        this.mine = mine;
        this.cards = cards;
        this.check = check;
        this.statusPage = statusPage;
    }

    @GetMapping("/my/applications/{id}/confirmation")
    String confirmation(@PathVariable String id, Locale locale, Model model) {
        var file = mine.open(id);
        if (file.isDraft()) {
            return "redirect:" + MyApplication.address(file);
        }
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("card", cards.of(file, locale));
        var filedOn = calendars.dayOf(
                file.calendar().orElseThrow(), file.submittedAt().orElseThrow());
        model.addAttribute("asksEmployer", check.programme(file).asksEmployer() && !file.isUnderAgeOn(filedOn));
        model.addAttribute("employerAddress", file.job().employer().email().isPresent());
        model.addAllAttributes(statusPage.of(file, locale));
        return "applications/confirmation";
    }
}
