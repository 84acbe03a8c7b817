package org.regularis.shell;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.identity.KeycloakHttp;
import org.regularis.identity.KeycloakSettings;
import org.regularis.identity.PersonReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * How people sign in with Keycloak. Every address is written out, so nothing here calls Keycloak before
 * somebody signs in, and the application starts while Keycloak is away.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    static final String REGISTRATION = "keycloak";
    static final String SIGN_IN = "/oauth2/authorization/" + REGISTRATION;

    @Bean
    ClientRegistrationRepository clientRegistrations(KeycloakSettings keycloak) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(keycloak.clientId())
                .clientSecret(keycloak.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(keycloak.issuer())
                .authorizationUri(keycloak.browserEndpoint("auth"))
                .tokenUri(keycloak.serverEndpoint("token"))
                .jwkSetUri(keycloak.serverEndpoint("certs"))
                .providerConfigurationMetadata(Map.of("end_session_endpoint", keycloak.browserEndpoint("logout")))
                .userNameAttributeName("preferred_username")
                .clientName("Regularis")
                .build());
    }

    /** Who signed in on a page has the authorities that their identity token speaks of, and no others. */
    @Bean
    GrantedAuthoritiesMapper rolesOfTheRealm() {
        return given -> given.stream()
                .flatMap(authority -> authority instanceof OidcUserAuthority user
                        ? PersonReader.authorities(user.getIdToken().getClaims()).stream()
                        : Stream.<GrantedAuthority>empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Bean
    JwtAuthenticationConverter apiCallers() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> PersonReader.authorities(token.getClaims()));
        converter.setPrincipalClaimName("sub");
        return converter;
    }

    /** Gives up when Keycloak does not answer, where the framework's own client would wait for ever. */
    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokensOfSignIn(KeycloakHttp http) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(http.restClient()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens(
            KeycloakSettings keycloak, KeycloakHttp http, ClientRegistrationRepository registrations) {
        var decoder = decoder(keycloak, http);
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                new OidcIdTokenValidator(registrations.findByRegistrationId(REGISTRATION))));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return registration -> decoder;
    }

    /** Takes only tokens of our realm that were made for us. */
    @Bean
    JwtDecoder apiTokens(KeycloakSettings keycloak, KeycloakHttp http) {
        var decoder = decoder(keycloak, http);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(keycloak.issuer()),
                new JwtAudienceValidator(keycloak.clientId())));
        return decoder;
    }

    private static NimbusJwtDecoder decoder(KeycloakSettings keycloak, KeycloakHttp http) {
        return NimbusJwtDecoder.withJwkSetUri(keycloak.serverEndpoint("certs"))
                .restOperations(http.restOperations())
                .build();
    }

    /** Signing out here signs out of Keycloak, and ends on the start page. */
    @Bean
    LogoutSuccessHandler signOut(ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }
}
