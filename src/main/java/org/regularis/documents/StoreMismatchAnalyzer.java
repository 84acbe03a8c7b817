package org.regularis.documents;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the end of a refused start what does not fit and what to do, in place of a stack trace. */
class StoreMismatchAnalyzer extends AbstractFailureAnalyzer<StoreMismatch> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreMismatch mismatch) {
        return new FailureAnalysis(mismatch.getMessage(), mismatch.wayOut(), mismatch);
    }
}
