package org.regularis.casework.process.guard;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the end of a refused start which way to a permit leaves what out, in place of a stack trace. */
class RefusedModelsAnalyzer extends AbstractFailureAnalyzer<RefusedModels> {

    private static final String WAY_OUT =
            "Correct the models: each way to a permit passes all of it, see docs/adr/0026-every-way-to-a-permit.md.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedModels refused) {
        return new FailureAnalysis(refused.getMessage(), WAY_OUT, refused);
    }
}
