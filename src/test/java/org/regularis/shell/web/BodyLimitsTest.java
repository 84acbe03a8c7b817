package org.regularis.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class BodyLimitsTest {

    private final RequestLimits limits = new RequestLimits(
            DataSize.ofBytes(10),
            DataSize.ofBytes(20),
            DataSize.ofBytes(30),
            DataSize.ofBytes(40),
            DataSize.ofBytes(50));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_body_of_the_allowed_length_is_read_to_its_end() throws Exception {
        new BodyLimits(limits).doFilter(withoutLength("/api/v1/x", 10), response, (request, answer) -> assertThat(
                        ((HttpServletRequest) request).getInputStream().readAllBytes())
                .hasSize(10));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getForwardedUrl()).isNull();
    }

    @Test
    void who_reads_on_is_stopped_and_the_request_is_refused_whatever_the_reader_answers() throws Exception {
        FilterChain vaadin = (request, answer) -> {
            var reader = ((HttpServletRequest) request).getReader();
            assertThatThrownBy(reader::readLine).isInstanceOf(BodyTooLarge.class);
            ((MockHttpServletResponse) answer).setStatus(500);
        };

        new BodyLimits(limits).doFilter(withoutLength("/staff/", 31), response, vaadin);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getForwardedUrl()).isEqualTo("/error");
    }

    @Test
    void a_filter_that_lets_the_refusal_fly_ends_the_same_way() throws Exception {
        new BodyLimits(limits)
                .doFilter(withoutLength("/my/start", 21), response, (request, answer) -> ((HttpServletRequest) request)
                        .getInputStream()
                        .readAllBytes());

        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void each_kind_of_body_has_its_own_limit() throws IOException {
        assertThat(BodyKind.of(of("POST", "/api/v1/applications", "application/json")))
                .isEqualTo(BodyKind.CALL);
        assertThat(BodyKind.of(of("POST", "/programmes/x/check", "multipart/form-data")))
                .isEqualTo(BodyKind.FORM);
        assertThat(BodyKind.of(of("POST", "/staff/", "application/json"))).isEqualTo(BodyKind.SCREEN);
        assertThat(BodyKind.of(of("POST", "/staff/VAADIN/dynamic/resource/0/x/upload", "application/zip")))
                .isEqualTo(BodyKind.SCREEN_FILE);
        assertThat(BodyKind.of(of("POST", "/api/v1/applications/x/documents", "Multipart/Form-Data; boundary=x")))
                .isEqualTo(BodyKind.DOCUMENTS);
        assertThat(BodyKind.of(of("POST", "/api/v1/applications/x/documents", "application/json")))
                .isEqualTo(BodyKind.CALL);
        assertThat(BodyKind.of(of("PUT", "/my/applications/x/evidence", "multipart/form-data")))
                .isEqualTo(BodyKind.FORM);
    }

    private static MockHttpServletRequest of(String method, String path, String type) {
        var request = new MockHttpServletRequest(method, path);
        request.setContentType(type);
        return request;
    }

    private static MockHttpServletRequest withoutLength(String path, int length) {
        var request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContentType("application/json");
        request.setContent(new byte[length]);
        return request;
    }
}
