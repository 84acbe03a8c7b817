package org.regularis.shell.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page that all staff screens live in. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("staff-screens.css")
public class StaffShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/img/emblem.svg", "any");
        settings.setViewport("width=device-width, initial-scale=1");
    }
}
