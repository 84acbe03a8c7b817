package org.regularis.supervision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;

@ApplicationTest
class SupervisionAccessTest extends ScreenTest {

    private static final Map<String, String> TITLES = Map.of(
            "figures", "Figures",
            "cases", "Cases",
            "process", "Process picture",
            "incidents", "Incidents",
            "processes", "Processes");

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    static Stream<Arguments> everybodyAtEachScreen() {
        return TITLES.keySet().stream().sorted().flatMap(route -> Stream.of(
                        CaseDriver.samira(),
                        CaseDriver.pavel(),
                        CaseDriver.olga(),
                        CaseDriver.irina(),
                        CaseDriver.anna(),
                        CaseDriver.applicant())
                .map(person -> Arguments.of(route, person)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybodyAtEachScreen")
    void a_screen_opens_for_those_it_is_made_for_and_nobody_else(String route, Person person) {
        SignIn.as(person);

        UI.getCurrent().navigate(route);

        var role = List.of("incidents", "processes").contains(route) ? Roles.PROGRAMME_ADMIN : Roles.SUPERVISOR;
        var titles = find(H1.class).all().stream().map(H1::getText).toList();
        if (person.has(role)) {
            assertThat(titles).containsExactly(TITLES.get(route));
        } else {
            assertThat(titles).doesNotContain(TITLES.get(route));
        }
    }
}
