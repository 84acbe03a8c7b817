package org.regularis.correspondence.web;

import java.util.Locale;
import org.regularis.correspondence.OwnLetters;
import org.regularis.correspondence.letters.Letter;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Dates;
import org.regularis.shared.LetterId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where applicants read their letters and fetch them, the receipt and the permit as PDF. */
@Controller
@RequestMapping("/my/applications/{id:" + LetterController.ID + "}")
class LetterController {

    static final String ID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private final OwnLetters letters;
    private final Dates dates;

    LetterController(OwnLetters letters, Dates dates) {
        this.letters = letters;
        this.dates = dates;
    }

    @GetMapping("/letters")
    String list(@PathVariable ApplicationId id, Model model, Locale locale) {
        model.addAttribute("id", id);
        model.addAttribute(
                "letters",
                letters.of(id).stream()
                        .map(letter -> new Row(letter, dates.day(letter.writtenAt(), locale)))
                        .toList());
        return "correspondence/letters";
    }

    @GetMapping("/letters/{letter:" + ID + "}")
    String read(@PathVariable ApplicationId id, @PathVariable LetterId letter, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("letter", letters.read(id, letter));
        return "correspondence/letter";
    }

    @GetMapping("/letters/{letter:" + ID + "}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable ApplicationId id, @PathVariable LetterId letter) {
        return pdf(letters.letter(id, letter));
    }

    @GetMapping("/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable ApplicationId id) {
        return pdf(letters.receipt(id));
    }

    @GetMapping("/permit.pdf")
    ResponseEntity<byte[]> permit(@PathVariable ApplicationId id) {
        return pdf(letters.permit(id));
    }

    private static ResponseEntity<byte[]> pdf(OwnLetters.Paper paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(paper.fileName())
                                .build()
                                .toString())
                .body(paper.pdf());
    }

    /** A letter in the list. */
    public record Row(Letter letter, String writtenOn) {}
}
