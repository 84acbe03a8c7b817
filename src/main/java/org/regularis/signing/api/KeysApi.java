package org.regularis.signing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.regularis.signing.Signatures;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys of the authority, by which anybody can check what it has signed. */
@RestController
@RequestMapping("/api/v1/keys")
@Tag(name = "Keys", description = "Open to anybody.")
@SecurityRequirements
class KeysApi {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Signatures signatures;

    KeysApi(Signatures signatures) {
        this.signatures = signatures;
    }

    @GetMapping
    @Operation(
            summary = "All public keys, those that sign no more included",
            description = "A JSON Web Key Set by RFC 8037. Beside the standard members each key says its purpose "
                    + "(receipt, decision or permit) and from when until when its signatures count.")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(signatures.publicKeys().json());
    }
}
