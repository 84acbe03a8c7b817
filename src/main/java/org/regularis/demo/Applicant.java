package org.regularis.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.answers.PersonAnswers;
import org.regularis.applications.answers.Stay;
import org.regularis.documents.DocumentDetails;

/** One invented person who applies: answers and papers. */
record Applicant(LocalDate filedOn, Map<String, String> answers, Invented.Employer employer, RandomGenerator random) {

    private static final List<String> REGIONS = List.of("northern", "northern", "lakeside", "southern", "harbour");

    static Applicant draw(RandomGenerator random, LocalDate today) {
        var origin = pick(random, Invented.ORIGINS);
        var name = pick(random, origin.names()).split("\\|");
        return named(random, today, origin, name, pick(random, Invented.EMPLOYERS));
    }

    static Applicant named(
            RandomGenerator random,
            LocalDate today,
            Invented.Origin origin,
            String[] name,
            Invented.Employer employer) {
        var region = pick(random, REGIONS);
        var answers = new HashMap<String, String>();
        answers.put(AnswerKey.GIVEN_NAMES.text(), name[0]);
        answers.put(AnswerKey.FAMILY_NAME.text(), name[1]);
        answers.put(AnswerKey.NATIVE_NAME.text(), name[2]);
        answers.put(
                AnswerKey.BIRTH_DATE.text(),
                today.minusYears(20 + random.nextInt(38))
                        .minusDays(random.nextInt(365))
                        .toString());
        answers.put(AnswerKey.SEX.text(), origin.sex());
        answers.put(AnswerKey.CITIZENSHIP.text(), origin.citizenship());
        answers.put(AnswerKey.REGION.text(), region);
        answers.put(AnswerKey.ADDRESS.text(), Invented.PLACES.get(region));
        if (random.nextInt(10) < 6) {
            answers.put(
                    AnswerKey.EMAIL.text(),
                    (name[0] + "." + name[1]).toLowerCase().replace(' ', '.') + random.nextInt(90) + "@mail.example");
        }
        answers.put(AnswerKey.DOCUMENT_TYPE.text(), "passport");
        answers.put(
                AnswerKey.DOCUMENT_NUMBER.text(),
                "%c%c%07d".formatted('A' + random.nextInt(26), 'A' + random.nextInt(26), random.nextInt(10_000_000)));
        answers.put(AnswerKey.ISSUING_STATE.text(), origin.citizenship());
        answers.put(
                AnswerKey.EXPIRES_ON.text(),
                today.plusDays(200 + random.nextInt(2500)).toString());
        answers.put(
                AnswerKey.STAY_FROM.of(0),
                LocalDate.of(2026, 1, 1).minusDays(30 + random.nextInt(1400)).toString());
        answers.put(AnswerKey.STAY_TO.of(0), "");
        answers.put(AnswerKey.STAY_PLACE.of(0), Invented.PLACES.get(region));
        answers.put(
                AnswerKey.STAY_PROOF.of(0),
                pick(random, List.of("Rent contract", "Bus pass with name", "Hospital letter", "Remittance slips")));
        answers.put(AnswerKey.EMPLOYER_NAME.text(), employer.name());
        answers.put(AnswerKey.EMPLOYER_NUMBER.text(), employer.number());
        answers.put(AnswerKey.EMPLOYER_EMAIL.text(), employer.email());
        answers.put(AnswerKey.MAY_ASK_EMPLOYER.text(), "yes");
        answers.put(AnswerKey.OCCUPATION.text(), pick(random, employer.occupations()));
        answers.put(AnswerKey.SECTOR.text(), employer.sector());
        answers.put(
                AnswerKey.EMPLOYED_SINCE.text(),
                today.minusDays(120 + random.nextInt(700)).toString());
        answers.put(AnswerKey.HOURS_PER_WEEK.text(), String.valueOf(pick(random, List.of(16, 30, 38, 40, 40, 40, 48))));
        answers.put(AnswerKey.MONTHLY_WAGE.text(), String.valueOf(900 + 50 * random.nextInt(30)));
        answers.put(AnswerKey.CONTRACT.text(), pick(random, List.of("written", "oral", "oral", "none")));
        return new Applicant(today, answers, employer, random);
    }

    /** The same person, but for these answers. */
    Applicant with(Map<String, String> others) {
        var changed = new HashMap<>(answers);
        changed.putAll(others);
        return new Applicant(filedOn, changed, employer, random);
    }

    Applicant livingIn(String region) {
        var place = Invented.PLACES.get(region);
        return with(Map.of(
                AnswerKey.REGION.text(), region,
                AnswerKey.ADDRESS.text(), place,
                AnswerKey.STAY_PLACE.of(0), place));
    }

    String name() {
        return PersonAnswers.of(answers).name();
    }

    /** The one period of stay that every invented person has. */
    Stay.Period stay() {
        return Stay.of(answers).periods().getFirst();
    }

    private String answer(AnswerKey key) {
        return key.in(answers);
    }

    /** In the order in which they are filed. */
    List<SampleDocument> papers() {
        var papers = new ArrayList<SampleDocument>();
        papers.add(new SampleDocument(
                "identity",
                "identity.pdf",
                said("passport"),
                SampleDocuments.page(
                        "Passport (copy)",
                        List.of(
                                "Name: " + name(),
                                "Born: " + answer(AnswerKey.BIRTH_DATE),
                                "Citizenship: " + answer(AnswerKey.CITIZENSHIP),
                                "Number: " + answer(AnswerKey.DOCUMENT_NUMBER),
                                "Valid until: " + answer(AnswerKey.EXPIRES_ON)))));
        papers.addAll(new SamplePresence(this).draw());
        papers.add(new SampleDocument(
                "employment",
                "employment.pdf",
                said("payslip"),
                SampleDocuments.page(
                        "Pay slip",
                        List.of(
                                "Worker: " + name(),
                                "Employer: " + employer.name(),
                                "Work: " + answer(AnswerKey.OCCUPATION),
                                "Paid: " + answer(AnswerKey.MONTHLY_WAGE),
                                "No. " + random.nextInt(100_000)))));
        papers.add(photo());
        certificate().ifPresent(papers::add);
        return papers;
    }

    SampleDocument photo() {
        return new SampleDocument("photo", "photo.jpg", DocumentDetails.NONE, SampleDocuments.photo(random));
    }

    /** One in six has it already; some of those are old, and of some the apostille is missing. */
    private Optional<SampleDocument> certificate() {
        int drawn = Math.floorMod(answers.hashCode(), 60);
        if (drawn >= 10) {
            return Optional.empty();
        }
        var issuedOn = filedOn.minusMonths(drawn).minusDays(drawn);
        var said = new DocumentDetails(
                "origin-certificate", "", "", issuedOn.toString(), drawn != 4, drawn != 2 && drawn != 4);
        return Optional.of(new SampleDocument(
                "record-certificate",
                "record-certificate.pdf",
                said,
                SampleDocuments.page("Criminal record: none", List.of("Name: " + name(), "Issued: " + issuedOn))));
    }

    private static DocumentDetails said(String type) {
        return new DocumentDetails(type, "", "", "", false, false);
    }

    static <T> T pick(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
