package org.regularis.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Short words at the edge of the screen about what has just happened. */
public final class Notices {

    private static final int MILLISECONDS = 6_000;

    private Notices() {}

    public static void say(String words) {
        var notification = new Notification(words, MILLISECONDS, Notification.Position.BOTTOM_START);
        notification.open();
    }

    public static void warn(String words) {
        var notification = new Notification(words, MILLISECONDS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.WARNING);
        notification.open();
    }

    /** Words with one thing to do about them. */
    public static void offer(String words, String label, Runnable action) {
        var notification = new Notification();
        notification.setDuration(2 * MILLISECONDS);
        notification.setPosition(Notification.Position.BOTTOM_START);
        var button = new Button(label, click -> {
            notification.close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        var row = new HorizontalLayout(new Span(words), button);
        row.setAlignItems(HorizontalLayout.Alignment.CENTER);
        notification.add(row);
        notification.open();
    }
}
