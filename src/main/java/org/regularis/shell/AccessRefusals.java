package org.regularis.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.shell.web.ErrorKinds;
import org.regularis.shell.web.ProblemWriter;
import org.regularis.shell.web.ReaderLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** How a request that may not go on is answered: on pages, on staff screens and in the API. */
@Component
class AccessRefusals {

    private static final Logger log = LoggerFactory.getLogger(AccessRefusals.class);

    /** Where a stranger is asked to sign in; anywhere else there is nothing for them. */
    static final RequestMatcher PRIVATE_ROOMS =
            new OrRequestMatcher(path("/my/**"), path("/employer/**"), path("/documents/**"));

    private static final RequestMatcher STAFF_DOOR = new OrRequestMatcher(path("/staff"), path("/staff/"));

    private final CurrentUser currentUser;
    private final FirstPage firstPage;
    private final ProblemWriter problems;
    private final ReaderLanguage language;

    AccessRefusals(CurrentUser currentUser, FirstPage firstPage, ProblemWriter problems, ReaderLanguage language) {
        this.currentUser = currentUser;
        this.firstPage = firstPage;
        this.problems = problems;
        this.language = language;
    }

    void onPage(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            request.setAttribute(ErrorKinds.ATTRIBUTE, ErrorKinds.FORM_EXPIRED);
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            response.sendError((PRIVATE_ROOMS.matches(request) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
        }
    }

    void strangerOnPage(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Somebody who gave up signing in at Keycloak is simply where they began. */
    void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        if (reason.equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            log.warn("A sign-in failed: {}", reason);
            request.setAttribute(ErrorKinds.ATTRIBUTE, ErrorKinds.SIGN_IN_FAILED);
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    /** The address {@code /staff} leads each person to their own first screen; every other closed screen stays closed. */
    void onStaffScreen(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        var own = currentUser.find().filter(Person::isStaff).flatMap(firstPage::ofStaff);
        if (own.isPresent() && isDoor(request)) {
            response.sendRedirect(request.getContextPath() + own.get());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    void onApi(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        problems.write(HttpStatus.FORBIDDEN, response, language.resolveLocale(request));
    }

    /** A token that cannot be checked while Keycloak is away says nothing against the one who sent it. */
    void tokenNotAccepted(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            log.warn("A token could not be checked: {}", failure.getClass().getSimpleName());
            problems.write(HttpStatus.SERVICE_UNAVAILABLE, response, language.resolveLocale(request));
        } else {
            strangerOnApi(request, response, failure);
        }
    }

    void strangerOnApi(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(HttpStatus.UNAUTHORIZED, response, language.resolveLocale(request));
    }

    private static boolean isDoor(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getParameter("v-r") == null
                && STAFF_DOOR.matches(request);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
