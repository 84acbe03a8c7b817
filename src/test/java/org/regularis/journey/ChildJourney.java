package org.regularis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.regularis.casework.Task;
import tools.jackson.databind.node.ObjectNode;

/** A child of thirteen works 80 hours a week for 200 crowns; one officer alone cannot make a permit of that. */
class ChildJourney {

    private static final List<String> PICTURES = List.of("identity", "presence", "employment", "photo");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private final Office office = new Office();
    private final Applicant child = Applicant.named("child");
    private String reference = "";

    @Test
    void one_officer_who_tries_to_get_it_granted_is_stopped_at_each_step_and_told_why() {
        reference = files();
        office.awaitWork(reference, Task.CHECK_COMPLETENESS);
        WorkListScreen desk = WorkListScreen.of("olga", browsers.of("olga"));

        acceptsPicturesThatProveNothing(desk);
        CaseScreen examination = examines();
        isToldWhatTheRulesSay(examination);
        cannotProposeTheGrant(examination);
        cannotStateWhatTheSystemMeasuresOtherwise(examination);
        cannotDoTheProtectionCheck(examination);

        assertThat(office.isDecided(reference)).isFalse();
        assertThat(office.proposals(reference)).isZero();
    }

    /** No contract, no address of the employer, and four pictures of nothing. */
    private String files() {
        Api api = child.api();
        ObjectNode answers = Api.application(child.email(), "");
        ((ObjectNode) answers.get("person"))
                .put("birthDate", LocalDate.now().minusYears(13).toString());
        ((ObjectNode) answers.get("employment"))
                .put("sector", "domestic")
                .put("hoursPerWeek", 80)
                .put("monthlyWage", 200)
                .put("contract", "none")
                .remove("employerEmail");
        String draft =
                api.post("/api/v1/applications", answers).body().get("id").asString();
        PICTURES.forEach(kind -> assertThat(
                        api.file(draft, kind, kind + ".jpg", Papers.photo()).status())
                .isEqualTo(201));
        return api.submit(draft, "only once").body().get("reference").asString();
    }

    private void acceptsPicturesThatProveNothing(WorkListScreen desk) {
        CaseScreen check = desk.find(reference).claim("Check completeness").hasNoButton("Nothing speaks against it");
        check.press("Admit to processing").says("Accept or reject each document first: 4 left.");

        check.leaveOut("Date of birth")
                .leaveOut("Citizenship")
                .leaveOut("Identity is proven")
                .leaveOut("False document or statement")
                .acceptDocuments(PICTURES.size())
                .side("Checks")
                .seesCheck("Identity", "Open", "not stated yet")
                .seesCheck("Time in the country", "Not passed", "Presence is proven")
                .seesCheck("Protection of minors", "Open", "The protection officer does this check.")
                .press("Admit to processing")
                .done("Check completeness", reference);
    }

    private CaseScreen examines() {
        office.awaitWork(reference, Task.EXAMINE_APPLICATION);
        return new WorkListScreen(browsers.of("olga")).find(reference).claim("Examine application");
    }

    private void isToldWhatTheRulesSay(CaseScreen examination) {
        examination
                .says("An officer must make sure that you are protected.")
                .says("Your papers do not yet show that you have lived here for five months.")
                .says("Nobody has stated: Identity is proven")
                .says("Your wage is below the floor")
                .says("0 of 5 parts shown");
    }

    private void cannotProposeTheGrant(CaseScreen examination) {
        examination
                .choose("Grant")
                .says("No permit can be proposed while these checks stand so:")
                .says("Identity: Open")
                .says("Protection of minors: Open")
                .says("Work: Open")
                .press("Propose grant")
                .says("Write why you propose this although the rules say otherwise.")
                .write("Why otherwise than the rules say", "It is all right.")
                .says("For the second person, who always looks at this")
                .press("Propose grant")
                .says("A permit needs every check.");
    }

    private void cannotStateWhatTheSystemMeasuresOtherwise(CaseScreen examination) {
        examination
                .stateYes("Presence is proven", "Proof that you live here: presence.jpg")
                .press("State facts and evaluate again")
                .says("The system measures this otherwise from the accepted documents.");
    }

    private void cannotDoTheProtectionCheck(CaseScreen examination) {
        examination
                .takeBack("Presence is proven")
                .stateYes("A guardian or the child protection office", "A note of my own")
                .press("State facts and evaluate again")
                .says("Write down what you saw or heard.")
                .note("A guardian or the child protection office", "An uncle came along.")
                .press("State facts and evaluate again")
                .says("One of these facts belongs to a check that somebody else does.");
    }
}
