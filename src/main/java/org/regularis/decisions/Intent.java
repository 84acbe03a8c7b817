package org.regularis.decisions;

import java.util.List;

/** What an officer wants to decide, before it is a proposal; a refusal has a reason. */
record Intent(Proposal.Kind kind, List<String> reasonCodes, String explanation) {

    Intent {
        reasonCodes = reasonCodes.stream().distinct().toList();
        explanation = explanation.strip();
        if (kind.refuses() && reasonCodes.isEmpty()) {
            throw new IllegalArgumentException("A refusal has a reason");
        }
    }
}
