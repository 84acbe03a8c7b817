package org.regularis.decisions.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.regularis.decisions.proof.DecisionRecord;
import org.regularis.decisions.proof.DecisionRecord.Kind;
import org.regularis.decisions.proof.GeneratedDecisions;
import org.regularis.signing.Signatures;
import org.regularis.signing.TestKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever changes anything in a record is found out; who has the keys too, where it could not have been decided so. */
class TamperedRecordTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Signatures KEYS = TestKeys.of(1);
    private static final GeneratedDecisions DECISIONS = new GeneratedDecisions(KEYS, 7);
    private static final ExportedRules RULES = new ExportedRules(DECISIONS.rules());
    private static final RecordCheck CHECK = new RecordCheck(RULES, KEYS.publicKeys());

    private static final String GRANT = line(decision(Kind.GRANT, true));
    private static final String LONE_GRANT = line(decision(Kind.GRANT, false));
    private static final String REFUSAL = line(decision(Kind.REFUSAL, true));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_decided_as_it_must_be_is_decided_so_again(Kind kind) {
        for (int i = 0; i < 20; i++) {
            assertThat(differences(line(DECISIONS.next(kind)))).isEmpty();
        }
    }

    /** Every single value, wherever it stands. */
    @TestFactory
    Stream<DynamicTest> no_value_can_be_changed() {
        return Stream.of(GRANT, REFUSAL).flatMap(line -> places(JSON.readTree(line), "").stream()
                .map(place -> DynamicTest.dynamicTest(place, () -> {
                    var tampered = JSON.readTree(line);
                    change(tampered, place);

                    assertIsFound(tampered, place);
                })));
    }

    @TestFactory
    Stream<DynamicTest> nothing_can_be_left_out_and_nothing_added() {
        return Stream.of(GRANT, REFUSAL).flatMap(line -> members(JSON.readTree(line), "").stream()
                .map(place -> DynamicTest.dynamicTest(place, () -> {
                    var without = JSON.readTree(line);
                    var parent = (ObjectNode) without.at(place.substring(0, place.lastIndexOf('/')));
                    parent.remove(place.substring(place.lastIndexOf('/') + 1));
                    assertIsFound(without, place);

                    var more = JSON.readTree(line);
                    ((ObjectNode) more.at(place.substring(0, place.lastIndexOf('/')))).put("more", 1);
                    assertIsFound(more, place);
                })));
    }

    @Test
    void a_signature_of_another_office_is_none() {
        var foreign = new RecordCheck(RULES, TestKeys.of(2).publicKeys());

        assertThat(foreign.check("line 1", GRANT).differences())
                .extracting(Difference::field)
                .containsExactly("signature", "permit.signature");
    }

    @Test
    void the_signature_of_a_permit_is_none_of_a_decision() {
        var swapped = JSON.readTree(GRANT);
        ((ObjectNode) swapped).set("signature", swapped.at("/permit/signature"));

        assertThat(fields(swapped.toString())).containsExactly("signature");
    }

    /** Signed anew with the right keys: what the rules, the programme and the procedure say stands against it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GRANT|/record/format|2|format",
                "GRANT|/record/type|\"PERMIT\"|type",
                "GRANT|/record/application|\"7777-7777-77\"|application",
                "GRANT|/record/programme/id|\"it-2020\"|programme.id",
                "GRANT|/record/programme/version|\"2026.0\"|programme.version",
                "GRANT|/record/programme/files/findings.dmn|\"00\"|programme.files.findings.dmn",
                "GRANT|/record/rules|null|rules",
                "GRANT|/record/rules/outcome|\"INELIGIBLE\"|rules.outcome",
                "GRANT|/record/rules/outcome|\"PERHAPS\"|rules.outcome",
                "GRANT|/record/rules/unknown|[\"hours\"]|rules.unknown",
                "GRANT|/record/rules/at|\"2036-01-01T00:00:00Z\"|rules.at",
                "GRANT|/record/rules/reasons|[{\"rule\":\"B02\",\"reason\":\"R04\",\"outcome\":\"INELIGIBLE\"}]|rules.reasons",
                "GRANT|/record/deviation|{\"proposed\":\"INELIGIBLE\"}|deviation",
                "GRANT|/record/proposal/by/roles|[\"supervisor\"]|proposal.by.roles",
                "GRANT|/record/proposal/secondPerson|false|proposal.secondPerson",
                "GRANT|/record/proposal/share|\"0.00000\"|proposal.share",
                "GRANT|/record/proposal/draw|\"0.99999\"|proposal.secondPerson",
                "GRANT|/record/proposal/draw|\"1.20000\"|proposal.draw",
                "GRANT|/record/proposal/draw|null|proposal.draw",
                "GRANT|/record/proposal/at|\"2036-01-01T00:00:00Z\"|proposal.at",
                "GRANT|/record/confirmation|null|confirmation",
                "GRANT|/record/confirmation/by/person|1|confirmation.by.person",
                "GRANT|/record/confirmation/by/roles|[\"case-officer\"]|confirmation.by.roles",
                "GRANT|/record/confirmation/at|\"2036-01-01T00:00:00Z\"|confirmation.at",
                "GRANT|/record/decision/kind|\"REFUSAL\"|deviation",
                "GRANT|/record/decision/kind|\"REFUSAL\"|notice",
                "GRANT|/record/decision/reasons|[\"R99\"]|decision.reasons",
                "GRANT|/record/decision/challengeUntil|\"2026-01-01T00:00:00Z\"|decision.challengeUntil",
                "GRANT|/permit/record/format|2|permit.format",
                "GRANT|/permit/record/type|\"DECISION\"|permit.type",
                "GRANT|/permit/record/application|\"7777-7777-77\"|permit.application",
                "GRANT|/permit/record/number|\"P-1999-22222222\"|permit.number",
                "GRANT|/permit/record/validFrom|\"2020-01-01\"|permit.validFrom",
                "GRANT|/permit/record/validUntil|\"2099-01-01\"|permit.validUntil",
                "GRANT|/permit/record/issuedAt|\"2020-01-01T00:00:00Z\"|permit.issuedAt",
                "GRANT|/permit/record/decision|\"00\"|permit.decision",
                "GRANT|/record/checks|[]|checks.identity",
                "GRANT|/record/checks/0/id|\"luck\"|checks.luck",
                "GRANT|/record/checks/0/id|\"age\"|checks.age",
                "GRANT|/record/checks/0/state|\"OPEN\"|checks.identity.state",
                "GRANT|/record/checks/0/state|\"STALE\"|checks.identity.state",
                "GRANT|/record/checks/0/state|\"FAILED\"|checks.identity.state",
                "GRANT|/record/checks/0/state|\"NOT_NEEDED\"|checks.identity.state",
                "GRANT|/record/checks/0/at|\"2036-01-01T00:00:00Z\"|checks.identity.at",
                "GRANT|/record/checks/0/by/roles|[\"supervisor\"]|checks.identity.by.roles",
                "GRANT|/record/checks/3/state|\"PASSED\"|checks.protection.agreed",
                "GRANT|/record/checks/3/by|{\"person\":1,\"roles\":[\"case-officer\"]}|checks.protection.by.roles",
                "GRANT|/record/checks/6/holdsUntil|\"2026-01-01T00:00:00Z\"|checks.record.holdsUntil",
                "REFUSAL|/record/checks|[]|checks.identity",
                "LONE|/record/confirmation|{\"at\":\"2026-01-01T00:00:00Z\",\"by\":{\"person\":2,\"roles\":[\"senior-officer\"]}}|confirmation",
                "REFUSAL|/record/decision/reasons|[]|decision.reasons",
                "REFUSAL|/record/decision/reasons|[\"R41\",\"R41\"]|decision.reasons",
                "REFUSAL|/record/decision/kind|\"GRANT\"|deviation",
                "REFUSAL|/record/notice|null|notice",
                "REFUSAL|/record/notice/reasons|[]|notice.reasons",
                "REFUSAL|/record/notice/givenAt|\"2036-01-01T00:00:00Z\"|notice.givenAt",
                "REFUSAL|/record/notice/replyUntil|\"2036-01-01T00:00:00Z\"|notice.replyUntil",
                "REFUSAL|/record/notice/repliedAt|\"2020-01-01T00:00:00Z\"|notice.repliedAt",
                "REFUSAL|/record/confirmation|null|confirmation"
            })
    void what_could_not_be_decided_so_is_named_even_when_it_is_signed(
            String which, String place, String value, String field) {
        var line = JSON.readTree(
                switch (which) {
                    case "GRANT" -> GRANT;
                    case "LONE" -> LONE_GRANT;
                    default -> withoutReply(REFUSAL);
                });
        if (place.endsWith("repliedAt") || !which.equals("REFUSAL")) {
            line = JSON.readTree(which.equals("REFUSAL") ? REFUSAL : line.toString());
        }
        set(line, place, JSON.readTree(value));

        assertThat(fields(DECISIONS.signedAnew(line))).contains(field).doesNotContain("signature");
    }

    @Test
    void a_fact_that_says_otherwise_leads_to_another_result() {
        assertThat(signedAnew(fact("hours").andThen(fact -> fact.put("value", "5"))))
                .contains("rules.outcome");
        assertThat(signedAnew(fact("hours").andThen(fact -> fact.put("value", "many"))))
                .contains("facts.hours");
        assertThat(signedAnew(fact("hours").andThen(fact -> fact.put("name", "luck"))))
                .contains("facts.luck");
        assertThat(signedAnew(fact("hours").andThen(fact -> fact.put("name", "wage"))))
                .contains("facts");
        assertThat(signedAnew(fact("hours").andThen(fact -> fact.put("at", "2036-01-01T00:00:00Z"))))
                .contains("facts.hours.at");
        assertThat(signedAnew(fact("record").andThen(fact -> fact.putNull("by"))))
                .contains("facts.record.by");
        assertThat(signedAnew(fact("record").andThen(fact -> fact.putNull("basis"))))
                .contains("facts.record.basis");
        assertThat(signedAnew(fact("record").andThen(fact -> ((ObjectNode) fact.get("basis")).putNull("id"))))
                .contains("facts.record.basis");
        assertThat(signedAnew(fact("record").andThen(fact -> fact.put("value", "serious"))))
                .contains("checks.record.state");
        assertThat(signedAnew(fact("record").andThen(fact -> fact.put("source", "APPLICANT"))))
                .contains("facts.record.by");
    }

    @Test
    void a_fact_that_is_left_out_is_unknown_and_one_too_many_is_named() {
        var without = JSON.readTree(GRANT);
        ((ArrayNode) without.at("/record/facts")).remove(0);
        assertThat(fields(DECISIONS.signedAnew(without))).contains("rules.unknown");

        var more = JSON.readTree(GRANT);
        var extra = (ObjectNode) more.at("/record/facts/0").deepCopy();
        ((ArrayNode) more.at("/record/facts"))
                .add(extra.put("name", "citizenship").put("value", "UZB"));
        assertThat(fields(DECISIONS.signedAnew(more))).contains("facts.citizenship");
    }

    @Test
    void a_rule_of_the_programme_that_allows_no_deviation_stands_against_a_grant() {
        var line = JSON.readTree(line(DECISIONS.next(Kind.NON_ADMISSION)));
        set(line, "/record/decision/kind", JSON.readTree("\"GRANT\""));
        set(line, "/record/deviation", JSON.readTree("{\"proposed\":\"NOT_ADMITTED\"}"));

        assertThat(differences(DECISIONS.signedAnew(line)))
                .extracting(Difference::problem)
                .contains("a rule that applied allows none");
    }

    @Test
    void a_refusal_does_not_rest_on_a_reason_that_no_rule_gave() {
        var line = JSON.readTree(withoutReply(REFUSAL));
        set(line, "/record/decision/reasons", JSON.readTree("[\"R01\"]"));

        assertThat(differences(DECISIONS.signedAnew(line)))
                .extracting(Difference::problem)
                .contains("R01 cannot carry a refusal on these facts");
    }

    @Test
    void a_permit_follows_a_grant_only() {
        var refusal = JSON.readTree(REFUSAL);
        ((ObjectNode) refusal).set("permit", JSON.readTree(GRANT).get("permit"));

        assertThat(fields(DECISIONS.signedAnew(refusal))).contains("permit", "permit.application", "permit.decision");
    }

    @Test
    void rules_that_are_not_in_the_export_and_rules_that_are_not_what_they_are_called_are_named() {
        var none = new RecordCheck(new ExportedRules(Map.of()), KEYS.publicKeys());
        assertThat(none.check("line 1", GRANT).differences())
                .extracting(Difference::field)
                .contains("programme.files.programme.yaml", "programme.files.findings.dmn");

        var forged = new ExportedRules(Map.of("00", "rules"));
        assertThat(forged.forged()).containsExactly("00");
        assertThat(RULES.forged()).isEmpty();
    }

    @Test
    void what_is_no_record_is_named_by_its_line() {
        assertThat(CHECK.check("line 7", "nonsense").differences())
                .containsExactly(new Difference("line 7", "", "is no JSON"));
        assertThat(CHECK.check("line 7", "{}").differences()).isNotEmpty();
    }

    private static void assertIsFound(JsonNode tampered, String place) {
        var found = differences(tampered.toString());

        assertThat(found).as(place).isNotEmpty();
        if (!place.equals("/record/application") && !place.equals("/record")) {
            assertThat(found)
                    .extracting(Difference::application)
                    .containsOnly(tampered.at("/record/application").asString());
        }
        assertThat(found)
                .extracting(Difference::field)
                .as("the signature, or the member itself where it is none of the format any more")
                .doesNotContain("");
    }

    private List<String> signedAnew(Consumer<JsonNode> change) {
        var line = JSON.readTree(GRANT);
        change.accept(line);
        return fields(DECISIONS.signedAnew(line));
    }

    private static FactChange fact(String name) {
        return change -> line -> {
            for (var fact : line.at("/record/facts")) {
                if (fact.get("name").asString().equals(name)) {
                    change.accept((ObjectNode) fact);
                    return;
                }
            }
            throw new AssertionError("There is no fact " + name);
        };
    }

    private interface FactChange {

        Consumer<JsonNode> andThen(Consumer<ObjectNode> change);
    }

    private static List<String> fields(String line) {
        return differences(line).stream().map(Difference::field).toList();
    }

    private static List<Difference> differences(String line) {
        return CHECK.check("line 1", line).differences();
    }

    private static DecisionRecord decision(Kind kind, boolean full) {
        var next = DECISIONS.next(kind);
        while (next.deviation() != null
                || (next.confirmation() != null) != full
                || kind.refuses() && next.notice().repliedAt() == null) {
            next = DECISIONS.next(kind);
        }
        return next;
    }

    private static String line(DecisionRecord decision) {
        return DECISIONS.line(decision, DECISIONS.permit(decision));
    }

    private static String withoutReply(String line) {
        var changed = JSON.readTree(line);
        ((ObjectNode) changed.at("/record/notice")).putNull("repliedAt");
        return changed.toString();
    }

    private static void set(JsonNode line, String place, JsonNode value) {
        var parent = (ObjectNode) line.at(place.substring(0, place.lastIndexOf('/')));
        parent.set(place.substring(place.lastIndexOf('/') + 1), value);
    }

    private static void change(JsonNode line, String place) {
        var value = line.at(place);
        var other =
                switch (value.getNodeType()) {
                    case BOOLEAN -> JSON.getNodeFactory().booleanNode(!value.booleanValue());
                    case NUMBER -> JSON.getNodeFactory().numberNode(value.intValue() + 1);
                    default -> JSON.getNodeFactory().stringNode(value.isNull() ? "x" : flipped(value.stringValue()));
                };
        var parent = line.at(place.substring(0, place.lastIndexOf('/')));
        var name = place.substring(place.lastIndexOf('/') + 1);
        switch (parent) {
            case ArrayNode list -> list.set(Integer.parseInt(name), other);
            default -> ((ObjectNode) parent).set(name, other);
        }
    }

    /** Another value that still looks like one: a digit more or less, or a letter. */
    private static String flipped(String text) {
        var last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isDigit(text.charAt(i))) {
                return text.substring(0, i)
                        + (text.charAt(i) == '9' ? '8' : (char) (text.charAt(i) + 1))
                        + text.substring(i + 1);
            }
        }
        return text + (last == 'x' ? 'y' : 'x');
    }

    private static List<String> places(JsonNode node, String place) {
        var places = new ArrayList<String>();
        if (node.isObject()) {
            node.properties().forEach(it -> places.addAll(places(it.getValue(), place + "/" + it.getKey())));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.addAll(places(node.get(i), place + "/" + i));
            }
        } else {
            places.add(place);
        }
        return places;
    }

    private static List<String> members(JsonNode node, String place) {
        var members = new ArrayList<String>();
        if (node.isObject()) {
            node.properties().forEach(it -> {
                members.add(place + "/" + it.getKey());
                members.addAll(members(it.getValue(), place + "/" + it.getKey()));
            });
        }
        return members;
    }
}
