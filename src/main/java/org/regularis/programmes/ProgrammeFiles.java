package org.regularis.programmes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;

/**
 * The files of one version of a programme as text, by name: {@code programme.yaml}, and for one with rules its three
 * decision tables.
 */
record ProgrammeFiles(Map<String, String> texts) {

    static final String PROGRAMME = "programme.yaml";
    static final String ADMISSIBILITY = "admissibility.dmn";
    static final String FINDINGS = "findings.dmn";
    static final String OUTCOME = "outcome.dmn";
    static final List<String> NAMES = List.of(PROGRAMME, ADMISSIBILITY, FINDINGS, OUTCOME);

    ProgrammeFiles {
        texts = Map.copyOf(texts);
    }

    /** Those that lie beside a {@code programme.yaml}. */
    static ProgrammeFiles beside(Resource programme) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var name : NAMES) {
            try (var file = programme.createRelative(name).getInputStream()) {
                texts.put(name, new String(file.readAllBytes(), UTF_8));
            } catch (FileNotFoundException e) {
                // a preset without rules has no tables; who needs one and has none is told so by the model
            }
        }
        return new ProgrammeFiles(texts);
    }

    String programme() {
        return texts.getOrDefault(PROGRAMME, "");
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    String table(String name) {
        return texts.getOrDefault(name, "");
    }
}
