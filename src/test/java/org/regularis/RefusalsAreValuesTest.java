package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page, a screen or the API switches over what an activity gives back; it catches no exception of ours. */
class RefusalsAreValuesTest {

    private static final String OURS = "org.regularis";

    @Test
    void faces_catch_no_exception_of_ours() {
        var caught = OurClasses.ALL.stream()
                .filter(Faces::holds)
                .flatMap(face -> face.getCodeUnits().stream())
                .flatMap(unit -> unit.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .filter(type -> type.getPackageName().startsWith(OURS))
                        .map(type -> unit.getOwner().getSimpleName() + " catches " + type.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(caught)
                .containsExactly(
                        // a stream's way to say that it has been read too far, inside the filter that reads it
                        "BodyLimits catches BodyTooLarge",
                        // reading one typed value of a fact, and nothing else in the block
                        "FactProblems catches InvalidFact",
                        // an incident that somebody else has retried in the same moment
                        "FailureList catches NotFound",
                        "SelfCheckAnswers catches InvalidFact");
    }
}
