package org.regularis.applications.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerViewsTest {

    /** Each text says where it comes from, so that no view can mix two of them up. */
    private final Map<String, String> answers =
            new HashMap<>(Stream.of(AnswerKey.values()).collect(Collectors.toMap(AnswerKey::text, AnswerKey::leaf)));

    @Test
    void a_person_is_read() {
        answers.put("person.birthDate", "1991-04-17");

        var person = PersonAnswers.of(answers);

        assertThat(person.familyName()).isEqualTo("familyName");
        assertThat(person.givenNames()).contains("givenNames");
        assertThat(person.nativeName()).contains("nativeName");
        assertThat(person.calledName()).contains("calledName");
        assertThat(person.birthDate()).contains(LocalDate.of(1991, 4, 17));
        assertThat(person.sex()).isEqualTo("sex");
        assertThat(person.citizenship()).isEqualTo("citizenship");
        assertThat(person.region()).isEqualTo("region");
        assertThat(person.name()).isEqualTo("givenNames familyName");
    }

    @Test
    void a_way_to_reach_somebody_is_read() {
        var contact = ContactAnswers.of(answers);

        assertThat(contact.address()).contains("address");
        assertThat(contact.email()).contains("email");
        assertThat(contact.phone()).contains("phone");
    }

    @Test
    void a_document_is_read() {
        answers.put("identityDocument.expiresOn", "2029-05-01");

        var identity = IdentityAnswers.of(answers);

        assertThat(identity.type()).isEqualTo("type");
        assertThat(identity.number()).isEqualTo("number");
        assertThat(identity.issuingState()).isEqualTo("issuingState");
        assertThat(identity.expiresOn()).contains(LocalDate.of(2029, 5, 1));
        assertThat(identity.mrz()).contains("mrz");
        assertThat(identity.officialNumberKind()).contains("officialNumberKind");
        assertThat(identity.officialNumber()).contains("officialNumber");
    }

    @Test
    void a_job_is_read() {
        answers.put("employment.since", "2025-02-01");
        answers.put("employment.hoursPerWeek", "40");
        answers.put("employment.monthlyWage", "1200.50");

        var job = JobAnswers.of(answers);

        assertThat(job.employer().name()).isEqualTo("employerName");
        assertThat(job.employer().number()).contains("employerNumber");
        assertThat(job.employer().email()).contains("employerEmail");
        assertThat(job.employer().phone()).contains("employerPhone");
        assertThat(job.occupation()).isEqualTo("occupation");
        assertThat(job.sector()).isEqualTo("sector");
        assertThat(job.since()).contains(LocalDate.of(2025, 2, 1));
        assertThat(job.hoursPerWeek()).contains(new BigDecimal("40"));
        assertThat(job.monthlyWage()).contains(new BigDecimal("1200.50"));
        assertThat(job.contract()).isEqualTo("contract");
    }

    @Test
    void what_is_missing_or_unreadable_is_empty() {
        var person = PersonAnswers.of(Map.of("person.birthDate", "yesterday or so", "person.givenNames", "  "));
        var job = JobAnswers.of(Map.of("employment.monthlyWage", "1e999999999"));

        assertThat(person.birthDate()).isEmpty();
        assertThat(person.givenNames()).isEmpty();
        assertThat(person.name()).isEmpty();
        assertThat(person.region()).isEmpty();
        assertThat(job.monthlyWage()).isEmpty();
        assertThat(job.since()).isEmpty();
        assertThat(job.employer().email()).isEmpty();
    }

    @Test
    void periods_of_a_stay_say_their_days() {
        var periods = Stay.of(Map.of(
                        "presence.0.from",
                        "2024-03-01",
                        "presence.0.to",
                        "2024-05-31",
                        "presence.1.from",
                        "in spring",
                        "presence.1.place",
                        "Lakeside"))
                .periods();

        assertThat(periods).hasSize(2);
        assertThat(periods.getFirst().firstDay()).contains(LocalDate.of(2024, 3, 1));
        assertThat(periods.getFirst().lastDay()).contains(LocalDate.of(2024, 5, 31));
        assertThat(periods.getFirst().goesOn()).isFalse();
        assertThat(periods.getLast().firstDay()).isEmpty();
        assertThat(periods.getLast().goesOn()).isTrue();
    }
}
