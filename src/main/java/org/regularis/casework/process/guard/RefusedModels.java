package org.regularis.casework.process.guard;

import java.util.List;
import java.util.stream.Collectors;

/** Process models that are not deployed, with all that speaks against them. */
final class RefusedModels extends RuntimeException {

    RefusedModels(List<Fault> faults) {
        super(faults.stream()
                .map(Fault::sentence)
                .collect(Collectors.joining("\n", "The process models are refused.\n", "")));
    }
}
