package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.dev.DemoRealm;
import org.regularis.dev.KeycloakServer;
import org.regularis.dev.TestKeycloak;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the realm does in a real Keycloak, asked over HTTP. */
class RealmServerTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<input(?![^>]*type=\"hidden\")[^>]*\\sname=\"([^\"]+)\"");

    private final KeycloakServer keycloak = TestKeycloak.server();
    private final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({
        "amina, applicant, ''",
        "farrukh, applicant, ''",
        "stroika, employer, ''",
        "olga, case-officer staff, /offices/north",
        "marat, case-officer staff, /offices/south",
        "irina, senior-officer staff, /offices/north /offices/south",
        "pari, protection-officer staff, /offices/north /offices/south",
        "samira, supervisor staff, /offices/north /offices/south",
        "pavel, programme-admin staff, ''",
        "vera, programme-admin staff, ''",
        "anna, auditor staff, ''"
    })
    void a_token_of_the_command_line_tells_roles_and_offices_and_is_meant_for_us(
            String person, String roles, String offices) throws IOException {
        JsonNode token = commandLineToken(person);

        assertThat(texts(token.get("roles"))).containsExactlyInAnyOrder(words(roles));
        assertThat(texts(token.path("groups"))).containsExactlyInAnyOrder(words(offices));
        assertThat(texts(token.get("aud"))).contains("regularis");
        assertThat(token.get("preferred_username").asString()).isEqualTo(person);
    }

    @Test
    void applicants_of_the_demo_are_known_by_fixed_ids() throws IOException {
        assertThat(commandLineToken("amina").get("sub").asString()).isEqualTo("00000000-0000-4000-8000-00000000a001");
    }

    @Test
    void an_employer_account_tells_its_registration_number() throws IOException {
        String number = DemoRealm.overlay(DemoRealm.CONFIGURATION)
                .at("/users/2/attributes/employer/0")
                .asString();

        assertThat(commandLineToken("stroika").get("employer_number").asString())
                .isEqualTo(number);
        assertThat(commandLineToken("amina").has("employer_number")).isFalse();
    }

    @Test
    void the_application_takes_no_passwords() throws IOException {
        HttpResponse<String> answer = keycloak.admin()
                .token("regularis", withSecret("grant_type", "password", "username", "amina", "password", "amina"));

        assertThat(JSON.readTree(answer.body()).get("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void the_realms_own_command_line_client_takes_none_either() throws IOException {
        HttpResponse<String> answer = keycloak.admin()
                .token(
                        "regularis",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "amina",
                                "password", "amina"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void the_service_account_lists_the_officers_of_an_office() throws Exception {
        String groups = asServiceAccount("/groups?search=north&exact=true").body();
        String north = JSON.readTree(groups).at("/0/subGroups/0/id").asString();

        HttpResponse<String> members = asServiceAccount("/groups/" + north + "/members");

        assertThat(JSON.readTree(members.body()).valueStream().map(member -> member.get("username")
                        .asString()))
                .containsExactlyInAnyOrder("olga", "irina", "pari", "samira");
    }

    @Test
    void the_service_account_may_do_nothing_more() throws Exception {
        assertThat(asServiceAccount("/events").statusCode()).isEqualTo(403);
        assertThat(asServiceAccount("/clients").statusCode()).isEqualTo(403);
    }

    @Test
    void who_registers_is_asked_for_a_user_name_and_a_password_only() throws Exception {
        String page = registrationPage();

        assertThat(FIELD.matcher(page).results().map(field -> field.group(1)))
                .containsExactlyInAnyOrder("username", "password", "password-confirm");
    }

    @Test
    void who_registers_is_an_applicant_and_comes_back_to_the_application() throws Exception {
        String name = "newcomer-" + UUID.randomUUID();

        HttpResponse<String> answer = browser.submit(
                registrationPage(),
                Map.of("username", name, "password", "a-long-password", "password-confirm", "a-long-password"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(application("regularis") + "?");
        assertThat(texts(tokenOf(name, "a-long-password").get("roles"))).containsExactly("applicant");
    }

    @Test
    void a_short_password_is_refused() throws Exception {
        HttpResponse<String> answer = browser.submit(
                registrationPage(), Map.of("username", "hasty", "password", "short", "password-confirm", "short"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("minimum length 12");
    }

    @Test
    void nobody_is_sent_to_another_address() throws Exception {
        HttpResponse<String> answer =
                browser.get(authorization("regularis", "auth", "http://localhost:8080/elsewhere"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void the_demo_lets_an_officer_in_with_a_password_alone() throws Exception {
        HttpResponse<String> answer = browser.submit(
                browser.get(authorization("regularis", "auth", application("regularis")))
                        .body(),
                Map.of("username", "olga", "password", "olga"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(application("regularis") + "?");
    }

    @Test
    void the_realm_without_the_demo_asks_staff_to_set_up_a_one_time_password() throws Exception {
        String realm = realmWithoutTheDemo();
        addPerson(realm, "officer", "case-officer");
        addPerson(realm, "applicant", "applicant");

        HttpResponse<String> officer = browser.follow(signIn(realm, "officer"));
        HttpResponse<String> applicant = signIn(realm, "applicant");

        assertThat(officer.body()).contains("totpSecret");
        assertThat(applicant.headers().firstValue("Location").orElseThrow()).startsWith(application(realm) + "?");
    }

    private String realmWithoutTheDemo() throws IOException {
        ObjectNode realm = DemoRealm.base(DemoRealm.CONFIGURATION);
        String name = "regularis-" + UUID.randomUUID();
        realm.put("realm", name);
        keycloak.admin().post("/admin/realms", realm);
        return name;
    }

    private void addPerson(String realm, String name, String role) throws IOException {
        ObjectNode person = JSON.createObjectNode().put("username", name).put("enabled", true);
        person.putArray("credentials").addObject().put("type", "password").put("value", "a-long-password");
        keycloak.admin().post("/admin/realms/" + realm + "/users", person);
        String id = keycloak.admin()
                .get("/admin/realms/" + realm + "/users?exact=true&username=" + name)
                .at("/0/id")
                .asString();
        JsonNode granted = keycloak.admin().get("/admin/realms/" + realm + "/roles/" + role);
        keycloak.admin()
                .post(
                        "/admin/realms/" + realm + "/users/" + id + "/role-mappings/realm",
                        JSON.createArrayNode().add(granted));
    }

    private HttpResponse<String> signIn(String realm, String name) throws Exception {
        browser.forgetCookies();
        return browser.submit(
                browser.get(authorization(realm, "auth", application(realm))).body(),
                Map.of("username", name, "password", "a-long-password"));
    }

    private String registrationPage() throws Exception {
        return browser.get(authorization("regularis", "registrations", application("regularis")))
                .body();
    }

    /** Where people come back to; journeys of the same test run have their own application. */
    private String application(String realm) throws IOException {
        return keycloak.admin().client(realm, "regularis").at("/redirectUris/0").asString();
    }

    private URI authorization(String realm, String page, String redirect) {
        return URI.create(keycloak.url() + "/realms/" + realm + "/protocol/openid-connect/" + page
                + "?client_id=regularis&response_type=code&scope=openid&state=s"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&redirect_uri=" + encoded(redirect));
    }

    private JsonNode commandLineToken(String person) throws IOException {
        return tokenOf(person, person);
    }

    private JsonNode tokenOf(String person, String password) throws IOException {
        return claims(keycloak.admin()
                .token(
                        "regularis",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "regularis-cli",
                                "username",
                                person,
                                "password",
                                password)));
    }

    private HttpResponse<String> asServiceAccount(String path) throws Exception {
        HttpResponse<String> answer =
                keycloak.admin().token("regularis", withSecret("grant_type", "client_credentials"));
        String token = JSON.readTree(answer.body()).get("access_token").asString();
        return browser.send(HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/regularis" + path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private static Map<String, String> withSecret(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of(
                "client_id",
                "regularis",
                "client_secret",
                DemoRealm.overlay(DemoRealm.CONFIGURATION)
                        .at("/clients/0/secret")
                        .asString()));
        for (int index = 0; index < fields.length; index += 2) {
            form.put(fields[index], fields[index + 1]);
        }
        return form;
    }

    private static JsonNode claims(HttpResponse<String> answer) {
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.has("access_token")).as(answer.body()).isTrue();
        String payload = body.get("access_token").asString().split("\\.")[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(payload));
    }

    private static List<String> texts(JsonNode value) {
        return value.isString()
                ? List.of(value.asString())
                : value.valueStream().map(JsonNode::asString).toList();
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.split(" ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As much of a browser as Keycloak's pages need. */
    private static final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(URI address) throws Exception {
            return send(HttpRequest.newBuilder(address).build());
        }

        HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
            return get(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }

        HttpResponse<String> submit(String page, Map<String, String> fields) throws Exception {
            Matcher form = FORM.matcher(page);
            assertThat(form.find()).as(page).isTrue();
            return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields.entrySet().stream()
                            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&"))))
                    .build());
        }

        /** Browsers send secure cookies to localhost without encryption, Java does not. */
        HttpResponse<String> send(HttpRequest request) throws Exception {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            return answer;
        }

        void forgetCookies() {
            cookies.getCookieStore().removeAll();
        }
    }
}
