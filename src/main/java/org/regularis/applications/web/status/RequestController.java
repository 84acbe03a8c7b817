package org.regularis.applications.web.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.EvidenceRequest;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.web.MyApplication;
import org.regularis.applications.web.Wording;
import org.regularis.applications.web.evidence.EvidenceLists;
import org.regularis.applications.web.evidence.PresencePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an officer asks the applicant for, and the applicant's answer. */
@Controller
class RequestController {

    private final MyApplication mine;
    private final EvidenceRequests requests;
    private final EvidenceLists evidence;
    private final PresencePage presence;
    private final Deadlines deadlines;
    private final Wording wording;

    RequestController(
            MyApplication mine,
            EvidenceRequests requests,
            EvidenceLists evidence,
            PresencePage presence,
            Deadlines deadlines,
            Wording wording) {
        this.mine = mine;
        this.requests = requests;
        this.evidence = evidence;
        this.presence = presence;
        this.deadlines = deadlines;
        this.wording = wording;
    }

    @GetMapping("/my/applications/{id}/request")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String filed,
            @RequestParam(required = false) @Nullable String described,
            Locale locale,
            Model model) {
        model.addAttribute("filed", filed != null);
        model.addAttribute("described", described != null);
        return page(mine.open(id), "", Map.of(), locale, model);
    }

    @PostMapping("/my/applications/{id}/request")
    String answer(@PathVariable String id, @RequestParam String words, Locale locale, Model model) {
        var file = mine.open(id);
        return switch (requests.answer(file.id(), words)) {
            case SENT -> "redirect:" + MyApplication.address(file) + "?answered=yes";
            case NOTHING_ASKED -> "redirect:" + MyApplication.address(file);
            case EMPTY -> refused(file, words, "applications.request.empty", locale, model);
            case TOO_LONG -> refused(file, words, "applications.request.too-long", locale, model);
        };
    }

    private String refused(ApplicationFile file, String words, String messageKey, Locale locale, Model model) {
        model.addAttribute("filed", false);
        model.addAttribute("described", false);
        return page(file, words, Map.of("words", wording.of(messageKey, locale)), locale, model);
    }

    private String page(ApplicationFile file, String words, Map<String, String> errors, Locale locale, Model model) {
        var asked = requests.toAnswer(file.id());
        if (asked.isEmpty()) {
            return "redirect:" + MyApplication.address(file);
        }
        var request = asked.get();
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("errors", errors);
        model.addAttribute("words", words);
        model.addAttribute("note", request.note());
        model.addAttribute(
                "until",
                request.answerUntil().map(at -> deadlines.day(file, at, locale)).orElseThrow());
        model.addAttribute(
                "items",
                request.items().stream().map(item -> item(file, item, locale)).toList());
        model.addAttribute("kinds", kinds(file, request, locale));
        model.addAttribute("limits", evidence.limits(locale));
        model.addAttribute("presence", presence.of(file, locale));
        return "applications/request";
    }

    private Item item(ApplicationFile file, EvidenceRequest.Item item, Locale locale) {
        return new Item(
                evidence.kindName(file, item.evidenceKind(), locale),
                wording.of("applications.request.why." + item.why(), locale));
    }

    /** The kinds that are asked for, and a place for whatever else may help. */
    private List<EvidenceLists.KindView> kinds(ApplicationFile file, EvidenceRequest request, Locale locale) {
        var wanted = Stream.concat(request.items().stream().map(EvidenceRequest.Item::evidenceKind), Stream.of("other"))
                .distinct()
                .toList();
        return evidence.kinds(file, EvidenceLists.Refused.NOTHING, locale).stream()
                .filter(kind -> wanted.contains(kind.id()))
                .toList();
    }

    /** One thing asked for, in words. */
    record Item(String name, String why) {}
}
