package org.regularis.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ui.NavigationEntry;
import org.regularis.shell.web.ReaderLanguage;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every staff screen: the menu, who is signed in, the language, the way out. */
@Layout
@PermitAll
public class StaffLayout extends AppLayout {

    private final transient ReaderLanguage language;
    private final transient AuthenticationContext authentication;

    StaffLayout(
            CurrentUser currentUser,
            ObjectProvider<NavigationEntry> entries,
            ReaderLanguage language,
            AuthenticationContext authentication) {
        this.language = language;
        this.authentication = authentication;
        setPrimarySection(Section.DRAWER);
        currentUser.find().filter(Person::isStaff).ifPresent(person -> fill(person, entries));
    }

    private void fill(Person person, ObjectProvider<NavigationEntry> entries) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.staff.menu"));
        addToNavbar(toggle);
        addToDrawer(brand(), new Scroller(menu(person, entries)), foot(person));
    }

    private Component brand() {
        var emblem = new Image("/img/emblem.svg", "");
        emblem.addClassName("brand-emblem");
        var brand = new Anchor("/", emblem, new Span("Regularis"));
        brand.setRouterIgnore(true);
        brand.addClassName("brand");
        return brand;
    }

    private Component menu(Person person, ObjectProvider<NavigationEntry> entries) {
        var menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("shell.staff.navigation"));
        entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(person::has))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .map(entry -> new SideNavItem(
                        getTranslation(entry.messageKey()), entry.path(), new Icon("vaadin", entry.icon())))
                .forEach(menu::addItem);
        return menu;
    }

    private Component foot(Person person) {
        var name = new Span(person.name());
        name.addClassName("person-name");
        var post = new Span(post(person));
        post.addClassName("person-post");
        var signOut = new Button(getTranslation("shell.staff.sign-out"), click -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        signOut.setId("sign-out");
        var foot = new Div(name, post, languages(), signOut);
        foot.addClassName("drawer-foot");
        return foot;
    }

    private String post(Person person) {
        Stream<String> roles = person.roles().stream().sorted().map(role -> getTranslation("shell.role." + role));
        Stream<String> offices = person.offices().stream().map(OfficeId::value).sorted();
        return Stream.concat(roles, offices).collect(Collectors.joining(" · "));
    }

    private Component languages() {
        var languages = new Div();
        languages.addClassName("languages");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", getTranslation("shell.staff.language"));
        Stream.of(Language.values())
                .map(each -> each == Language.of(getLocale()) ? current(each) : choice(each))
                .forEach(languages::add);
        return languages;
    }

    private Component current(Language it) {
        var name = new Span(it.ownName());
        name.getElement().setAttribute("lang", it.code());
        name.getElement().setAttribute("aria-current", "true");
        return name;
    }

    private Component choice(Language it) {
        var button = new Button(it.ownName(), click -> read(it));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.getElement().setAttribute("lang", it.code());
        return button;
    }

    /** The page is loaded anew, at the same address, in the other language. */
    private void read(Language chosen) {
        language.setLocale(
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse(),
                chosen.locale());
        UI.getCurrent().getPage().reload();
    }
}
