package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.DemoRealm;
import org.regularis.identity.Roles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RealmTest {

    /** Roles that hold others together and that the application does not know. */
    private static final Set<String> HELPERS = Set.of("staff", "default-roles-regularis");

    private final JsonNode base = DemoRealm.base(DemoRealm.CONFIGURATION);
    private final JsonNode overlay = DemoRealm.overlay(DemoRealm.CONFIGURATION);
    private final JsonNode merged = DemoRealm.merged(DemoRealm.CONFIGURATION);

    @Test
    void the_realm_has_the_roles_that_the_application_knows() {
        Set<String> roles = base.at("/roles/realm")
                .valueStream()
                .map(role -> role.get("name").asString())
                .filter(role -> !HELPERS.contains(role))
                .collect(Collectors.toSet());

        assertThat(roles).isEqualTo(knownRoles());
    }

    @Test
    void a_token_of_the_application_carries_these_roles_and_what_they_hold() {
        assertThat(scope(base, "regularis")).isEqualTo(knownRoles());
        assertThat(scope(merged, "regularis-cli")).isEqualTo(knownRoles());
        assertThat(client(base, "regularis").get("fullScopeAllowed").asBoolean())
                .isFalse();
        assertThat(client(merged, "regularis-cli").get("fullScopeAllowed").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-officer",
                "senior-officer",
                "protection-officer",
                "supervisor",
                "programme-admin",
                "auditor"
            })
    void every_role_of_the_authority_holds_the_role_staff(String role) {
        assertThat(texts(role(role).at("/composites/realm"))).containsExactly("staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "employer"})
    void roles_of_the_public_do_not(String role) {
        assertThat(role(role).has("composites")).isFalse();
    }

    @Test
    void who_registers_becomes_an_applicant_and_nothing_else() {
        assertThat(texts(role("default-roles-regularis").at("/composites/realm")))
                .containsExactly("applicant");
        assertThat(base.at("/defaultRole/name").asString()).isEqualTo("default-roles-regularis");
    }

    @Test
    void groups_are_offices() {
        assertThat(base.at("/groups/0/name").asString()).isEqualTo("offices");
        assertThat(base.at("/groups/0/subGroups").valueStream().map(group -> group.get("name")
                        .asString()))
                .containsExactly("north", "south");
    }

    @Test
    void guessing_passwords_is_slowed_down() {
        assertThat(base.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(base.get("failureFactor").asInt()).isLessThanOrEqualTo(10);
        assertThat(base.get("passwordPolicy").asString()).contains("length(12)", "notUsername");
    }

    @Test
    void sessions_are_short() {
        assertThat(base.get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(base.get("ssoSessionIdleTimeout").asInt()).isLessThanOrEqualTo(1800);
        assertThat(base.get("ssoSessionMaxLifespan").asInt()).isLessThanOrEqualTo(28800);
        assertThat(base.get("rememberMe").asBoolean()).isFalse();
        assertThat(base.get("revokeRefreshToken").asBoolean()).isTrue();
    }

    @Test
    void what_happens_at_sign_in_is_logged() {
        assertThat(base.get("eventsEnabled").asBoolean()).isTrue();
        assertThat(base.get("adminEventsEnabled").asBoolean()).isTrue();
    }

    @Test
    void staff_need_a_one_time_password() {
        JsonNode step = step(base, "sign-in forms", "one-time password for staff");
        JsonNode condition = execution(base, "one-time password for staff", "conditional-user-role");
        JsonNode form = execution(base, "one-time password for staff", "auth-otp-form");

        assertThat(step.get("requirement").asString()).isEqualTo("CONDITIONAL");
        assertThat(condition.get("requirement").asString()).isEqualTo("REQUIRED");
        assertThat(condition.get("authenticatorConfig").asString())
                .isEqualTo(base.at("/authenticatorConfig/0/alias").asString());
        assertThat(base.at("/authenticatorConfig/0/config/condUserRole").asString())
                .isEqualTo("staff");
        assertThat(form.get("requirement").asString()).isEqualTo("REQUIRED");
        assertThat(base.get("browserFlow").asString()).isEqualTo("sign in");
    }

    @Test
    void people_come_back_to_exact_addresses_only() {
        Stream<String> addresses = Stream.concat(
                texts(client(base, "regularis").get("redirectUris")).stream(),
                Stream.of(client(base, "regularis")
                        .at("/attributes/post.logout.redirect.uris")
                        .asString()));

        assertThat(addresses)
                .containsExactly("http://localhost:8080/login/oauth2/code/keycloak", "http://localhost:8080/")
                .noneMatch(address -> address.contains("*"));
    }

    @Test
    void the_application_signs_people_in_by_code_flow_with_proof_key_only() {
        JsonNode client = client(base, "regularis");

        assertThat(client.get("publicClient").asBoolean()).isFalse();
        assertThat(client.get("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
    }

    @Test
    void no_client_takes_passwords_itself() {
        assertThat(base.get("clients").valueStream())
                .isNotEmpty()
                .noneMatch(client -> client.get("directAccessGrantsEnabled").asBoolean());
        assertThat(client(base, "admin-cli").get("enabled").asBoolean()).isFalse();
    }

    @Test
    void there_is_nobody_in_it_but_the_service_account_that_reads_colleagues() {
        JsonNode account = base.at("/users/0");

        assertThat(base.get("users").size()).isEqualTo(1);
        assertThat(account.get("serviceAccountClientId").asString()).isEqualTo("regularis");
        assertThat(account.has("realmRoles")).isFalse();
        assertThat(texts(account.at("/clientRoles/realm-management")))
                .containsExactlyInAnyOrder("query-users", "query-groups", "view-users");
    }

    @Test
    void there_is_no_secret_in_it() {
        assertThat(base.findValues("secret")).isEmpty();
        assertThat(base.findValues("credentials")).isEmpty();
    }

    @Test
    void the_overlay_only_adds_to_clients_people_and_flows() {
        assertThat(overlay.propertyNames())
                .containsExactlyInAnyOrder("clients", "scopeMappings", "users", "authenticationFlows");
        for (String field : base.propertyNames()) {
            if (!overlay.has(field)) {
                assertThat(merged.get(field)).isEqualTo(base.get(field));
            }
        }
    }

    @Test
    void the_overlay_gives_the_application_a_secret_and_leaves_it_otherwise_as_it_is() {
        var client = client(merged, "regularis").deepCopy();
        ((ObjectNode) client).remove("secret");

        assertThat(client).isEqualTo(client(base, "regularis"));
    }

    @Test
    void the_demo_asks_nobody_for_a_one_time_password() {
        assertThat(step(merged, "sign-in forms", "one-time password for staff")
                        .get("requirement")
                        .asString())
                .isEqualTo("DISABLED");
        assertThat(flow(merged, "one-time password for staff")).isEqualTo(flow(base, "one-time password for staff"));
    }

    @Test
    void the_people_of_the_demo_have_one_role_each_and_their_name_as_password() {
        List<JsonNode> people = overlay.get("users").valueStream().toList();

        assertThat(people)
                .extracting(person -> person.get("username").asString() + " " + texts(person.get("realmRoles")) + " "
                        + texts(person.path("groups")))
                .containsExactly(
                        "amina [applicant] []",
                        "farrukh [applicant] []",
                        "stroika [employer] []",
                        "olga [case-officer] [/offices/north]",
                        "marat [case-officer] [/offices/south]",
                        "irina [senior-officer] [/offices/north, /offices/south]",
                        "pari [protection-officer] [/offices/north, /offices/south]",
                        "samira [supervisor] [/offices/north, /offices/south]",
                        "pavel [programme-admin] []",
                        "vera [programme-admin] []",
                        "anna [auditor] []");
        assertThat(people).isNotEmpty().allMatch(person -> person.at("/credentials/0/value")
                .equals(person.get("username")));
    }

    private static Set<String> knownRoles() {
        return Arrays.stream(Roles.class.getFields())
                .filter(constant -> constant.getType() == String.class)
                .map(RealmTest::value)
                .collect(Collectors.toSet());
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode role(String name) {
        return named(base.at("/roles/realm"), "name", name);
    }

    private static JsonNode client(JsonNode realm, String clientId) {
        return named(realm.get("clients"), "clientId", clientId);
    }

    private static Set<String> scope(JsonNode realm, String client) {
        return Set.copyOf(
                texts(named(realm.get("scopeMappings"), "client", client).get("roles")));
    }

    private static JsonNode flow(JsonNode realm, String alias) {
        return named(realm.get("authenticationFlows"), "alias", alias);
    }

    private static JsonNode step(JsonNode realm, String flow, String inner) {
        return named(flow(realm, flow).get("authenticationExecutions"), "flowAlias", inner);
    }

    private static JsonNode execution(JsonNode realm, String flow, String authenticator) {
        return named(flow(realm, flow).get("authenticationExecutions"), "authenticator", authenticator);
    }

    private static JsonNode named(JsonNode things, String field, String name) {
        return things.valueStream()
                .filter(thing -> thing.path(field).asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
