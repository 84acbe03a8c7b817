package org.regularis.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.regularis.identity.KeycloakSettings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What every answer tells the browser about what it may do with the page. */
@Component
class Headers {

    private static final RequestMatcher DOCUMENTS = path("/documents/**");
    private static final RequestMatcher API_BROWSER = path("/swagger-ui/**");

    private final String signInOrigin;

    Headers(KeycloakSettings keycloak) {
        URI address = URI.create(keycloak.url());
        this.signInOrigin = address.getScheme() + "://" + address.getRawAuthority();
    }

    /** Public pages: nothing inline, nothing from elsewhere; a document may be shown within our own pages. */
    void ofPublicPages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.frameOptions(FrameOptionsConfig::disable);
        headers.addHeaderWriter((request, response) -> framing(policy(request)).writeHeaders(request, response));
    }

    /** Vaadin starts its client with inline scripts and styles and compiles what the server sends. */
    void ofStaffScreens(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.frameOptions(FrameOptionsConfig::disable);
        headers.addHeaderWriter(framing("default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' " + signInOrigin));
    }

    void ofApi(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.frameOptions(FrameOptionsConfig::disable);
        headers.addHeaderWriter(framing("default-src 'none'; frame-ancestors 'none'"));
    }

    private String policy(HttpServletRequest request) {
        if (DOCUMENTS.matches(request)) {
            // The browser's own viewer of PDFs and pictures is a page with a style and an embedded object.
            return "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        }
        String strict = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + signInOrigin;
        return API_BROWSER.matches(request)
                ? strict + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
                : strict;
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(
                policy -> policy.policy("camera=(self), microphone=(), geolocation=(), payment=(), usb=()"));
        headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    /** Older browsers know only the header X-Frame-Options. */
    private static HeaderWriter framing(String contentSecurityPolicy) {
        return (request, response) -> {
            String frames = contentSecurityPolicy.contains("frame-ancestors 'self'") ? "SAMEORIGIN" : "DENY";
            new StaticHeadersWriter("Content-Security-Policy", contentSecurityPolicy).writeHeaders(request, response);
            new StaticHeadersWriter("X-Frame-Options", frames).writeHeaders(request, response);
        };
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
