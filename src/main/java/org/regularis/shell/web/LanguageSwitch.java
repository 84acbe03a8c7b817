package org.regularis.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Changes the language on any page that is asked for with {@code ?lang=}. */
@Component
class LanguageSwitch implements HandlerInterceptor {

    private final ReaderLanguage language;

    LanguageSwitch(ReaderLanguage language) {
        this.language = language;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String chosen = request.getQueryString() == null ? null : request.getParameter("lang");
        ReaderLanguage.named(chosen).ifPresent(it -> language.setLocale(request, response, it.locale()));
        return true;
    }
}
