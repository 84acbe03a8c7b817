package org.regularis.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.EvidenceWeighing;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.Ground.Reason;
import org.regularis.decisions.GroundTexts.FactRow;
import org.regularis.documents.Documents;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.JudgedRule;
import org.regularis.programmes.JudgedRule.Judgement;
import org.regularis.programmes.PresenceProof;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says why: each reason with the facts that its rule has asked for, and the months or papers that were lacking. A reason
 * whose fact nobody knows says so, and no more.
 */
@Component
public class ReasonTexts {

    private final ApplicationFiles applications;
    private final CaseProgramme programmes;
    private final EligibilityRules rules;
    private final Documents documents;
    private final GroundTexts words;
    private final MessageSource messages;
    private final Dates dates;

    ReasonTexts(
            ApplicationFiles applications,
            CaseProgramme programmes,
            EligibilityRules rules,
            Documents documents,
            GroundTexts words,
            MessageSource messages,
            Dates dates) {
        this.applications = applications;
        this.programmes = programmes;
        this.rules = rules;
        this.documents = documents;
        this.words = words;
        this.messages = messages;
        this.dates = dates;
    }

    /** @param at when it was said: papers that came later are not in it */
    public List<ReasonRow> of(ApplicationId application, Ground ground, Instant at, Locale locale) {
        var programme = programmes.of(application);
        var judged = rules.judged(programme, RuleCheck.values(ground.facts()));
        return ground.reasons().stream()
                .map(reason -> row(new Telling(application, programme, ground, at, locale), reason, judged))
                .toList();
    }

    /** The months before filing of which papers show too little by now; oldest first. */
    public List<String> unshownMonths(ApplicationId application, Instant at, Locale locale) {
        return unshown(application, programmes.of(application), at, locale);
    }

    private ReasonRow row(Telling telling, Reason reason, List<JudgedRule> judged) {
        var asking = judged.stream()
                .filter(rule -> rule.reason().code().equals(reason.code()))
                .toList();
        var why = asking.stream()
                .filter(rule -> rule.judgement() == Judgement.APPLIED)
                .toList();
        var lacking = why.stream()
                .filter(rule -> rule.outcome() == Outcome.MORE_EVIDENCE)
                .flatMap(rule -> rule.used().stream())
                .flatMap(used -> telling.programme().fact(used.name()).stream())
                .flatMap(fact -> fact.provenBy().stream())
                .distinct()
                .flatMap(kind -> telling.programme().evidence(kind).stream())
                .toList();
        return new ReasonRow(
                reason.code(),
                text(telling, reason, why.isEmpty() ? asking : why),
                reason.legalBasis(),
                facts(telling, why),
                lacking.stream().anyMatch(kind -> kind.proves() == Programme.Proof.PRESENCE)
                        ? unshown(telling.application(), telling.programme(), telling.at(), telling.locale())
                        : List.of(),
                lacking.stream()
                        .map(kind -> kind.name().get(telling.language()))
                        .toList());
    }

    /** What a reason says of a person is only said where every fact that a rule of it asks for is known. */
    private String text(Telling telling, Reason reason, List<JudgedRule> asking) {
        var unknown = asking.stream()
                .flatMap(ReasonTexts::unknown)
                .flatMap(name -> telling.programme().fact(name).stream())
                .map(fact -> fact.question().get(telling.language()))
                .distinct()
                .toList();
        return unknown.isEmpty() || asking.stream().anyMatch(ReasonTexts::canBeSaid)
                ? Optional.ofNullable(reason.text().get(telling.language())).orElse(reason.code())
                : messages.getMessage(
                        "decisions.ground.not-known", new Object[] {String.join("; ", unknown)}, telling.locale());
    }

    /** That papers do not show something is said of what is not known. */
    private static boolean canBeSaid(JudgedRule rule) {
        return rule.outcome() == Outcome.MORE_EVIDENCE
                || unknown(rule).findAny().isEmpty();
    }

    private static Stream<String> unknown(JudgedRule rule) {
        return Stream.concat(
                rule.used().stream().filter(used -> used.value() == null).map(JudgedRule.UsedFact::name),
                rule.unknown().stream());
    }

    private List<FactRow> facts(Telling telling, List<JudgedRule> why) {
        var asked = why.stream()
                .flatMap(rule -> rule.used().stream())
                .map(JudgedRule.UsedFact::name)
                .distinct()
                .toList();
        List<StatedFact> stated = telling.ground().facts().stream()
                .filter(fact -> asked.contains(fact.name()))
                .toList();
        return words.facts(stated, telling.programme(), telling.locale());
    }

    private List<String> unshown(ApplicationId application, RunningProgramme programme, Instant at, Locale locale) {
        var filedAt = applications.require(application).submittedAt().orElseThrow();
        var papers = documents.of(application).stream()
                .filter(document -> !document.filedAt().isAfter(at))
                .toList();
        return new EvidenceWeighing(programme, programmes.dayOf(application, filedAt))
                .presence(papers).gaps().stream().map(gap -> days(gap, locale)).toList();
    }

    private String days(PresenceProof.Gap gap, Locale locale) {
        return messages.getMessage(
                "decisions.ground.days",
                new Object[] {dates.day(gap.from(), locale), dates.day(gap.to(), locale)},
                locale);
    }

    /** What is told, of which case, as of when, and to whom. */
    private record Telling(
            ApplicationId application, RunningProgramme programme, Ground ground, Instant at, Locale locale) {

        Language language() {
            return Language.of(locale);
        }
    }

    /**
     * A reason as it is told.
     *
     * @param facts those that its rule asks for
     * @param months days that no paper shows enough, where the reason is about that
     * @param papers kinds of evidence that could show what is lacking
     */
    public record ReasonRow(
            String code,
            String text,
            String legalBasis,
            List<FactRow> facts,
            List<String> months,
            List<String> papers) {}
}
