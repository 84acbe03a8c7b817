package org.regularis.registers.http;

import java.util.List;
import org.regularis.registers.Finding;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterAnswer.Result;
import org.regularis.registers.RegisterLine.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which registers answer: {@code {"result": "hit", "reference": "…", "findings": [{…}]}}, with days as ISO
 * dates and codes in small letters. Whatever else is in it is left out.
 */
final class AnswerForm {

    private static final int MOST_FINDINGS = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxTokenCount(1000)
                            .maxStringLength(1000)
                            .maxNameLength(100)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AnswerForm() {}

    /** @throws NotUnderstood if it is no answer of this form */
    static Reply.Answered read(Register register, byte[] body) {
        try {
            var answer = JSON.readValue(body, Body.class);
            if (answer == null
                    || answer.findings().size() > MOST_FINDINGS
                    || !answer.findings().stream().allMatch(JsonNode::isObject)) {
                throw new NotUnderstood();
            }
            List<Finding> findings = answer.findings().stream()
                    .<Finding>map(finding -> JSON.treeToValue(finding, register.finding()))
                    .toList();
            return new Reply.Answered(answer.result(), answer.reference(), findings);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new NotUnderstood();
        }
    }

    private record Body(Result result, String reference, List<JsonNode> findings) {}

    /** Says nothing of what came: it may name somebody. */
    static final class NotUnderstood extends RuntimeException {}
}
