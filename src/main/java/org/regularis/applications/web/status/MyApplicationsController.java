package org.regularis.applications.web.status;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.ApplicationIntake.Start;
import org.regularis.applications.web.Wording;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Language;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An applicant's own applications, and the start of a new one. */
@Controller
class MyApplicationsController {

    private final ApplicationFiles files;
    private final ApplicationIntake intake;
    private final Programmes programmes;
    private final ApplicationCards cards;
    private final Wording wording;

    MyApplicationsController(
            ApplicationFiles files,
            ApplicationIntake intake,
            Programmes programmes,
            ApplicationCards cards,
            Wording wording) {
        this.files = files;
        this.intake = intake;
        this.programmes = programmes;
        this.cards = cards;
        this.wording = wording;
    }

    @GetMapping("/my")
    String list(@RequestParam(required = false) @Nullable String discarded, Locale locale, Model model) {
        model.addAttribute(
                "cards",
                files.own().stream().map(file -> cards.of(file, locale)).toList());
        model.addAttribute(
                "programmes",
                programmes.open().stream().map(open -> entry(open, locale)).toList());
        model.addAttribute("discarded", discarded != null);
        return "applications/list";
    }

    @GetMapping("/my/start")
    String start(@RequestParam(required = false) @Nullable String programme, Locale locale, Model model) {
        return startPage(wanted(programme), null, locale, model);
    }

    @PostMapping("/my/start")
    String begin(
            @RequestParam String programme,
            @RequestParam(defaultValue = "") String letters,
            Locale locale,
            Model model) {
        var wanted = wanted(programme);
        var language = LanguageController.named(letters).orElse(Language.of(locale));
        return switch (intake.resumeOrStart(wanted.id(), language)) {
            case Start.Started(var id) -> "redirect:/my/applications/" + id;
            case Start.TooManyDrafts() -> startPage(wanted, "applications.start.too-many", locale, model);
            case Start.NotOpen() -> startPage(wanted, "applications.start.closed", locale, model);
            case Start.UnknownProgramme() -> throw new NotFound();
        };
    }

    private String startPage(RunningProgramme programme, @Nullable String problem, Locale locale, Model model) {
        var earlier = files.own().stream()
                .filter(file -> file.programme().equals(programme.id()))
                .toList();
        model.addAttribute("programme", entry(programme, locale));
        model.addAttribute(
                "needed",
                programme.evidence().stream()
                        .filter(Programme.EvidenceKind::needed)
                        .map(kind -> wording.in(kind.name(), locale))
                        .toList());
        model.addAttribute(
                "draft",
                earlier.stream()
                        .filter(ApplicationFile::isDraft)
                        .findFirst()
                        .map(file -> cards.of(file, locale))
                        .orElse(null));
        model.addAttribute(
                "waiting",
                earlier.stream()
                        .anyMatch(file -> !file.isDraft() && !file.stage().isClosed()));
        model.addAttribute("letters", Language.of(locale).code());
        model.addAttribute("languages", LanguageController.choices());
        model.addAttribute("statutoryDays", programme.periods().statutory());
        model.addAttribute("closesOn", wording.day(programme.closesOn(), locale));
        model.addAttribute("problem", problem);
        return "applications/start";
    }

    /** The programme asked for, or the only one that is open. */
    private RunningProgramme wanted(@Nullable String programme) {
        if (programme != null && !programme.isBlank()) {
            return programmes.find(new ProgrammeId(programme)).orElseThrow(NotFound::new);
        }
        var open = programmes.open();
        return Optional.of(open)
                .filter(list -> list.size() == 1)
                .orElseThrow(NotFound::new)
                .getFirst();
    }

    private ProgrammeEntry entry(Programme programme, Locale locale) {
        return new ProgrammeEntry(
                programme.id().value(), wording.in(programme.title(), locale), wording.in(programme.summary(), locale));
    }

    /** A programme that takes applications. */
    record ProgrammeEntry(String id, String title, String summary) {}
}
