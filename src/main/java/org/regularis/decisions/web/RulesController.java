package org.regularis.decisions.web;

import java.util.Locale;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where an applicant reads which rules applied to them and what would change that. */
@Controller
class RulesController {

    private final RulesPages pages;

    RulesController(RulesPages pages) {
        this.pages = pages;
    }

    @GetMapping("/my/applications/{id}/rules")
    String read(@PathVariable ApplicationId id, Locale locale, Model model) {
        model.addAttribute("page", pages.of(id, locale));
        return "decisions/rules";
    }
}
