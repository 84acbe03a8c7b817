package org.regularis.programmes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Law.Place;
import org.regularis.programmes.Law.Provision;
import org.regularis.shared.Language;

/**
 * The law of a programme in one language, for letters and pages.
 *
 * @param stayAndWork whether one may stay and work while nothing is decided
 * @param body who reviews a decision; null where nobody has said it
 */
public record LawWords(
        List<Sentence> whileWaiting,
        List<Sentence> stayAndWork,
        List<Sentence> hearing,
        @Nullable PlaceWords body,
        String remedyBasis,
        List<Sentence> howToChallenge,
        List<Sentence> meanwhile,
        List<Sentence> afterGrant,
        Sentence permit,
        List<Sentence> keeps,
        List<Sentence> atWork,
        List<Sentence> employer,
        List<PlaceWords> help) {

    public static LawWords of(Law law, Language language) {
        var remedy = law.remedy();
        return new LawWords(
                sentences(law.whileWaiting().all(), language),
                sentences(law.whileWaiting().stayAndWork(), language),
                sentences(law.hearing(), language),
                remedy.body().map(body -> PlaceWords.of(body, language)).orElse(null),
                remedy.legalBasis().orElse(""),
                sentences(remedy.how(), language),
                sentences(remedy.meanwhile().all(), language),
                sentences(law.afterGrant().all(), language),
                sentence(law.permit(), language),
                sentences(law.keeps(), language),
                sentences(law.atWork(), language),
                sentences(law.employer(), language),
                law.help().stream().map(place -> PlaceWords.of(place, language)).toList());
    }

    private static List<Sentence> sentences(List<Provision> provisions, Language language) {
        return provisions.stream().map(one -> sentence(one, language)).toList();
    }

    private static Sentence sentence(Provision provision, Language language) {
        return new Sentence(
                Optional.ofNullable(provision.text().get(language)).orElse(""),
                provision.legalBasis().orElse(""));
    }

    /** @param legalBasis empty where nobody has named it */
    public record Sentence(String text, String legalBasis) {}

    /** How to reach somebody; what is not known is empty. */
    public record PlaceWords(String name, String about, String address, String hours, String telephone) {

        public static PlaceWords of(Place place, Language language) {
            return new PlaceWords(
                    in(place.name(), language),
                    in(place.about(), language),
                    in(place.address(), language),
                    in(place.hours(), language),
                    place.telephone().orElse(""));
        }

        /** The telephone, and when somebody is there. */
        public String reach() {
            return hours.isEmpty() ? telephone : telephone + ", " + hours;
        }

        private static String in(Map<Language, String> words, Language language) {
            return words.getOrDefault(language, "");
        }
    }
}
