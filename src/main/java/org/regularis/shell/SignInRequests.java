package org.regularis.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.shell.web.ReaderLanguage;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Tells Keycloak what the person came for: to sign in, to register, or to sign in anew on a phone that
 * somebody left quickly; and in which language.
 */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

    /** The parameter of the sign-in path that asks for the registration form. */
    static final String REGISTER = "register";

    /** The cookie that remembers that somebody left quickly: the next sign-in asks for the password. */
    static final String LEFT = "left";

    private final OAuth2AuthorizationRequestResolver standard;
    private final ReaderLanguage language;

    SignInRequests(ClientRegistrationRepository registrations, ReaderLanguage language) {
        this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.language = language;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return completed(standard.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return completed(standard.resolve(request, registrationId), request);
    }

    private @Nullable OAuth2AuthorizationRequest completed(
            @Nullable OAuth2AuthorizationRequest standardRequest, HttpServletRequest request) {
        return standardRequest == null
                ? null
                : OAuth2AuthorizationRequest.from(standardRequest)
                        .additionalParameters(parameters -> complete(parameters, request))
                        .build();
    }

    private void complete(Map<String, Object> parameters, HttpServletRequest request) {
        parameters.put("ui_locales", language.of(request).code());
        if (request.getParameter(REGISTER) != null) {
            parameters.put("prompt", "create");
        } else if (leftQuickly(request)) {
            parameters.put("prompt", "login");
        }
    }

    private static boolean leftQuickly(HttpServletRequest request) {
        return request.getCookies() != null
                && Stream.of(request.getCookies()).map(Cookie::getName).anyMatch(LEFT::equals);
    }
}
