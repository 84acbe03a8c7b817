package org.regularis.applications.web.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationIntake.FieldProblem;
import org.regularis.applications.answers.AnswerSheet;
import org.regularis.applications.web.AnswerPage;
import org.regularis.applications.web.MyApplication;
import org.regularis.applications.web.Section;
import org.regularis.applications.web.SectionView;

/** How far each part of a draft is. */
record TaskList(ApplicationFile file, List<FieldProblem> problems, boolean hasDocuments) {

    List<SectionView> sections() {
        var views = new ArrayList<SectionView>();
        for (var section : Section.values()) {
            var address = MyApplication.address(file) + path(section);
            views.add(new SectionView(section.titleKey(), address, status(section)));
        }
        return views;
    }

    boolean isComplete() {
        return problems.isEmpty();
    }

    /** Where a problem can be put right, the field included. */
    static String pathOf(String field) {
        if (field.startsWith("documents.")) {
            return "/evidence#file." + field.substring("documents.".length());
        }
        if (field.equals(AnswerSheet.STAY)) {
            return "/pages/stay";
        }
        if (field.startsWith(AnswerSheet.STAY + ".")) {
            return "/pages/stay/" + field.split("\\.")[1] + "?problems=yes#" + field;
        }
        return pageOf(field)
                .map(page -> "/pages/" + page.slug() + "?problems=yes#" + field)
                .orElse("");
    }

    static Section sectionOf(String field) {
        if (field.startsWith("documents.")) {
            return Section.EVIDENCE;
        }
        return pageOf(field).map(AnswerPage::section).orElse(Section.STAY);
    }

    private static Optional<AnswerPage> pageOf(String field) {
        return Stream.of(AnswerPage.values())
                .filter(page -> page.keys().contains(field))
                .findFirst();
    }

    private String status(Section section) {
        var due = problems.stream()
                .filter(problem -> sectionOf(problem.field()) == section)
                .toList();
        if (!isStarted(section)) {
            return "not-started";
        }
        if (due.isEmpty()) {
            return "completed";
        }
        return due.stream()
                        .allMatch(problem ->
                                file.answers().getOrDefault(problem.field(), "").isBlank())
                ? "in-progress"
                : "problem";
    }

    private boolean isStarted(Section section) {
        return section == Section.EVIDENCE
                ? hasDocuments
                : file.answers().keySet().stream().anyMatch(key -> sectionOf(key) == section);
    }

    private String path(Section section) {
        return switch (section) {
            case STAY -> "/pages/stay";
            case EVIDENCE -> "/evidence";
            default -> "/pages/" + firstUnfinished(section).slug();
        };
    }

    /** The first page of the section on which something is still to be done. */
    private AnswerPage firstUnfinished(Section section) {
        var pages = AnswerPage.pagesOf(section);
        return pages.stream()
                .filter(page ->
                        problems.stream().anyMatch(problem -> page.keys().contains(problem.field())))
                .findFirst()
                .orElse(pages.getFirst());
    }
}
