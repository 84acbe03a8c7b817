package org.regularis.shell.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.NotFound;
import org.regularis.shared.web.Problem;
import org.regularis.shared.web.Problem.InvalidField;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Answers every failed call of the API with a problem detail that names each field. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private final ProblemWriter problems;

    ApiProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Problem problem) {
        return ResponseEntity.status(problem.status()).body(problems.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotFound nothing, Locale locale) {
        return notFound(locale);
    }

    /** An id in the address that cannot be one names nothing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return notFound(locale);
        }
        return ResponseEntity.badRequest().body(invalid(mismatch.getName(), "wrong-form", locale));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception problem, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail detail =
                switch (problem) {
                    case MissingRequestHeaderException missing -> invalid(missing.getHeaderName(), "missing", locale);
                    case MissingServletRequestParameterException missing ->
                        invalid(missing.getParameterName(), "missing", locale);
                    case MissingServletRequestPartException missing ->
                        invalid(missing.getRequestPartName(), "missing", locale);
                    case MethodArgumentNotValidException invalid -> invalid(fields(invalid), locale);
                    case HttpMessageNotReadableException unread -> unreadable(unread, locale);
                    default -> problems.plain(status, "", locale);
                };
        return super.handleExceptionInternal(
                problem, detail, headers, HttpStatusCode.valueOf(detail.getStatus()), request);
    }

    private ResponseEntity<ProblemDetail> notFound(Locale locale) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(problems.plain(HttpStatus.NOT_FOUND, "", locale));
    }

    private static List<InvalidField> fields(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new InvalidField(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    /** Names the place in the JSON, never what stood there. */
    private ProblemDetail unreadable(HttpMessageNotReadableException unread, Locale locale) {
        if (unread.contains(BodyTooLarge.class)) {
            return problems.plain(HttpStatus.CONTENT_TOO_LARGE, "", locale);
        }
        if (unread.contains(StreamConstraintsException.class)) {
            return problems.overLimits(locale);
        }
        String place = unread.getCause() instanceof JacksonException wrong
                ? wrong.getPath().stream().map(ApiProblems::step).collect(Collectors.joining("."))
                : "";
        return place.isEmpty()
                ? problems.plain(HttpStatus.BAD_REQUEST, "", locale)
                : invalid(place, "wrong-form", locale);
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? String.valueOf(reference.getIndex()) : reference.getPropertyName();
    }

    private ProblemDetail invalid(String field, String what, Locale locale) {
        return invalid(List.of(new InvalidField(field, problems.fieldText(what, locale))), locale);
    }

    private ProblemDetail invalid(List<InvalidField> fields, Locale locale) {
        return problems.of(HttpStatus.BAD_REQUEST, problems.fieldText("detail", locale), fields, locale);
    }
}
