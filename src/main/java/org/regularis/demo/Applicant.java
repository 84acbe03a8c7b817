package org.regularis.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.regularis.documents.DocumentDetails;

/** One invented person who applies: answers and papers. */
record Applicant(
        LocalDate filedOn, Map<String, String> answers, Invented.Employer employer, RandomGenerator random) {

    private static final List<String> REGIONS = List.of("northern", "northern", "lakeside", "southern", "harbour");

    static Applicant draw(RandomGenerator random, LocalDate today) {
        var origin = pick(random, Invented.ORIGINS);
        var name = pick(random, origin.names()).split("\\|");
        return named(random, today, origin, name, pick(random, Invented.EMPLOYERS));
    }

    static Applicant named(
            RandomGenerator random, LocalDate today, Invented.Origin origin, String[] name, Invented.Employer employer) {
        var region = pick(random, REGIONS);
        var answers = new HashMap<String, String>();
        answers.put("person.givenNames", name[0]);
        answers.put("person.familyName", name[1]);
        answers.put("person.nativeName", name[2]);
        answers.put("person.birthDate", today.minusYears(20 + random.nextInt(38)).minusDays(random.nextInt(365)).toString());
        answers.put("person.sex", origin.sex());
        answers.put("person.citizenship", origin.citizenship());
        answers.put("person.region", region);
        answers.put("person.address", Invented.PLACES.get(region));
        if (random.nextInt(10) < 6) {
            answers.put("person.email", (name[0] + "." + name[1]).toLowerCase().replace(' ', '.') + random.nextInt(90) + "@mail.example");
        }
        answers.put("identityDocument.type", "passport");
        answers.put("identityDocument.number", "%c%c%07d".formatted('A' + random.nextInt(26), 'A' + random.nextInt(26), random.nextInt(10_000_000)));
        answers.put("identityDocument.issuingState", origin.citizenship());
        answers.put("identityDocument.expiresOn", today.plusDays(200 + random.nextInt(2500)).toString());
        answers.put("presence.0.from", LocalDate.of(2026, 1, 1).minusDays(30 + random.nextInt(1400)).toString());
        answers.put("presence.0.to", "");
        answers.put("presence.0.place", Invented.PLACES.get(region));
        answers.put("presence.0.proof", pick(random, List.of("Rent contract", "Bus pass with name", "Hospital letter", "Remittance slips")));
        answers.put("employment.employerName", employer.name());
        answers.put("employment.employerNumber", employer.number());
        answers.put("employment.employerEmail", employer.email());
        answers.put("employment.occupation", pick(random, employer.occupations()));
        answers.put("employment.sector", employer.sector());
        answers.put("employment.since", today.minusDays(120 + random.nextInt(700)).toString());
        answers.put("employment.hoursPerWeek", String.valueOf(pick(random, List.of(16, 30, 38, 40, 40, 40, 48))));
        answers.put("employment.monthlyWage", String.valueOf(900 + 50 * random.nextInt(30)));
        answers.put("employment.contract", pick(random, List.of("written", "oral", "oral", "none")));
        return new Applicant(today, answers, employer, random);
    }

    String name() {
        return answers.get("person.givenNames") + " " + answers.get("person.familyName");
    }

    /** In the order in which they are filed. */
    List<Paper> papers() {
        var papers = new ArrayList<Paper>();
        papers.add(new Paper("identity", "identity.pdf", said("passport"), Papers.page("Passport (copy)", List.of(
                "Name: " + name(),
                "Born: " + answers.get("person.birthDate"),
                "Citizenship: " + answers.get("person.citizenship"),
                "Number: " + answers.get("identityDocument.number"),
                "Valid until: " + answers.get("identityDocument.expiresOn")))));
        papers.addAll(new PresencePapers(this).draw());
        papers.add(new Paper("employment", "employment.pdf", said("payslip"), Papers.page("Pay slip", List.of(
                "Worker: " + name(),
                "Employer: " + employer.name(),
                "Work: " + answers.get("employment.occupation"),
                "Paid: " + answers.get("employment.monthlyWage"),
                "No. " + random.nextInt(100_000)))));
        papers.add(photo());
        certificate().ifPresent(papers::add);
        return papers;
    }

    Paper photo() {
        return new Paper("photo", "photo.jpg", DocumentDetails.NONE, Papers.photo(random));
    }

    /** One in six has it already; some of those are old, and of some the apostille is missing. */
    private Optional<Paper> certificate() {
        int drawn = Math.floorMod(answers.hashCode(), 60);
        if (drawn >= 10) {
            return Optional.empty();
        }
        var issuedOn = filedOn.minusMonths(drawn).minusDays(drawn);
        var said = new DocumentDetails(
                "origin-certificate", "", "", issuedOn.toString(), drawn != 4, drawn != 2 && drawn != 4);
        return Optional.of(new Paper(
                "record-certificate", "record-certificate.pdf", said, Papers.page("Criminal record: none", List.of(
                        "Name: " + name(),
                        "Issued: " + issuedOn))));
    }

    private static DocumentDetails said(String type) {
        return new DocumentDetails(type, "", "", "", false, false);
    }

    static <T> T pick(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
