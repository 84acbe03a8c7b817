package org.regularis.decisions.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.NoticeReplies;
import org.regularis.decisions.NoticeReplies.Reply;
import org.regularis.decisions.NoticeReplies.State;
import org.regularis.documents.DocumentSettings;
import org.regularis.documents.Filing;
import org.regularis.shared.ApplicationId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an applicant reads a notice of intended refusal and replies to it. */
@Controller
@RequestMapping("/my/applications/{id}/notice")
class NoticeController {

    private static final String PAGE = "decisions/notice";

    private final NoticePages pages;
    private final NoticeReplies replies;
    private final DocumentSettings files;
    private final MessageSource messages;

    NoticeController(NoticePages pages, NoticeReplies replies, DocumentSettings files, MessageSource messages) {
        this.pages = pages;
        this.replies = replies;
        this.files = files;
        this.messages = messages;
    }

    @ModelAttribute("limits")
    Object[] limits() {
        return files.limits();
    }

    @GetMapping
    String read(@PathVariable ApplicationId id, Locale locale, Model model) {
        model.addAttribute("page", pages.of(id, locale));
        return PAGE;
    }

    /** Files what was chosen first, so that a file that cannot be taken stops the reply and loses no word of it. */
    @PostMapping
    String reply(@PathVariable ApplicationId id, Form form, Locale locale, Model model, RedirectAttributes afterwards)
            throws IOException {
        var problems = attach(id, form.chosen(), locale);
        if (problems.isEmpty() && !form.sends()) {
            afterwards.addFlashAttribute("words", form.typed());
            return redirect(id, "#reply");
        }
        if (problems.isEmpty()) {
            var sent = replies.reply(id, form.typed());
            if (sent == Reply.SENT || sent == Reply.ALREADY_SENT) {
                return redirect(id, "");
            }
            problems.put("words", words("decisions.reply." + sent.name().toLowerCase(Locale.ROOT), locale));
        }
        model.addAttribute("page", pages.of(id, locale));
        model.addAttribute("words", form.typed());
        model.addAttribute("errors", problems);
        return PAGE;
    }

    private Map<String, String> attach(ApplicationId id, List<MultipartFile> chosen, Locale locale) throws IOException {
        var problems = new LinkedHashMap<String, String>();
        if (replies.state(id) != State.OPEN) {
            return problems;
        }
        for (var file : chosen) {
            try (var content = file.getInputStream()) {
                replies.attach(id, name(file), content).ifPresent(filing -> {
                    if (filing instanceof Filing.Refused(var problem)) {
                        problems.put("files", words("documents.problem." + problem, locale, files.limits()));
                    }
                });
            }
        }
        return problems;
    }

    private String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static String redirect(ApplicationId id, String anchor) {
        return "redirect:/my/applications/" + id + "/notice" + anchor;
    }

    /**
     * What was typed and chosen.
     *
     * @param action {@code add} keeps the words and files the documents; anything else sends
     */
    record Form(
            @Nullable String words,
            @Nullable List<MultipartFile> files,
            @Nullable String action) {

        String typed() {
            return words == null ? "" : words;
        }

        /** A file input that was left alone sends one part without a name. */
        List<MultipartFile> chosen() {
            return files == null
                    ? List.of()
                    : files.stream().filter(file -> !name(file).isEmpty()).toList();
        }

        boolean sends() {
            return !"add".equals(action);
        }
    }
}
