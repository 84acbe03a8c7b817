package org.regularis.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language somebody reads in: what they chose last, else what their browser asks for, else English. */
@Component("localeResolver")
public class ReaderLanguage implements LocaleResolver {

    private static final String COOKIE = "lang";
    private static final String CHOSEN_NOW = ReaderLanguage.class.getName();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Language language = Language.of(locale == null ? Locale.ENGLISH : locale);
        request.setAttribute(CHOSEN_NOW, language);
        if (response != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, language));
        }
    }

    public Language of(HttpServletRequest request) {
        return request.getAttribute(CHOSEN_NOW) instanceof Language chosen
                ? chosen
                : remembered(request).or(() -> asked(request)).orElse(Language.EN);
    }

    static Optional<Language> named(@Nullable String code) {
        return Stream.of(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> named(cookie.getValue()));
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        List<Locale> wishes = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
        return wishes.stream()
                .flatMap(wish -> named(wish.getLanguage()).stream())
                .findFirst();
    }

    private static String cookie(HttpServletRequest request, Language language) {
        return ResponseCookie.from(COOKIE, language.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
