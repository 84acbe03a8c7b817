package org.regularis.applications.web.status;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.web.MyApplication;
import org.regularis.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In which language letters about an application are written: asked, never guessed from the page that somebody reads. */
@Controller
class LanguageController {

    private final MyApplication mine;
    private final ApplicationIntake intake;

    LanguageController(MyApplication mine, ApplicationIntake intake) {
        this.mine = mine;
        this.intake = intake;
    }

    @GetMapping("/my/applications/{id}/language")
    String ask(@PathVariable String id, Model model) {
        var file = mine.open(id);
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("letters", file.language().code());
        model.addAttribute("languages", choices());
        return "applications/language";
    }

    @PostMapping("/my/applications/{id}/language")
    String change(@PathVariable String id, @RequestParam String letters) {
        var file = mine.open(id);
        named(letters).ifPresent(language -> intake.speak(file.id(), language));
        return "redirect:" + MyApplication.address(file) + "?language=yes";
    }

    /** Each in its own script, by code. */
    static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            choices.put(language.code(), language.ownName());
        }
        return choices;
    }

    static Optional<Language> named(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
