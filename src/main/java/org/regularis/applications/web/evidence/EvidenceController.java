package org.regularis.applications.web.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.EvidenceFiling;
import org.regularis.applications.EvidenceFiling.Delivery;
import org.regularis.applications.web.MyApplication;
import org.regularis.applications.web.Wording;
import org.regularis.applications.web.evidence.EvidenceLists.Refused;
import org.regularis.documents.DocumentIntake.About;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of an application: what is there, what is missing, add and remove. */
@Controller
class EvidenceController {

    private final MyApplication mine;
    private final EvidenceFiling evidence;
    private final EvidenceLists lists;
    private final DetailsFields fields;
    private final PresencePage presence;
    private final Wording wording;

    EvidenceController(
            MyApplication mine,
            EvidenceFiling evidence,
            EvidenceLists lists,
            DetailsFields fields,
            PresencePage presence,
            Wording wording) {
        this.mine = mine;
        this.evidence = evidence;
        this.lists = lists;
        this.fields = fields;
        this.presence = presence;
        this.wording = wording;
    }

    @GetMapping("/my/applications/{id}/evidence")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String filed,
            @RequestParam(required = false) @Nullable String described,
            Locale locale,
            Model model) {
        model.addAttribute("filed", filed != null);
        model.addAttribute("described", described != null);
        return page(mine.open(id), Refused.NOTHING, "evidence", locale, model);
    }

    @PostMapping("/my/applications/{id}/evidence")
    String file(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model) {
        var file = mine.open(id);
        if (!evidence.isOpen(file.id())) {
            return "redirect:" + MyApplication.address(file);
        }
        var about = new About(kind, DetailsFields.typed(kind, form));
        var problems = fields.problems(file, kind, about.details(), locale);
        var outcome = file(file, about, files == null ? List.of() : files, locale);
        if (outcome.refusals().isEmpty()) {
            return "redirect:" + MyApplication.address(file)
                    + (problems.isEmpty()
                            ? "/" + origin(back) + "?filed=yes#kind." + kind
                            : "/evidence/" + outcome.filed().getFirst() + "?filed=yes&back=" + origin(back));
        }
        var errors = new LinkedHashMap<String, String>();
        errors.put("file." + kind, String.join(" ", outcome.refusals()));
        errors.putAll(problems);
        model.addAttribute("filed", false);
        model.addAttribute("described", false);
        return page(file, new Refused(about, errors), origin(back), locale, model);
    }

    @PostMapping("/my/applications/{id}/evidence/{document}/remove")
    String remove(
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam(required = false) @Nullable String back) {
        var file = mine.open(id);
        return "redirect:" + MyApplication.address(file)
                + switch (evidence.remove(file.id(), MyApplication.documentIdOf(document))) {
                    case REMOVED -> "/" + origin(back);
                    case NOT_NOW -> "";
                };
    }

    /** What became of the chosen files. */
    private record Outcome(List<DocumentId> filed, List<String> refusals) {}

    private Outcome file(ApplicationFile file, About about, List<MultipartFile> files, Locale locale) {
        var chosen = files.stream()
                .filter(one -> !String.valueOf(one.getOriginalFilename()).isEmpty())
                .toList();
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        if (chosen.isEmpty()) {
            outcome.refusals().add(wording.of("applications.problem.no-file", locale));
        }
        for (var one : chosen) {
            switch (file(file, about, one)) {
                case Delivery.Filed(var document) -> outcome.filed().add(document);
                case Delivery.NotTaken(var problem) ->
                    outcome.refusals().add(lists.refusal(one.getOriginalFilename(), problem, locale));
                case Delivery.NotNow() ->
                    outcome.refusals().add(wording.of("applications.api.documents-not-now", locale));
                case Delivery.UnknownKind(), Delivery.UnknownType() -> throw new NotFound();
            }
        }
        return outcome;
    }

    private Delivery file(ApplicationFile file, About about, MultipartFile one) {
        try (var content = one.getInputStream()) {
            return evidence.file(file.id(), about, one.getOriginalFilename(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(ApplicationFile file, Refused refused, String origin, Locale locale, Model model) {
        if (!evidence.isOpen(file.id())) {
            return "redirect:" + MyApplication.address(file);
        }
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("draft", file.isDraft());
        model.addAttribute("errors", refused.errors());
        model.addAttribute("origin", origin);
        model.addAttribute("backTo", MyApplication.address(file) + (origin.equals("request") ? "/request" : ""));
        model.addAttribute("kinds", lists.kinds(file, refused, locale));
        model.addAttribute("limits", lists.limits(locale));
        model.addAttribute("presence", presence.of(file, locale));
        return "applications/evidence";
    }

    /** The page from which somebody uploads; only known ones. */
    static String origin(@Nullable String back) {
        return "request".equals(back) ? "request" : "evidence";
    }
}
