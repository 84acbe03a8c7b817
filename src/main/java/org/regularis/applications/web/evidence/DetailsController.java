package org.regularis.applications.web.evidence;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.EvidenceFiling;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.web.MyApplication;
import org.regularis.applications.web.Wording;
import org.regularis.documents.DocumentSummary;
import org.regularis.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one document is and shows, as its applicant says. */
@Controller
@RequestMapping("/my/applications/{id}/evidence/{document}")
class DetailsController {

    private final MyApplication mine;
    private final EvidenceFiling evidence;
    private final SubmissionCheck check;
    private final DetailsFields fields;
    private final Wording wording;

    DetailsController(
            MyApplication mine, EvidenceFiling evidence, SubmissionCheck check, DetailsFields fields, Wording wording) {
        this.mine = mine;
        this.evidence = evidence;
        this.check = check;
        this.fields = fields;
        this.wording = wording;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam(required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable String filed,
            Locale locale,
            Model model) {
        var file = mine.open(id);
        var found = evidence.find(file.id(), MyApplication.documentIdOf(document));
        if (!evidence.describable(file.id()).contains(found)) {
            return "redirect:" + MyApplication.address(file);
        }
        var kind = check.programme(file).evidence(found.kind()).orElseThrow(NotFound::new);
        var errors = fields.problems(file, found.kind(), found.said(), locale);
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("origin", EvidenceController.origin(back));
        model.addAttribute("filed", filed != null);
        model.addAttribute("document", found.id().toString());
        model.addAttribute("fileName", found.fileName());
        model.addAttribute("kindName", wording.in(kind.name(), locale));
        model.addAttribute("errors", errors);
        model.addAttribute("details", fields.view(kind, found.said(), errors, locale));
        return "applications/document";
    }

    /** Keeps what was typed, right or not; what is not right yet is asked for once more. */
    @PostMapping
    String save(
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam Map<String, String> form,
            Locale locale) {
        var file = mine.open(id);
        var found = evidence.find(file.id(), MyApplication.documentIdOf(document));
        var typed = DetailsFields.typed(found.kind(), form);
        return "redirect:" + MyApplication.address(file)
                + switch (evidence.describe(file.id(), found.id(), typed)) {
                    case KEPT -> next(file, found, form.get("back"), locale);
                    case NOT_NOW -> "";
                    case UNKNOWN_TYPE -> throw new NotFound();
                };
    }

    /** This document again while something of it is not right, then any other of its kind, then back. */
    private String next(ApplicationFile file, DocumentSummary document, @Nullable String back, Locale locale) {
        var origin = EvidenceController.origin(back);
        return evidence.describable(file.id()).stream()
                .filter(other -> other.kind().equals(document.kind()))
                .filter(other -> !fields.problems(file, other.kind(), other.said(), locale)
                        .isEmpty())
                .map(DocumentSummary::id)
                .min(Comparator.comparing(other -> !other.equals(document.id())))
                .map(unfinished -> "/evidence/" + unfinished + "?back=" + origin)
                .orElse("/" + origin + "?described=yes#kind." + document.kind());
    }
}
