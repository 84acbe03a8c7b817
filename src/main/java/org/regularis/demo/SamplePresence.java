package org.regularis.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.regularis.documents.DocumentDetails;

/**
 * The papers by which an invented person shows that they lived here: some have one that says it all, some have months
 * that nothing shows, and a few say nothing of what they send. Drawn apart from all else, so that the story of a case
 * stays the same whatever its papers are.
 */
class SamplePresence {

    private final Applicant applicant;
    private final LocalDate filedOn;
    private final LocalDate since;
    private final RandomGenerator random;

    SamplePresence(Applicant applicant) {
        this.applicant = applicant;
        this.filedOn = applicant.filedOn();
        this.since = applicant.stay().firstDay().orElseThrow();
        this.random = new Random(applicant.answers().hashCode());
    }

    List<SampleDocument> draw() {
        int kind = random.nextInt(100);
        if (kind < 40) {
            return List.of(paper("population-register", "Entry in the population register", since, daysAgo(9)));
        }
        if (kind < 70) {
            return List.of(
                    paper("rent", "Rent contract", monthsAgo(3, 12), filedOn.plusMonths(6)),
                    paper("bank-statement", "Bank statement", monthsAgo(3, 8), daysAgo(25)));
        }
        if (kind < 85) {
            var visit = daysAgo(120);
            return List.of(
                    paper("rent", "Rent receipts", monthsAgo(2, 9), daysAgo(20)),
                    paper("hospital-record", "Letter of the hospital", visit, visit));
        }
        if (kind < 95) {
            var sent = daysAgo(100);
            return List.of(
                    paper("remittance", "Money transfer slip", sent, sent),
                    paper("letter", "Letter of a neighbour", since, daysAgo(5)));
        }
        return List.of(new SampleDocument(
                "presence", "presence.pdf", DocumentDetails.NONE, page("Papers about my stay", since, filedOn)));
    }

    /** What is found when the office asks for more. */
    SampleDocument more() {
        return paper("utility-bill", "Bills for electricity", filedOn.minusMonths(6), filedOn);
    }

    private SampleDocument paper(String type, String title, LocalDate from, LocalDate to) {
        var first = from.isBefore(since) ? since : from;
        var last = to.isBefore(first) ? first : to;
        var said = new DocumentDetails(type, first.toString(), last.toString(), "", false, false);
        return new SampleDocument("presence", type + ".pdf", said, page(title, first, last));
    }

    private byte[] page(String title, LocalDate from, LocalDate to) {
        return SampleDocuments.page(
                title,
                List.of(
                        "Name: " + applicant.name(),
                        "From: " + from,
                        "To: " + to,
                        "Place: " + applicant.stay().place()));
    }

    private LocalDate monthsAgo(int least, int most) {
        return filedOn.minusMonths(least + random.nextInt(most - least)).minusDays(random.nextInt(28));
    }

    private LocalDate daysAgo(int most) {
        return filedOn.minusDays(random.nextInt(most));
    }
}
