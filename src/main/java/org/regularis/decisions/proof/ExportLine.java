package org.regularis.decisions.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.regularis.signing.Signature;
import tools.jackson.databind.JsonNode;

/** A decision as it stands in an export, with its permit if there is one yet. */
public record ExportLine(
        JsonNode record, Signed signature, @Nullable Permit permit) {

    /** @param header see {@link Signature} */
    public record Signed(
            @JsonProperty("protected") String header,
            @JsonProperty("signature") String value) {

        public Signature signature() {
            return new Signature(header, value);
        }
    }

    /** The permit that follows from the decision. */
    public record Permit(JsonNode record, Signed signature) {}
}
