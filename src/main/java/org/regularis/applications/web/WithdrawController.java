package org.regularis.applications.web;

import java.util.Locale;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationIntake;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking an application back, or deleting a draft. */
@Controller
class WithdrawController {

    private final MyApplication mine;
    private final ApplicationIntake intake;
    private final ApplicationCards cards;

    WithdrawController(MyApplication mine, ApplicationIntake intake, ApplicationCards cards) {
        this.mine = mine;
        this.intake = intake;
        this.cards = cards;
    }

    @GetMapping("/my/applications/{id}/withdraw")
    String ask(@PathVariable String id, Locale locale, Model model) {
        var file = mine.open(id, locale);
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("card", cards.of(file, locale));
        model.addAttribute("closed", file.stage().isClosed());
        return "applications/withdraw";
    }

    @PostMapping("/my/applications/{id}/withdraw")
    String withdraw(@PathVariable String id, Locale locale) {
        var file = mine.open(id, locale);
        try {
            intake.withdraw(file.id());
        } catch (ApplicationFile.Closed decidedMeanwhile) {
            return "redirect:" + MyApplication.address(file) + "/withdraw";
        }
        return file.isDraft() ? "redirect:/my?discarded=yes" : "redirect:" + MyApplication.address(file);
    }
}
