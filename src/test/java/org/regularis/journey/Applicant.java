package org.regularis.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.regularis.dev.KeycloakAdmin;
import org.regularis.dev.TestSystem;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a new account, for a story that begins after the registration. */
record Applicant(String account, String password) {

    private static final String PASSWORD = "seven swans a-swimming";

    static Applicant named(String name) {
        String account = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        String body = """
                {"username": "%s", "enabled": true, "credentials": [{"type": "password", "value": "%s"}]}""".formatted(account, PASSWORD);
        try {
            KeycloakAdmin keycloak = TestSystem.get().keycloak().admin();
            keycloak.post("/admin/realms/regularis/users", JsonMapper.shared().readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Applicant(account, PASSWORD);
    }

    String email() {
        return account + "@people.example";
    }

    String employer() {
        return account + "@employers.example";
    }

    Api api() {
        return Api.of(account, password);
    }

    /** Files a complete application and returns its number. */
    String apply() {
        Api api = api();
        String draft = api.completeDraft(email(), employer());
        api.file(draft, "record-certificate", "record.pdf", Papers.pdf("No convictions"));
        return api.submit(draft, "only once").body().get("reference").asString();
    }
}
