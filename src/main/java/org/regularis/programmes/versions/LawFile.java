package org.regularis.programmes.versions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Law;
import org.regularis.shared.Language;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The law of a programme as {@code programme.yaml} has it, after {@link ProgrammeSchema} has found its shape sound. */
record LawFile(
        Rights whileWaiting,
        @Nullable List<Provision> hearing,
        Remedy remedy,
        Rights afterGrant,
        Provision permit,
        @Nullable List<Provision> keeps,
        @Nullable List<Provision> atWork,
        @Nullable List<Provision> employer,
        @Nullable List<Place> help) {

    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();
    private static final String BEFORE = "/processes/law-before-programmes-said-it.yaml";

    /**
     * What the software promised to everybody before a programme could say it: versions without a law keep it, without
     * articles, which nobody named then.
     */
    static Law before() {
        try (InputStream file = LawFile.class.getResourceAsStream(BEFORE)) {
            return MAPPER.readValue(file, LawFile.class).law();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Law law() {
        return new Law(
                whileWaiting.rights(),
                provisions(hearing),
                remedy.remedy(),
                afterGrant.rights(),
                permit.provision(),
                provisions(keeps),
                provisions(atWork),
                provisions(employer),
                help == null ? List.of() : help.stream().map(Place::place).toList());
    }

    private static List<Law.Provision> provisions(@Nullable List<Provision> written) {
        return written == null
                ? List.of()
                : written.stream().map(Provision::provision).toList();
    }

    private static Map<Language, String> words(@Nullable Map<String, String> written) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            if (written != null && written.get(language.code()) instanceof String text) {
                words.put(language, text);
            }
        }
        return words;
    }

    record Provision(String en, String ru, @Nullable String legalBasis) {

        Law.Provision provision() {
            return new Law.Provision(words(Map.of("en", en, "ru", ru)), Optional.ofNullable(legalBasis));
        }
    }

    record Rights(
            @Nullable Provision stay,
            @Nullable Provision work,
            @Nullable Provision changeOfEmployer,
            @Nullable List<Provision> also) {

        Law.Rights rights() {
            return new Law.Rights(
                    Optional.ofNullable(stay).map(Provision::provision),
                    Optional.ofNullable(work).map(Provision::provision),
                    Optional.ofNullable(changeOfEmployer).map(Provision::provision),
                    provisions(also));
        }
    }

    record Remedy(
            @Nullable Place body,
            int workingDays,
            @Nullable String legalBasis,
            @Nullable List<Provision> how,
            @Nullable Rights meanwhile) {

        Law.Remedy remedy() {
            return new Law.Remedy(
                    Optional.ofNullable(body).map(Place::place),
                    workingDays,
                    Optional.ofNullable(legalBasis),
                    provisions(how),
                    (meanwhile == null ? new Rights(null, null, null, null) : meanwhile).rights());
        }
    }

    record Place(
            Map<String, String> name,
            @Nullable Map<String, String> about,
            @Nullable Map<String, String> address,
            @Nullable Map<String, String> hours,
            @Nullable String telephone) {

        Law.Place place() {
            return new Law.Place(
                    words(name), words(about), words(address), words(hours), Optional.ofNullable(telephone));
        }
    }
}
