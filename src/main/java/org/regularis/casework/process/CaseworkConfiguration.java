package org.regularis.casework.process;

import org.camunda.bpm.extension.keycloak.plugin.KeycloakIdentityProviderPlugin;
import org.regularis.identity.KeycloakSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the office sets for its work; and the engine's identity service, which reads people and offices from Keycloak when it is first asked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseworkSettings.class)
class CaseworkConfiguration {

    @Bean
    KeycloakIdentityProviderPlugin keycloakIdentityProviderPlugin(KeycloakSettings keycloak) {
        var plugin = new KeycloakIdentityProviderPlugin();
        plugin.setKeycloakIssuerUrl(keycloak.serverUrl() + "/realms/" + keycloak.realm());
        plugin.setKeycloakAdminUrl(keycloak.serverUrl() + "/admin/realms/" + keycloak.realm());
        plugin.setClientId(keycloak.clientId());
        plugin.setClientSecret(keycloak.clientSecret());
        plugin.setUseUsernameAsCamundaUserId(true);
        plugin.setUseGroupPathAsCamundaGroupId(true);
        plugin.setEnforceSubgroupsInGroupQuery(true);
        return plugin;
    }
}
