package org.regularis.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.regularis.shared.web.Problem;
import org.regularis.shared.web.Problem.InvalidField;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what went wrong with an API call into a problem detail of RFC 9457. */
@Component
public class ProblemWriter {

    private final MessageSource messages;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** A problem that needs no more words than its status has. */
    ProblemDetail plain(HttpStatusCode status, String incident, Locale locale) {
        return detail(status, code(status), text("detail", status, locale, incident), List.of(), locale);
    }

    ProblemDetail of(HttpStatusCode status, String detail, List<InvalidField> errors, Locale locale) {
        return detail(status, code(status), detail, errors, locale);
    }

    ProblemDetail of(Problem problem) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(problem.status()), String.valueOf(problem.getMessage()));
        detail.setType(type(problem.code()));
        detail.setTitle(problem.title());
        addErrors(detail, problem.errors());
        return detail;
    }

    /** JSON that goes over one of the limits of its parser; all are named, so that none has to be guessed. */
    ProblemDetail overLimits(Locale locale) {
        var limits = json.tokenStreamFactory().streamReadConstraints();
        return detail(
                HttpStatus.CONTENT_TOO_LARGE,
                "json-limits",
                messages.getMessage(
                        "shell.problem.json-limits.detail",
                        new Object[] {
                            limits.getMaxNestingDepth(),
                            limits.getMaxTokenCount(),
                            limits.getMaxNameLength(),
                            limits.getMaxStringLength(),
                            limits.getMaxNumberLength()
                        },
                        locale),
                List.of(),
                locale);
    }

    String fieldText(String what, Locale locale) {
        return messages.getMessage("shell.problem.field." + what, null, locale);
    }

    /** Answers before any controller was reached. */
    public void write(HttpStatusCode status, HttpServletResponse response, Locale locale) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), plain(status, "", locale));
    }

    private ProblemDetail detail(
            HttpStatusCode status, String code, String words, List<InvalidField> errors, Locale locale) {
        var detail = ProblemDetail.forStatusAndDetail(status, words);
        detail.setType(type(code));
        detail.setTitle(text("title", status, locale));
        addErrors(detail, errors);
        return detail;
    }

    private static void addErrors(ProblemDetail detail, List<InvalidField> errors) {
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
    }

    private String text(String part, HttpStatusCode status, Locale locale, Object... arguments) {
        return messages.getMessage("shell.problem." + code(status) + "." + part, arguments, locale);
    }

    private static URI type(String code) {
        return URI.create("urn:regularis:problem:" + code);
    }

    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "not-signed-in";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 411 -> "length-required";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "unavailable";
            default -> status.is5xxServerError() ? "broken" : "bad-request";
        };
    }
}
