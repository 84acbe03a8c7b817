package org.regularis.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.web.Problem;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Endpoints behind the security chains, so that a test sees who gets in and what they read when something fails. */
final class SampleEndpoints {

    private SampleEndpoints() {}

    @Controller
    @TestComponent
    static class Pages {

        @ResponseBody
        @GetMapping({
            "/",
            "/my",
            "/my/applications",
            "/employer",
            "/employer/confirm/{token}",
            "/documents/{id}",
            "/programmes/one",
            "/rights",
            "/dev/mail"
        })
        String page() {
            return "the page";
        }

        @ResponseBody
        @PostMapping("/my/start")
        String start() {
            return "started";
        }

        @ResponseBody
        @GetMapping("/programmes/one/files")
        String token(CsrfToken token) {
            return token.getToken();
        }

        @ResponseBody
        @PostMapping("/programmes/one/files")
        String files(@RequestParam List<MultipartFile> files) {
            return files.stream().map(MultipartFile::getOriginalFilename).collect(Collectors.joining("\n"));
        }

        @GetMapping("/programmes/{id}/gone")
        String gone() {
            throw new NotFound();
        }

        @GetMapping("/programmes/{id}/broken")
        String broken() {
            throw new IllegalStateException("secret detail");
        }

        @ResponseBody
        @GetMapping("/my/applications/{id}")
        String application(@PathVariable ApplicationId id) {
            return id.toString();
        }
    }

    @RestController
    @TestComponent
    static class Api {

        @GetMapping("/api/v1/programmes")
        String programmes() {
            return "the page";
        }

        @PostMapping(path = "/api/v1/programmes/one/self-check", consumes = MediaType.APPLICATION_JSON_VALUE)
        Facts selfCheck(@RequestBody Facts facts) {
            return facts;
        }

        @GetMapping("/api/v1/applications")
        String applications() {
            return "the page";
        }

        @PostMapping("/api/v1/applications/{id}/submit")
        String submit(@PathVariable ApplicationId id, @RequestHeader("Idempotency-Key") String key) {
            throw new AlreadySubmitted();
        }

        @GetMapping("/api/v1/applications/{id}")
        String application(@PathVariable ApplicationId id) {
            throw new NotFound();
        }
    }

    record Facts(int months) {}

    static class AlreadySubmitted extends Problem {

        AlreadySubmitted() {
            super(
                    409,
                    "already-submitted",
                    "Already submitted",
                    "Under another key.",
                    List.of(new InvalidField("Idempotency-Key", "Used before.")));
        }
    }
}
