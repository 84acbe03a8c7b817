package org.regularis.registers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a register is told so that it can look: of each kind the least by which it finds an entry. */
public sealed interface Enquiry {

    Register register();

    /** What is sent, field by field, and nothing else is. */
    Map<String, String> fields();

    /** Who a register of people looks for. */
    record Somebody(String familyName, Optional<String> givenNames, LocalDate birthDate) {

        private Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("familyName", familyName);
            givenNames.ifPresent(names -> fields.put("givenNames", names));
            fields.put("birthDate", birthDate.toString());
            return fields;
        }

        /** The name must not end up in a log. */
        @Override
        public String toString() {
            return "Somebody[]";
        }
    }

    /** @param citizenship alpha-3 code */
    record PoliceRecord(Somebody person, String citizenship) implements Enquiry {

        @Override
        public Register register() {
            return Register.POLICE_RECORD;
        }

        @Override
        public Map<String, String> fields() {
            var fields = person.fields();
            fields.put("citizenship", citizenship);
            return fields;
        }
    }

    record PopulationRegister(Somebody person) implements Enquiry {

        @Override
        public Register register() {
            return Register.POPULATION_REGISTER;
        }

        @Override
        public Map<String, String> fields() {
            return person.fields();
        }
    }

    record SocialInsurance(Somebody person) implements Enquiry {

        @Override
        public Register register() {
            return Register.SOCIAL_INSURANCE;
        }

        @Override
        public Map<String, String> fields() {
            return person.fields();
        }
    }

    /** Nobody is named: the register is told of an employer, and not who works there. */
    record CompanyRegister(String employerNumber) implements Enquiry {

        @Override
        public Register register() {
            return Register.COMPANY_REGISTER;
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("employerNumber", employerNumber);
        }

        /** The number must not end up in a log. */
        @Override
        public String toString() {
            return "CompanyRegister[]";
        }
    }
}
