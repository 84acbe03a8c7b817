package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.AccessTable.Cell;
import org.regularis.AccessTable.Row;
import org.regularis.applications.ApplicationIntake;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.Documents;
import org.regularis.employers.EmployerVerifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screens of the access table as somebody reaches them within Vaadin's page, past the rules of the paths. */
@ApplicationTest
class StaffScreenAccessTest extends ScreenTest {

    @Autowired
    private CaseDriver driver;

    @Autowired
    private ApplicationIntake intake;

    @Autowired
    private DocumentIntake filing;

    @Autowired
    private Documents documents;

    @Autowired
    private EmployerVerifications verifications;

    @Autowired
    private JdbcClient jdbc;

    /** Made once, by the first of these tests. */
    private static @Nullable AccessCases made;

    private AccessCases cases() {
        if (made == null) {
            made = new AccessCases(driver, intake, filing, documents, verifications, jdbc);
            // Something to be seen on every screen, at each stage.
            List.of("opened", "employer", "examination", "notice", "granted").forEach(made::of);
        }
        return made;
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    static Stream<Arguments> everybodyAtEachScreen() {
        return AccessTable.rows().stream().filter(row -> row.is("screen")).flatMap(row -> Stream.of(Visitor.values())
                .map(visitor -> Arguments.of(row, visitor)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everybodyAtEachScreen")
    void a_screen_is_built_for_those_whom_the_table_names_and_nobody_else(Row row, Visitor visitor) {
        var id = cases().of(row.state()).parts().get("application");
        var route = row.path().substring("/staff/".length());
        visitor.person().ifPresent(SignIn::as);

        UI.getCurrent().navigate(route.replace(":application", id));

        // An officer of another office is let in and finds no case there.
        var mayOpen = row.cells().get(visitor) == Cell.OK
                && !(visitor == Visitor.MARAT && !row.state().equals("-"));
        assertThat(shownRoute()).isEqualTo(mayOpen ? Optional.of(route) : Optional.empty());
        if (!mayOpen) {
            assertThat(cases().foundIn(text())).isEmpty();
        }
    }

    private static Optional<String> shownRoute() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(HasElement::getClass)
                .filter(screen -> screen.isAnnotationPresent(Route.class))
                .map(screen -> screen.getAnnotation(Route.class).value())
                .findFirst();
    }
}
