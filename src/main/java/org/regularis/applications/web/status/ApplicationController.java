package org.regularis.applications.web.status;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.EvidenceFiling;
import org.regularis.applications.NumberCorrections;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.web.MyApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One application: the task list of a draft, afterwards where it stands. */
@Controller
class ApplicationController {

    private final MyApplication mine;
    private final SubmissionCheck check;
    private final EvidenceFiling evidence;
    private final ApplicationCards cards;
    private final StatusPage statusPage;
    private final NumberCorrections corrections;

    ApplicationController(
            MyApplication mine,
            SubmissionCheck check,
            EvidenceFiling evidence,
            ApplicationCards cards,
            StatusPage statusPage,
            NumberCorrections corrections) {
        this.mine = mine;
        this.check = check;
        this.evidence = evidence;
        this.cards = cards;
        this.statusPage = statusPage;
        this.corrections = corrections;
    }

    @GetMapping("/my/applications/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable String answered,
            @RequestParam(required = false) @Nullable String corrected,
            @RequestParam(required = false) @Nullable String language,
            Locale locale,
            Model model) {
        var file = mine.open(id);
        model.addAttribute("card", cards.of(file, locale));
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("saved", saved != null);
        model.addAttribute("answered", answered != null);
        model.addAttribute("corrected", corrected != null);
        model.addAttribute("languageChanged", language != null);
        model.addAttribute("letters", file.language().ownName());
        return file.isDraft() ? taskList(file, model) : status(file, locale, model);
    }

    private String taskList(ApplicationFile file, Model model) {
        var hasDocuments = !evidence.of(file.id()).isEmpty();
        var tasks = new TaskList(file, check.problems(file), hasDocuments);
        model.addAttribute("sections", tasks.sections());
        model.addAttribute("complete", tasks.isComplete());
        return "applications/tasks";
    }

    private String status(ApplicationFile file, Locale locale, Model model) {
        model.addAllAttributes(statusPage.of(file, locale));
        model.addAttribute("numberOpen", !corrections.open(file.id()).isEmpty());
        return "applications/status";
    }
}
