package org.regularis.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.regularis.shared.NotFound;
import org.regularis.shell.web.ErrorNumbers;
import org.regularis.shell.web.ReaderLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What holds for every staff screen: the reader's language, and plain words when something fails. */
@Component
class StaffScreens implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(StaffScreens.class);

    private final transient ReaderLanguage language;
    private final transient MessageSource messages;

    StaffScreens(ReaderLanguage language, MessageSource messages) {
        this.language = language;
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(this::tell));
        service.addUIInitListener(this::speakTheReadersLanguage);
        service.setSystemMessagesProvider(this::systemMessages);
    }

    private void speakTheReadersLanguage(UIInitEvent event) {
        if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request) {
            Locale locale = language.resolveLocale(request.getHttpServletRequest());
            event.getUI().getSession().setLocale(locale);
            event.getUI().getPage().executeJs("document.documentElement.lang = $0", locale.getLanguage());
        }
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(text("shell.staff.session-expired", info.getLocale()));
        words.setSessionExpiredMessage(text("shell.staff.session-expired.body", info.getLocale()));
        return words;
    }

    private void tell(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String words = words(event.getThrowable(), ui == null ? Locale.ENGLISH : ui.getLocale());
        if (ui != null) {
            Notification.show(words, (int) Duration.ofSeconds(10).toMillis(), Position.TOP_CENTER);
        }
    }

    private String words(Throwable failure, Locale locale) {
        return switch (failure) {
            case AccessDeniedException refused -> text("shell.staff.refused", locale);
            case NotFound gone -> text("shell.staff.gone", locale);
            default -> {
                String incident = ErrorNumbers.next();
                log.error("Incident {} on a staff screen", incident, failure);
                yield text("shell.staff.broken", locale, incident);
            }
        };
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
