package org.regularis.decisions;

import java.util.List;
import java.util.Optional;

/**
 * What an officer wants to decide, before it is a proposal; a refusal has a reason.
 *
 * @param deviation why otherwise than the rules say; empty when it is what they say
 */
record Intent(Proposal.Kind kind, List<String> reasonCodes, String explanation, Optional<String> deviation) {

    Intent {
        reasonCodes = reasonCodes.stream().distinct().toList();
        explanation = explanation.strip();
        if (kind.refuses() && reasonCodes.isEmpty()) {
            throw new IllegalArgumentException("A refusal has a reason");
        }
    }
}
