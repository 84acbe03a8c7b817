package org.regularis.applications;

import java.util.Locale;
import java.util.Optional;
import org.regularis.documents.NumberChecks;
import org.regularis.documents.NumberTexts;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.employers.Registration;
import org.regularis.employers.RegistrationDoubt;
import org.springframework.stereotype.Component;

/** Tells an employer's page what the check digits say: employers cannot ask documents themselves. */
@Component
class EmployerNumbers implements RegistrationDoubt {

    private final NumberChecks checks;
    private final NumberTexts words;

    EmployerNumbers(NumberChecks checks, NumberTexts words) {
        this.checks = checks;
        this.words = words;
    }

    @Override
    public Optional<String> about(Registration registration, Locale locale) {
        return NumberKind.of(registration.kind())
                .filter(NumberPlace.EMPLOYER_NUMBER::takes)
                .flatMap(kind -> checks.check(kind, registration.number())
                        .flaw()
                        .map(flaw -> words.sentence(kind, flaw, locale)));
    }
}
