package org.regularis.applications;

import org.regularis.applications.GivenNumber.Giver;
import org.regularis.applications.GivenNumbers.Given;
import org.regularis.documents.NumberChecks;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.employers.EmployerAnswered;
import org.regularis.employers.EmployerVerifications;
import org.regularis.shared.ApplicationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the numbers out of what people hand in, in the transaction in which they do. */
@Component
class SubmittedNumbers {

    private final ApplicationFiles files;
    private final EmployerVerifications verifications;
    private final GivenNumbers numbers;

    SubmittedNumbers(ApplicationFiles files, EmployerVerifications verifications, GivenNumbers numbers) {
        this.files = files;
        this.verifications = verifications;
        this.numbers = numbers;
    }

    @EventListener
    void on(ApplicationSubmitted submitted) {
        var file = files.require(submitted.application());
        var identity = file.identityDocument();
        identity.officialNumber()
                .ifPresent(number -> take(
                        file.id(),
                        NumberPlace.OFFICIAL_NUMBER,
                        Giver.APPLICANT,
                        identity.officialNumberKind().orElse(""),
                        number));
        identity.mrz()
                .ifPresent(lines ->
                        take(file.id(), NumberPlace.PASSPORT_LINES, Giver.APPLICANT, NumberKind.MRZ.word(), lines));
    }

    @EventListener
    void on(EmployerAnswered answered) {
        verifications
                .find(answered.verification())
                .orElseThrow()
                .registration()
                .ifPresent(registration -> take(
                        answered.application(),
                        NumberPlace.EMPLOYER_NUMBER,
                        Giver.EMPLOYER,
                        registration.kind(),
                        registration.number()));
    }

    /** A number of a kind that we know no rule for is kept where it was written, and not checked. */
    private void take(ApplicationId application, NumberPlace place, Giver by, String kind, String raw) {
        if (!raw.isBlank()) {
            NumberKind.of(kind)
                    .filter(place::takes)
                    .ifPresent(known -> numbers.take(application, new Given(place, by, known, fitting(raw))));
        }
    }

    private static String fitting(String raw) {
        return raw.substring(0, Math.min(raw.length(), NumberChecks.LONGEST));
    }
}
