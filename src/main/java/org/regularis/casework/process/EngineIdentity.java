package org.regularis.casework.process;

import org.camunda.bpm.extension.keycloak.plugin.KeycloakIdentityProviderPlugin;
import org.regularis.identity.KeycloakSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the engine's identity service read people and offices from Keycloak; nothing is asked before it is needed. */
@Configuration(proxyBeanMethods = false)
class EngineIdentity {

    @Bean
    KeycloakIdentityProviderPlugin keycloakIdentityProviderPlugin(KeycloakSettings keycloak) {
        var plugin = new KeycloakIdentityProviderPlugin();
        plugin.setKeycloakIssuerUrl(keycloak.serverUrl() + "/realms/" + keycloak.realm());
        plugin.setKeycloakAdminUrl(keycloak.serverUrl() + "/admin/realms/" + keycloak.realm());
        plugin.setClientId(keycloak.clientId());
        plugin.setClientSecret(keycloak.clientSecret());
        plugin.setUseUsernameAsCamundaUserId(true);
        plugin.setUseGroupPathAsCamundaGroupId(true);
        plugin.setCacheEnabled(true);
        plugin.setCacheExpirationTimeoutMin(5);
        return plugin;
    }
}
