package org.regularis.applications.web.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regularis.applications.EvidenceWeighing;
import org.regularis.applications.web.Wording;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentSummary;
import org.regularis.programmes.Programme.DocumentType;
import org.springframework.stereotype.Component;

/** What is said of a document, and what the catalogue says to that, in words. */
@Component
class DocumentTexts {

    private final Wording wording;

    DocumentTexts(Wording wording) {
        this.wording = wording;
    }

    /** Which paper, how strong, about which days; empty when nothing is said. */
    String about(EvidenceWeighing weighing, DocumentSummary document, Locale locale) {
        var parts = new ArrayList<String>();
        type(weighing, document, locale).ifPresent(parts::add);
        days(document.details(), locale).ifPresent(parts::add);
        if (!document.details().issuedOn().isEmpty()) {
            parts.add(wording.of(
                    "applications.paper.issued",
                    locale,
                    wording.typedDay(document.details().issuedOn(), locale)));
        }
        return String.join(" · ", parts);
    }

    List<String> warnings(EvidenceWeighing weighing, DocumentSummary document, Locale locale) {
        var months = weighing.type(document).flatMap(DocumentType::validMonths).orElse(0);
        return weighing.warnings(document).stream()
                .map(warning -> wording.of("applications.paper.warning." + warning, locale, months))
                .toList();
    }

    String period(LocalDate from, LocalDate to, Locale locale) {
        return from.equals(to)
                ? wording.day(from, locale)
                : wording.of("applications.stay.period", locale, wording.day(from, locale), wording.day(to, locale));
    }

    private Optional<String> type(EvidenceWeighing weighing, DocumentSummary document, Locale locale) {
        return weighing.type(document)
                .map(type -> wording.in(type.name(), locale) + " (" + strength(type, locale) + ")")
                .or(() -> Optional.of(document.details().type())
                        .filter(DocumentDetails.OTHER::equals)
                        .map(other -> wording.of("documents.type.other", locale)));
    }

    private String strength(DocumentType type, Locale locale) {
        return wording.of("programmes.strength." + type.strength(), locale);
    }

    private Optional<String> days(DocumentDetails details, Locale locale) {
        return details.days()
                .map(days -> period(days.from(), days.to(), locale))
                .or(() -> Optional.of(details.from() + " – " + details.to()).filter(typed -> !typed.equals(" – ")));
    }
}
