package org.regularis.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.regularis.identity.CurrentUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Addresses around the session: register, stay signed in, leave quickly. */
@Controller
class SessionController {

    private final CurrentUser currentUser;
    private final URI elsewhere;

    /** @param elsewhere a site that anybody might have open */
    SessionController(
            CurrentUser currentUser, @Value("${regularis.leave-to:https://www.wikipedia.org/}") URI elsewhere) {
        this.currentUser = currentUser;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/register")
    String register() {
        return "redirect:" + SignInConfiguration.SIGN_IN + "?" + SignInRequests.REGISTER + "=true";
    }

    /** Being asked is enough to keep a session alive. */
    @GetMapping("/session")
    ResponseEntity<Void> session() {
        HttpStatus status = currentUser.find().isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED;
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** Ends the session at once, without the detour over Keycloak; the next sign-in asks for the password. */
    @GetMapping("/leave")
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        ResponseCookie left = ResponseCookie.from(SignInRequests.LEFT, "1")
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, left.toString())
                .header("Clear-Site-Data", "\"cache\"")
                .cacheControl(CacheControl.noStore())
                .location(elsewhere)
                .build();
    }
}
