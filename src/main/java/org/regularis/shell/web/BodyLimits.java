package org.regularis.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each body to the limit of its kind, before anybody parses it: one that says how long it is is refused unread,
 * another as soon as too much of it has been read. Form fields and parts are parsed by the container past this filter,
 * so they must say their length; only documents need not, which the container holds to the same limit.
 */
final class BodyLimits extends OncePerRequestFilter {

    private final RequestLimits limits;

    BodyLimits(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kind = BodyKind.of(request);
        if (request.getContentLengthLong() >= 0) {
            if (request.getContentLengthLong() > limits.bytesOf(kind)) {
                refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
            } else {
                chain.doFilter(request, response);
            }
        } else if (isChunked(request) && BodyKind.isForm(request) && kind != BodyKind.DOCUMENTS) {
            refuse(HttpStatus.LENGTH_REQUIRED, request, response);
        } else {
            count(new LimitedRequest(request, limits.bytesOf(kind)), response, chain);
        }
    }

    private static boolean isChunked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static void count(LimitedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (BodyTooLarge e) {
            // It is answered below, as if whoever read had answered for it.
        }
        if (request.isTooLarge() && !response.isCommitted()) {
            response.reset();
            refuse(HttpStatus.CONTENT_TOO_LARGE, request, response);
        }
    }

    private static void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // Once it is a stream, the container does not look for form fields in it.
        request.getInputStream();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            request.setAttribute(ErrorKinds.ATTRIBUTE, ErrorKinds.tooLarge(BodyKind.isMultipart(request)));
        }
        response.setStatus(status.value());
        request.getRequestDispatcher("/error").forward(new WithoutBody(request), response);
    }

    /** The same question, as if nothing had been sent with it: for the error page, which is to read none of it. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        private WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
