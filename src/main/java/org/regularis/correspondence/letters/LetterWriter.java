package org.regularis.correspondence.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.regularis.applications.ApplicationFile;
import org.regularis.decisions.Proposal;
import org.regularis.identity.StaffDirectory;
import org.regularis.programmes.LawWords.PlaceWords;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.shared.Dates;
import org.regularis.shared.OfficeId;
import org.regularis.shared.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a letter about a case as it stands now: its head, what it says, and who signs it. */
@Component
public class LetterWriter {

    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final LetterContents contents;
    private final LetterPrinter printer;
    private final ObjectProvider<StaffDirectory> staff;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    LetterWriter(
            Programmes programmes,
            WorkingCalendars calendars,
            LetterContents contents,
            LetterPrinter printer,
            ObjectProvider<StaffDirectory> staff,
            MessageSource messages,
            Dates dates,
            Clock clock) {
        this.programmes = programmes;
        this.calendars = calendars;
        this.contents = contents;
        this.printer = printer;
        this.staff = staff;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    public Text write(ApplicationFile file, LetterKind kind, Occasion occasion) {
        LetterSubject about = caseOf(file);
        return print(kind, about, contents.of(kind, about, occasion), clock.instant());
    }

    /** The receipt as it may be rendered at any time from the committed application. */
    public Text receipt(ApplicationFile file) {
        LetterSubject about = caseOf(file);
        return print(
                LetterKind.RECEIPT,
                about,
                contents.of(LetterKind.RECEIPT, about, Occasion.SUBMISSION),
                about.submittedAt());
    }

    /** @param photo of the holder as a data address, empty when there is none */
    public Text permit(ApplicationFile file, String photo) {
        LetterSubject about = caseOf(file);
        return print("permit", about, contents.permit(about).with("photo", photo), about.submittedAt());
    }

    /** How the next letter of a proposal would read. */
    public Text preview(ApplicationFile file, Proposal.Kind kind, List<String> reasonCodes, String explanation) {
        LetterSubject about = caseOf(file);
        LetterContents.Preview preview = contents.preview(about, kind, reasonCodes, explanation);
        return print(preview.letter(), about, preview.content(), clock.instant());
    }

    private Text print(LetterKind kind, LetterSubject about, LetterContents.Content content, Instant writtenAt) {
        return print(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), about, content, writtenAt);
    }

    private Text print(String template, LetterSubject about, LetterContents.Content content, Instant writtenAt) {
        Map<String, Object> model = new HashMap<>(content.values());
        model.put(
                "head",
                new Head(
                        about.programmeTitle(),
                        office(about),
                        dates.day(calendars.dayOf(about.calendar(), writtenAt), about.locale()),
                        about.reference(),
                        about.file().applicantName(),
                        about.language().code()));
        model.put("officers", names(content.officers()));
        return printer.print(template, about.language(), model);
    }

    private LetterSubject caseOf(ApplicationFile file) {
        return new LetterSubject(file, programmes.require(file.programme(), file.programmeVersion()));
    }

    /** As the programme has it; versions that say nothing of their offices leave a name. */
    private PlaceWords office(LetterSubject about) {
        return about.file()
                .office()
                .map(office -> about.programme()
                        .office(office)
                        .map(place -> PlaceWords.of(place, about.language()))
                        .orElseGet(() -> named(office, about)))
                .orElse(new PlaceWords("", "", "", "", ""));
    }

    private PlaceWords named(OfficeId office, LetterSubject about) {
        String name = messages.getMessage("correspondence.office." + office, null, office.value(), about.locale());
        return new PlaceWords(name, "", "", "", "");
    }

    private String names(Set<UserId> officers) {
        Map<UserId, String> names = Optional.ofNullable(staff.getIfAvailable())
                .map(directory -> directory.namesOf(officers))
                .orElse(Map.of());
        return officers.stream()
                .map(officer -> names.getOrDefault(officer, officer.value()))
                .collect(Collectors.joining(", "));
    }

    /** What stands above and below every letter. */
    public record Head(
            String programme, PlaceWords office, String writtenOn, String reference, String name, String language) {}
}
