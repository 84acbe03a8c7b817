package org.regularis.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.documents.DocumentReading;
import org.regularis.documents.OpenDocument;
import org.regularis.documents.SampleFiles;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class DocumentControllerTest {

    private final DocumentReading reading = mock(DocumentReading.class);
    private final DocumentId id = DocumentId.create();
    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new DocumentController(reading)),
            builder -> builder.setControllerAdvice(new NotFoundIs404()).build());

    @Test
    void the_file_comes_as_it_is_and_is_kept_by_nobody() {
        byte[] png = SampleFiles.png();
        open("scan.png", "image/png", png);

        MvcTestResult answer = mvc.get().uri("/documents/" + id).exchange();

        assertThat(answer).hasStatusOk().hasContentType("image/png").body().isEqualTo(png);
        assertThat(answer)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                .hasHeader("Content-Length", String.valueOf(png.length));
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store", "private");
    }

    @Test
    void a_picture_can_do_nothing() {
        open("scan.png", "image/png", SampleFiles.png());

        assertThat(mvc.get().uri("/documents/" + id))
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'self'");
    }

    @Test
    void a_pdf_can_be_shown_by_our_own_pages_only() {
        open("scan.pdf", "application/pdf", SampleFiles.pdf());

        assertThat(mvc.get().uri("/documents/" + id).exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("script-src");
    }

    @Test
    void it_is_shown_unless_somebody_wants_to_keep_it() {
        open("scan.png", "image/png", SampleFiles.png());

        assertThat(disposition("/documents/" + id)).startsWith("inline;");
        assertThat(disposition("/documents/" + id + "?download")).startsWith("attachment;");
    }

    @Test
    void a_name_in_any_script_cannot_leave_its_header() {
        open("паспорт \"1\".png\r\nSet-Cookie: a=b", "image/png", SampleFiles.png());

        assertThat(disposition("/documents/" + id))
                .contains("filename*=UTF-8''" + URLEncoder.encode("паспорт", StandardCharsets.UTF_8))
                .doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "1", "..%2F..%2Fetc", "x?download"})
    void what_nobody_may_read_is_not_found(String path) {
        when(reading.open(DocumentId.of("00000000-0000-0000-0000-000000000000")))
                .thenThrow(new NotFound());

        assertThat(mvc.get().uri("/documents/" + path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void open(String name, String type, byte[] content) {
        when(reading.open(id))
                .thenAnswer(call -> new OpenDocument(type, content.length, name, new ByteArrayInputStream(content)));
    }

    private String disposition(String path) {
        return mvc.get().uri(path).exchange().getResponse().getHeader("Content-Disposition");
    }

    /** As the shell answers. */
    @RestControllerAdvice
    private static class NotFoundIs404 {

        @ExceptionHandler(NotFound.class)
        @ResponseStatus(HttpStatus.NOT_FOUND)
        void notFound() {}
    }
}
