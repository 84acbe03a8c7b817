package org.regularis.registers;

import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.GivenNumber;
import org.regularis.applications.GivenNumbers;
import org.regularis.applications.NumberPlace;
import org.regularis.registers.Enquiry.Somebody;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Takes out of an application what a register looks by. */
@Component
class Enquiries {

    private final GivenNumbers numbers;

    Enquiries(GivenNumbers numbers) {
        this.numbers = numbers;
    }

    /** Empty when the application does not say what the register looks by. */
    Optional<? extends Enquiry> of(ApplicationFile file, Register register) {
        return switch (register) {
            case POLICE_RECORD ->
                somebody(file)
                        .filter(person -> !file.person().citizenship().isBlank())
                        .map(person ->
                                new Enquiry.PoliceRecord(person, file.person().citizenship()));
            case POPULATION_REGISTER -> somebody(file).map(Enquiry.PopulationRegister::new);
            case SOCIAL_INSURANCE -> somebody(file).map(Enquiry.SocialInsurance::new);
            case COMPANY_REGISTER -> employerNumber(file).map(Enquiry.CompanyRegister::new);
        };
    }

    private static Optional<Somebody> somebody(ApplicationFile file) {
        var person = file.person();
        return person.birthDate()
                .filter(date -> !person.familyName().isBlank())
                .map(date -> new Somebody(person.familyName(), person.givenNames(), date));
    }

    /** What the employer or an officer gave last is better than what the applicant has heard. */
    private Optional<String> employerNumber(ApplicationFile file) {
        return lastGiven(file.id()).or(() -> file.job().employer().number()).filter(number -> !number.isBlank());
    }

    private Optional<String> lastGiven(ApplicationId application) {
        return numbers.of(application).reversed().stream()
                .filter(number -> number.place() == NumberPlace.EMPLOYER_NUMBER)
                .findFirst()
                .map(GivenNumber::normalised);
    }
}
