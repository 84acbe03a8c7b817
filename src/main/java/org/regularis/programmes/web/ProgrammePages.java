package org.regularis.programmes.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.regularis.programmes.LawWords;
import org.regularis.programmes.Profile;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Language;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anybody reads first: the start page, that of a programme, and their rights. */
@Controller
class ProgrammePages {

    private final Programmes programmes;

    ProgrammePages(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        model.addAttribute(
                "programmes",
                programmes.all().stream().map(it -> page(it, locale)).toList());
        return "programmes/home";
    }

    @GetMapping("/programmes/{id}")
    String programme(@PathVariable String id, Model model, Locale locale) {
        model.addAttribute("programme", page(require(programmes, id), locale));
        return "programmes/programme";
    }

    @GetMapping("/rights")
    String rights(Model model, Locale locale) {
        model.addAttribute("laws", laws(Language.of(locale)));
        return "programmes/rights";
    }

    /** What several programmes say alike is told once. */
    private List<LawOfProgrammes> laws(Language language) {
        var titles = programmes.all().stream()
                .collect(Collectors.groupingBy(
                        programme -> LawWords.of(programme.law(), language),
                        LinkedHashMap::new,
                        Collectors.mapping(programme -> programme.title().get(language), Collectors.joining(", "))));
        return titles.entrySet().stream()
                .map(entry -> new LawOfProgrammes(entry.getValue(), entry.getKey()))
                .toList();
    }

    static RunningProgramme require(Programmes programmes, String id) {
        if (id.isBlank()) {
            throw new NotFound();
        }
        return programmes.find(new ProgrammeId(id)).orElseThrow(NotFound::new);
    }

    private ProgrammePage page(RunningProgramme programme, Locale locale) {
        return ProgrammePage.of(programme, Language.of(locale), programmes.today(programme));
    }

    /** What the law behind some programmes says. */
    record LawOfProgrammes(String titles, LawWords law) {}

    /** A programme as its start page tells of it. */
    record ProgrammePage(
            String id,
            String title,
            String summary,
            Window window,
            LocalDate opensOn,
            LocalDate closesOn,
            List<String> whoCanApply,
            List<Paper> needed,
            List<Paper> useful,
            String cost,
            int workingDays,
            String status,
            LawWords law) {

        enum Window {
            SOON,
            OPEN,
            CLOSED
        }

        record Paper(String name, String hint, List<Type> types) {}

        /** @param validMonths 0 when its age does not matter */
        record Type(String name, String strength, int validMonths, boolean translation, boolean apostille) {

            static Type of(Programme.DocumentType type, Language language) {
                return new Type(
                        type.name().get(language),
                        type.strength().name(),
                        type.validMonths().orElse(0),
                        type.translation(),
                        type.apostille());
            }
        }

        static ProgrammePage of(RunningProgramme programme, Language language, LocalDate today) {
            return new ProgrammePage(
                    programme.id().value(),
                    programme.title().get(language),
                    programme.summary().get(language),
                    window(programme, today),
                    programme.opensOn(),
                    programme.closesOn(),
                    programme.guide().whoCanApply().get(language),
                    papers(programme, language, true),
                    papers(programme, language, false),
                    programme.guide().cost().get(language),
                    programme.periods().statutory(),
                    programme
                            .profile()
                            .told()
                            .get(Profile.Parameter.STATUS)
                            .text()
                            .get(language),
                    LawWords.of(programme.law(), language));
        }

        public boolean isOpen() {
            return window == Window.OPEN;
        }

        private static Window window(RunningProgramme programme, LocalDate today) {
            if (programme.isOpenOn(today)) {
                return Window.OPEN;
            }
            return today.isBefore(programme.opensOn()) ? Window.SOON : Window.CLOSED;
        }

        private static List<Paper> papers(Programme programme, Language language, boolean needed) {
            return programme.evidence().stream()
                    .filter(kind -> kind.needed() == needed)
                    .map(kind -> new Paper(
                            kind.name().get(language),
                            kind.hint().get(language),
                            kind.types().stream()
                                    .map(type -> Type.of(type, language))
                                    .toList()))
                    .toList();
        }
    }
}
