package org.regularis.applications.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.EvidenceFiling;
import org.regularis.documents.Filing;
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
    private final Wording wording;

    EvidenceController(MyApplication mine, EvidenceFiling evidence, EvidenceLists lists, Wording wording) {
        this.mine = mine;
        this.evidence = evidence;
        this.lists = lists;
        this.wording = wording;
    }

    @GetMapping("/my/applications/{id}/evidence")
    String show(
            @PathVariable String id, @RequestParam(required = false) @Nullable String filed, Locale locale,
            Model model) {
        model.addAttribute("filed", filed != null);
        return page(mine.open(id, locale), Map.of(), "evidence", locale, model);
    }

    @PostMapping("/my/applications/{id}/evidence")
    String file(
            @PathVariable String id, @RequestParam String kind, @RequestParam(required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, Locale locale, Model model) {
        var file = mine.open(id, locale);
        if (!evidence.isOpen(file.id())) {
            return "redirect:" + MyApplication.address(file);
        }
        var refusals = file(file, kind, files == null ? List.of() : files, locale);
        if (refusals.isEmpty()) {
            return "redirect:" + MyApplication.address(file) + "/" + origin(back) + "?filed=yes#kind." + kind;
        }
        var errors = new LinkedHashMap<String, String>();
        errors.put("file." + kind, String.join(" ", refusals));
        model.addAttribute("filed", false);
        return page(file, errors, origin(back), locale, model);
    }

    @PostMapping("/my/applications/{id}/evidence/{document}/remove")
    String remove(
            @PathVariable String id, @PathVariable String document,
            @RequestParam(required = false) @Nullable String back, Locale locale) {
        var file = mine.open(id, locale);
        try {
            evidence.remove(file.id(), MyApplication.documentIdOf(document));
        } catch (EvidenceFiling.NotNow e) {
            return "redirect:" + MyApplication.address(file);
        }
        return "redirect:" + MyApplication.address(file) + "/" + origin(back);
    }

    private List<String> file(ApplicationFile file, String kind, List<MultipartFile> files, Locale locale) {
        var chosen = files.stream().filter(one -> !String.valueOf(one.getOriginalFilename()).isEmpty()).toList();
        if (chosen.isEmpty()) {
            return List.of(wording.of("applications.problem.no-file", locale));
        }
        return chosen.stream()
                .flatMap(one -> switch (file(file, kind, one)) {
                    case Filing.Filed filed -> Stream.<String>empty();
                    case Filing.Refused(var problem) ->
                        Stream.of(lists.refusal(one.getOriginalFilename(), problem, locale));
                })
                .toList();
    }

    private Filing file(ApplicationFile file, String kind, MultipartFile one) {
        try (var content = one.getInputStream()) {
            return evidence.file(file.id(), kind, one.getOriginalFilename(), content);
        } catch (EvidenceFiling.UnknownKind e) {
            throw new NotFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(
            ApplicationFile file, Map<String, String> errors, String origin, Locale locale, Model model) {
        if (!evidence.isOpen(file.id())) {
            return "redirect:" + MyApplication.address(file);
        }
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("draft", file.isDraft());
        model.addAttribute("errors", errors);
        model.addAttribute("origin", origin);
        model.addAttribute(
                "backTo", MyApplication.address(file) + (origin.equals("request") ? "/request" : ""));
        model.addAttribute("kinds", lists.kinds(file, errors, locale));
        model.addAttribute("limits", lists.limits(locale));
        return "applications/evidence";
    }

    /** The page from which somebody uploads; only known ones. */
    private static String origin(@Nullable String back) {
        return "request".equals(back) ? "request" : "evidence";
    }
}
