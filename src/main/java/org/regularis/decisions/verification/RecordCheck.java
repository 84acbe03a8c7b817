package org.regularis.decisions.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.decisions.proof.DecisionRecord;
import org.regularis.decisions.proof.ExportLine;
import org.regularis.decisions.proof.PermitRecord;
import org.regularis.decisions.proof.RecordFormat;
import org.regularis.decisions.proof.RecordFormat.NotOfThisFormat;
import org.regularis.signing.CanonicalJson;
import org.regularis.signing.PublicKeys;
import org.regularis.signing.Purpose;
import org.regularis.signing.SignatureCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Checks lines of an export: signatures first, then whether what is signed can have been decided so. */
final class RecordCheck {

    private final ExportedRules rules;
    private final PublicKeys keys;

    RecordCheck(ExportedRules rules, PublicKeys keys) {
        this.rules = rules;
        this.keys = keys;
    }

    /** What a line came to. */
    record Checked(String application, boolean permit, List<Difference> differences) {}

    /** @param place what the line is called where it says nothing itself */
    Checked check(String place, String line) {
        try {
            return check(place, RecordFormat.JSON.readTree(line));
        } catch (JacksonException e) {
            return new Checked(place, false, List.of(new Difference(place, "", "is no JSON")));
        }
    }

    private Checked check(String place, JsonNode written) {
        var found = new Findings(written.path("record").path("application").asString(place));
        boolean hasPermit = written.path("permit").isObject();
        readAs("", written, ExportLine.class, found).ifPresent(line -> check(line, found));
        return new Checked(found.application(), hasPermit, found.all());
    }

    private void check(ExportLine line, Findings found) {
        readAs("record", line.record(), DecisionRecord.class, found).ifPresent(decision -> {
            var at = decision.decision().at();
            checkSignature("signature", Purpose.DECISION, line.record(), line.signature(), at, found);
            var version = rules.version(decision.programme().files());
            new DecisionCheck(decision, found).against(version);
            if (line.permit() != null) {
                check(line.permit(), decision, line.record(), found);
            }
        });
    }

    private void check(ExportLine.Permit written, DecisionRecord decision, JsonNode decided, Findings found) {
        readAs("permit", written.record(), PermitRecord.class, found).ifPresent(permit -> {
            var at = permit.issuedAt();
            checkSignature("permit.signature", Purpose.PERMIT, written.record(), written.signature(), at, found);
            var hash = RecordFormat.sha256(CanonicalJson.text(decided));
            new PermitCheck(permit, found)
                    .against(decision, hash, rules.version(decision.programme().files()));
        });
    }

    /** @param whole what the whole of it is called; its members are named within it, but for those of the decision */
    private static <T extends Record> Optional<T> readAs(
            String whole, JsonNode written, Class<T> type, Findings found) {
        try {
            return Optional.of(RecordFormat.read(written, type));
        } catch (NotOfThisFormat e) {
            var within = whole.isEmpty() || whole.equals("record") ? e.place() : whole + "." + e.place();
            found.add(e.place().isEmpty() ? whole : within, "is not of this format: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void checkSignature(
            String field, Purpose purpose, JsonNode record, ExportLine.Signed signed, Instant at, Findings found) {
        var bytes = CanonicalJson.text(record).getBytes(StandardCharsets.UTF_8);
        var check = keys.check(purpose, bytes, signed.signature(), at);
        found.require(check == SignatureCheck.VALID, field, words(check));
    }

    private static String words(SignatureCheck check) {
        return switch (check) {
            case VALID -> "";
            case UNREADABLE -> "cannot be read";
            case UNKNOWN_KEY -> "names a key that is not known";
            case OTHER_PURPOSE -> "was made for another purpose";
            case NOT_AT_THAT_TIME -> "names a key that was not in use then";
            case DOES_NOT_MATCH -> "does not match: the record was changed, or somebody else signed it";
        };
    }
}
