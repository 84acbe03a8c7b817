package org.regularis.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads somebody who has signed in to what they asked for before, or to their own first page. */
class AfterSignIn extends SimpleUrlAuthenticationSuccessHandler {

    private final RequestCache requests;
    private final FirstPage firstPage;

    AfterSignIn(RequestCache requests, FirstPage firstPage) {
        this.requests = requests;
        this.firstPage = firstPage;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        response.addHeader(HttpHeaders.SET_COOKIE, forgotten().toString());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        SavedRequest asked = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        Optional<Person> person = CurrentUser.of(authentication);
        return person.flatMap(it -> wanted(asked, it)).orElseGet(() -> firstPage.of(person));
    }

    /** The applicant's list is everybody's way in: staff and employers who came by it go to their own. */
    private static Optional<String> wanted(@Nullable SavedRequest asked, Person person) {
        return Optional.ofNullable(asked)
                .map(SavedRequest::getRedirectUrl)
                .filter(url -> person.has(Roles.APPLICANT) || !isApplicantsPage(url));
    }

    private static boolean isApplicantsPage(String url) {
        String path = UriComponentsBuilder.fromUriString(url).build().getPath();
        return path != null && (path.equals("/my") || path.startsWith("/my/"));
    }

    private static ResponseCookie forgotten() {
        return ResponseCookie.from(SignInRequests.LEFT, "").path("/").maxAge(0).build();
    }
}
