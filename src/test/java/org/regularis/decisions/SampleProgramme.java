package org.regularis.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regularis.programmes.ApplicantAnswer;
import org.regularis.programmes.Check;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.FactType;
import org.regularis.programmes.Profile;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.SourceMark;

/** A small programme of two reasons and four facts. */
final class SampleProgramme {

    private SampleProgramme() {}

    static RunningProgramme withShare(BigDecimal share) {
        var basics = new Programme.Basics(
                new ProgrammeId("regularization-2026"),
                "2026.1",
                words("Regularization 2026", "Регуляризация 2026"),
                words("A permit", "Разрешение"),
                new Profile(
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 9, 1)),
                        Optional.of(LocalDate.of(2036, 12, 31)),
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.empty(),
                        List.of("worker"),
                        Optional.of(24),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty()),
                List.of(),
                List.of(
                        fact(
                                "citizenship",
                                FactType.TEXT,
                                FactSource.APPLICANT,
                                Optional.of(ApplicantAnswer.CITIZENSHIP),
                                "Citizenship",
                                "Гражданство"),
                        fact(
                                "works_since",
                                FactType.DATE,
                                FactSource.EMPLOYER,
                                Optional.of(ApplicantAnswer.SINCE),
                                "Works there since",
                                "Работает с"),
                        fact(
                                "identity_proven",
                                FactType.BOOLEAN,
                                FactSource.OFFICER,
                                Optional.empty(),
                                "Identity is proven",
                                "Личность доказана"),
                        fact(
                                "hours",
                                FactType.NUMBER,
                                FactSource.EMPLOYER,
                                Optional.empty(),
                                "Hours a week",
                                "Часов в неделю")),
                List.of(
                        new Programme.Reason(
                                "R12",
                                words("Too few hours a week.", "Слишком мало часов в неделю."),
                                "Regularization Act 2026, art. 5(2)",
                                SourceMark.INVENTED,
                                Programme.RefusalGround.BY_RULE),
                        new Programme.Reason(
                                "R14",
                                words("The job is not confirmed.", "Работа не подтверждена."),
                                "Regularization Act 2026, art. 6(1)",
                                SourceMark.INVENTED,
                                Programme.RefusalGround.BY_RULE)));
        return new RunningProgramme(
                basics,
                new RunningProgramme.Terms(
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2036, 12, 31),
                        24,
                        share,
                        new Programme.Periods(60, 10, 10, 5, 10, 5, 10, 5),
                        List.of(new Programme.Region(
                                "northern",
                                words("Northern district", "Северный район"),
                                new OfficeId("north"),
                                new CalendarId("northern"))),
                        new Programme.PresenceRequirement(5, 1, 1, 2),
                        new RunningProgramme.Safeguards(List.of(identity()), Set.of()),
                        new Programme.Guide(Map.of(), Map.of(), List.of())));
    }

    private static Check identity() {
        return new Check(
                "identity",
                words("Identity", "Личность"),
                List.of(new Check.Established("identity_proven", List.of("yes"))),
                false,
                Set.of(Check.Source.NOTE, Check.Source.DOCUMENT),
                Check.Performer.CASE_OFFICER,
                Check.Applicants.ALL,
                true,
                Optional.empty(),
                false,
                List.of());
    }

    private static Programme.Fact fact(
            String name,
            FactType type,
            FactSource source,
            Optional<ApplicantAnswer> answer,
            String english,
            String russian) {
        return new Programme.Fact(
                name,
                type,
                source,
                words(english, russian),
                List.of(),
                false,
                new Programme.Origin(answer, Optional.empty(), Optional.empty()),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    private static Map<Language, String> words(String english, String russian) {
        return Map.of(Language.EN, english, Language.RU, russian);
    }
}
