package org.regularis.casework.ui.file;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Task;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of the page of a case, which it opens as somebody. */
abstract class CaseScreenTest extends ScreenTest {

    @Autowired
    protected CaseDriver cases;

    @Autowired
    protected CaseworkDesk desk;

    protected void claim(Person officer, ApplicationId application, Task task) {
        SignIn.as(officer);
        desk.claim(cases.item(application, task));
    }

    protected void open(Person person, ApplicationId application) {
        open(person, application, QueryParameters.empty());
    }

    protected void open(Person person, ApplicationId application, QueryParameters query) {
        SignIn.as(person);
        UI.getCurrent()
                .navigate(
                        CaseView.class,
                        new RouteParameters(new RouteParam("application", application.toString())),
                        query);
    }

    protected String side(ApplicationId application, String name) {
        open(CaseDriver.olga(), application, QueryParameters.of("side", name));
        return text();
    }

    protected void press(String label) {
        test(visible(Button.class).stream()
                        .filter(button -> button.getText().equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
