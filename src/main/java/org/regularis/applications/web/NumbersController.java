package org.regularis.applications.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.GivenNumber;
import org.regularis.applications.NumberCorrections;
import org.regularis.applications.NumberPlace;
import org.regularis.documents.NumberChecks;
import org.regularis.documents.NumberTexts;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an applicant gives a number again that seems to be mistyped, after the application was submitted. */
@Controller
class NumbersController {

    private final MyApplication mine;
    private final NumberCorrections corrections;
    private final NumberTexts words;
    private final Wording wording;

    NumbersController(MyApplication mine, NumberCorrections corrections, NumberTexts words, Wording wording) {
        this.mine = mine;
        this.corrections = corrections;
        this.words = words;
        this.wording = wording;
    }

    @GetMapping("/my/applications/{id}/numbers")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String kept,
            Locale locale,
            Model model) {
        model.addAttribute("kept", kept != null);
        return page(mine.open(id), Map.of(), Map.of(), locale, model);
    }

    @PostMapping("/my/applications/{id}/numbers")
    String giveAgain(
            @PathVariable String id,
            @RequestParam String place,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model) {
        var file = mine.open(id);
        var where = NumberPlace.of(place).filter(NumberPlace::isOfApplicant).orElseThrow(NotFound::new);
        var number = form.getOrDefault(numberField(where), "").strip();
        var problem = problem(number);
        if (problem.isPresent()) {
            model.addAttribute("kept", false);
            return page(file, form, Map.of(numberField(where), wording.of(problem.get(), locale)), locale, model);
        }
        return "redirect:" + MyApplication.address(file) + next(file, where, kind(where, form), number);
    }

    private String next(ApplicationFile file, NumberPlace place, NumberKind kind, String number) {
        return switch (corrections.giveAgain(file.id(), place, kind, number)) {
            case FITS -> "?corrected=yes";
            case FAILS -> "/numbers?kept=yes";
            case NO_LONGER_OPEN -> "";
        };
    }

    private static Optional<String> problem(String number) {
        if (number.isBlank()) {
            return Optional.of("applications.numbers.missing");
        }
        return number.length() > NumberChecks.LONGEST ? Optional.of("applications.problem.too-long") : Optional.empty();
    }

    /** What was chosen; where there is nothing to choose, the only kind that there is. */
    private static NumberKind kind(NumberPlace place, Map<String, String> form) {
        return NumberKind.of(form.getOrDefault(kindField(place), ""))
                .filter(place::takes)
                .orElse(place.kinds().getFirst());
    }

    private String page(
            ApplicationFile file, Map<String, String> typed, Map<String, String> errors, Locale locale, Model model) {
        var open = corrections.open(file.id());
        if (open.isEmpty()) {
            return "redirect:" + MyApplication.address(file);
        }
        model.addAttribute("address", MyApplication.address(file));
        model.addAttribute("errors", errors);
        model.addAttribute(
                "numbers",
                open.stream().map(number -> view(number, typed, errors, locale)).toList());
        return "applications/numbers";
    }

    private NumberView view(GivenNumber number, Map<String, String> typed, Map<String, String> errors, Locale locale) {
        var place = number.place();
        return new NumberView(
                place.word(),
                wording.of("applications.numbers.place." + place.word(), locale),
                number.flaw()
                        .map(flaw -> words.sentence(number.kind(), flaw, locale))
                        .orElse(""),
                kindField(place),
                typed.getOrDefault(kindField(place), number.kind().word()),
                kinds(place.kinds(), locale),
                numberField(place),
                typed.getOrDefault(numberField(place), number.raw()),
                errors.get(numberField(place)));
    }

    private Map<String, String> kinds(List<NumberKind> kinds, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        kinds.forEach(kind -> names.put(kind.word(), words.name(kind, locale)));
        return names;
    }

    private static String kindField(NumberPlace place) {
        return place.word() + ".kind";
    }

    private static String numberField(NumberPlace place) {
        return place.word() + ".number";
    }

    /**
     * One number to look at again.
     *
     * @param why what is wrong with it, in a sentence
     * @param kinds what there is to choose from, by the word of the kind
     */
    record NumberView(
            String place,
            String title,
            String why,
            String kindField,
            String kind,
            Map<String, String> kinds,
            String numberField,
            String number,
            @Nullable String error) {

        public boolean isLines() {
            return place.equals(NumberPlace.PASSPORT_LINES.word());
        }
    }
}
