package org.regularis.applications.web.status;

import java.util.Locale;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.web.MyApplication;
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
        var file = mine.open(id);
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("card", cards.of(file, locale));
        model.addAttribute("closed", file.stage().isClosed());
        return "applications/withdraw";
    }

    @PostMapping("/my/applications/{id}/withdraw")
    String withdraw(@PathVariable String id) {
        var file = mine.open(id);
        return switch (intake.withdraw(file.id())) {
            case DISCARDED -> "redirect:/my?discarded=yes";
            case WITHDRAWN -> "redirect:" + MyApplication.address(file);
            case DECIDED -> "redirect:" + MyApplication.address(file) + "/withdraw";
        };
    }
}
