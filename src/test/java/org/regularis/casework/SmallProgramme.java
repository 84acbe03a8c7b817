package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.regularis.programmes.versions.ProgrammeDrafting.Approval;
import org.regularis.programmes.versions.ProgrammeDrafting.Drafting;
import org.regularis.programmes.versions.ProgrammeFiles;
import org.regularis.shared.ProgrammeId;

/** Programmes of a test's own, drafted by one administrator and approved for today by another. */
final class SmallProgramme {

    private static final Path SMALL = Path.of("src/test/resources/programmes/small");
    private static final Path DELIVERED = Path.of("processes/programmes/regularization-2026");

    private SmallProgramme() {}

    /** The smallest that there is: one fact, from the applicant, and no word of an employer. */
    static ProgrammeId approve(ProgrammeDrafting drafting) {
        return approve(drafting, "small", "");
    }

    /** The smallest with more facts; asked for twice it is there already. */
    static ProgrammeId approve(ProgrammeDrafting drafting, String id, String moreFacts) {
        return approve(drafting, new ProgrammeId(id), files(SMALL, yaml -> yaml.replace("id: small", "id: " + id)
                .replace("# more facts\n", moreFacts)));
    }

    /** The delivered one as such files were written before facts had an origin. */
    static ProgrammeId approveWithoutOrigins(ProgrammeDrafting drafting, String id) {
        return approve(drafting, new ProgrammeId(id), files(DELIVERED, yaml -> yaml.replace(
                        "id: regularization-2026", "id: " + id)
                .replaceAll(" +(statement|system): .*\n", "")));
    }

    private static ProgrammeId approve(ProgrammeDrafting drafting, ProgrammeId id, ProgrammeFiles files) {
        SignIn.as("pavel", Set.of(Roles.PROGRAMME_ADMIN), Set.of());
        if (drafting.versions(id).isEmpty()) {
            var kept = drafting.draft(files);
            assertThat(kept).isInstanceOf(Drafting.Kept.class);
            var version = ((Drafting.Kept) kept).version();
            SignIn.as("wera", Set.of(Roles.PROGRAMME_ADMIN), Set.of());
            var draft = drafting.versions(id).getFirst();
            assertThat(drafting.approve(id, version, draft.draftedAt(), drafting.earliest(id, version)))
                    .isEqualTo(Approval.APPROVED);
        }
        SignIn.out();
        return id;
    }

    private static ProgrammeFiles files(Path folder, UnaryOperator<String> yaml) {
        Map<String, String> texts = new HashMap<>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.computeIfPresent("programme.yaml", (name, text) -> yaml.apply(text));
        return new ProgrammeFiles(texts);
    }
}
