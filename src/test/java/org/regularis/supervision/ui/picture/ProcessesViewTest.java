package org.regularis.supervision.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.process.ProcessModels;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.shared.ui.BpmnDiagram;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ProcessesViewTest extends ScreenTest {

    @Autowired
    ProcessModels models;

    @BeforeEach
    void signIn() {
        SignIn.as(CaseDriver.pavel());
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void each_process_has_its_picture_and_says_what_it_is_for() {
        for (var process : models.ids()) {
            UI.getCurrent().navigate(ProcessesView.class, QueryParameters.of("process", process));

            assertThat(find(BpmnDiagram.class).single().getElement().getProperty("xml"))
                    .contains("id=\"" + process + "\"");
            assertThat(find(Paragraph.class)
                            .withClassName("figure-hint")
                            .single()
                            .getText())
                    .isNotBlank();
            assertThat(find(DescriptionList.Description.class).all()).hasSameSizeAs(models.userTasks(process));
            find(DescriptionList.Description.class).all().forEach(description -> assertThat(description.getText())
                    .isNotBlank());
        }
        assertThat(models.ids().stream().flatMap(process -> models.userTasks(process).stream()))
                .isNotEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void another_process_is_chosen_from_the_list() {
        UI.getCurrent().navigate(ProcessesView.class);

        ((Select<String>) find(Select.class).single()).setValue("intake");

        assertThat(find(H2.class).all().getFirst().getText()).isEqualTo("Intake");
        assertThat(find(DescriptionList.Term.class).all())
                .extracting(DescriptionList.Term::getText)
                .contains("Check completeness");
    }
}
