package org.regularis.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody reads where a page cannot be shown: what happened, in plain words, and what to do. */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);

    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, Locale locale) {
        HttpStatus status = status(request);
        String incident = status.is5xxServerError() ? newIncident(request) : "";
        return failedAddress(request).orElse("").startsWith("/api/")
                ? answer(problems.plain(status, incident, locale))
                : page(status, kind(request, status), incident);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static ModelAndView page(HttpStatus status, String kind, String incident) {
        return new ModelAndView("error", Map.of("kind", kind, "incident", incident), status);
    }

    /** Without the address: it may hold an employer's one-time token. */
    private static String newIncident(HttpServletRequest request) {
        String incident = ErrorNumbers.next();
        log.error("Incident {} was shown to somebody", incident, (Throwable)
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return incident;
    }

    private static String kind(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute(ErrorKinds.ATTRIBUTE) instanceof String told) {
            return told;
        }
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case CONTENT_TOO_LARGE -> ErrorKinds.tooLarge(BodyKind.isMultipart(request));
            default -> status.is5xxServerError() ? "broken" : "not-understood";
        };
    }

    /** What was asked for, where something else answers for it: after a failure, or instead of a handler. */
    static Optional<String> failedAddress(HttpServletRequest request) {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst();
    }

    /** Somebody who opens {@code /error} itself finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
