package org.regularis.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.shared.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout of the public pages asks: who is signed in, which languages there are. */
@Component("frame")
class PageFrame {

    private final CurrentUser currentUser;

    PageFrame(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    public @Nullable Person person() {
        return currentUser.find().orElse(null);
    }

    /** How long a person may be idle before they are signed out; 0 when nobody is signed in. */
    public int sessionSeconds() {
        HttpSession session = request().getSession(false);
        return session == null || person() == null ? 0 : session.getMaxInactiveInterval();
    }

    public List<LanguageLink> languages() {
        Language now = Language.of(LocaleContextHolder.getLocale());
        return Stream.of(Language.values())
                .map(language ->
                        new LanguageLink(language.code(), language.ownName(), language == now, thisPageIn(language)))
                .toList();
    }

    /** The ids of the texts that explain a field to those who cannot see them. */
    public @Nullable String describedBy(String field, @Nullable Object hint, @Nullable Object error) {
        String ids = (hint == null ? "" : field + "-hint ") + (error == null ? "" : field + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    private static String thisPageIn(Language language) {
        HttpServletRequest request = request();
        return UriComponentsBuilder.fromPath(ErrorPage.failedAddress(request).orElseGet(request::getRequestURI))
                .query(request.getQueryString())
                .replaceQueryParam("lang", language.code())
                .build(true)
                .toUriString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    record LanguageLink(String code, String name, boolean current, String address) {}
}
