package org.regularis.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.shared.Language;
import org.regularis.shared.SourceMark;
import tools.jackson.databind.json.JsonMapper;

class GroundTest {

    @Test
    void a_ground_that_was_frozen_before_marks_told_sources_apart_is_to_be_checked() {
        var frozen = """
                {"programmeVersion": "2026.2", "facts": [], "reasons": [
                  {"code": "R12", "text": {"EN": "Too few hours."}, "legalBasis": "art. 5(2)", "verified": true}]}""";

        var ground = JsonMapper.shared().readValue(frozen, Ground.class);

        assertThat(ground.reasons())
                .containsExactly(new Ground.Reason(
                        "R12", Map.of(Language.EN, "Too few hours."), "art. 5(2)", SourceMark.TO_BE_CHECKED));
    }

    @Test
    void a_mark_is_frozen_with_its_reason() {
        var reason = new Ground.Reason("R12", Map.of(), "art. 5(2)", SourceMark.LEGAL_TEXT);
        var json = JsonMapper.shared().writeValueAsString(new Ground("2026.3", List.of(reason), List.of()));

        assertThat(JsonMapper.shared().readValue(json, Ground.class).reasons()).containsExactly(reason);
    }
}
