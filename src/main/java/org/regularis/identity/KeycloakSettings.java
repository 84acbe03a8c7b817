package org.regularis.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people sign in.
 *
 * @param url Keycloak's address as browsers know it; the issuer of every token
 * @param internalUrl Keycloak's address as this application reaches it, where that differs
 * @param realm our realm
 * @param clientId how this application is called there; also the audience of API tokens
 * @param clientSecret known to Keycloak and this application
 * @param connectTimeout how long a call waits for the connection
 * @param readTimeout how long a call waits for the whole answer
 * @param pageSize how many entries of a list are asked for at once; at least two
 */
@ConfigurationProperties("regularis.keycloak")
public record KeycloakSettings(
        @DefaultValue("http://localhost:8180") String url,
        @Nullable String internalUrl,
        @DefaultValue("regularis") String realm,
        @DefaultValue("regularis") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("100") int pageSize) {

    public KeycloakSettings {
        if (pageSize < 2) {
            throw new IllegalArgumentException("regularis.keycloak.page-size must be at least 2");
        }
    }

    public String issuer() {
        return url + "/realms/" + realm;
    }

    /** An address of the realm's sign-in that a browser is sent to, for example {@code auth}. */
    public String browserEndpoint(String name) {
        return issuer() + "/protocol/openid-connect/" + name;
    }

    /** Keycloak as this application reaches it. */
    public String serverUrl() {
        return internalUrl == null ? url : internalUrl;
    }

    /** An address of the realm's sign-in that this application calls, for example {@code token}. */
    public String serverEndpoint(String name) {
        return serverUrl() + "/realms/" + realm + "/protocol/openid-connect/" + name;
    }
}
