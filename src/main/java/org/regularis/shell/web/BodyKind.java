package org.regularis.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the body of a request is for, told by its path and content type before anybody reads it. */
enum BodyKind {
    CALL,
    FORM,
    SCREEN,
    SCREEN_FILE,
    DOCUMENTS;

    private static final RequestMatcher CALLS = path("/api/**");
    private static final RequestMatcher SCREENS = new OrRequestMatcher(path("/staff/**"), path("/VAADIN/**"));
    private static final RequestMatcher SCREEN_FILES = path("/staff/VAADIN/dynamic/resource/**");
    private static final RequestMatcher DOCUMENT_PLACES = new OrRequestMatcher(
            post("/api/v1/applications/*/documents"),
            post("/my/applications/*/evidence"),
            post("/my/applications/*/notice"));

    static BodyKind of(HttpServletRequest request) {
        if (isMultipart(request) && DOCUMENT_PLACES.matches(request)) {
            return DOCUMENTS;
        }
        if (CALLS.matches(request)) {
            return CALL;
        }
        if (SCREENS.matches(request)) {
            return SCREEN_FILES.matches(request) ? SCREEN_FILE : SCREEN;
        }
        return FORM;
    }

    static boolean isMultipart(HttpServletRequest request) {
        return type(request).startsWith("multipart/");
    }

    /** With files or without. */
    static boolean isForm(HttpServletRequest request) {
        return isMultipart(request) || type(request).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static String type(HttpServletRequest request) {
        return request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }
}
