package org.regularis.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.applications.EvidenceRequest.Item;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentIntake.About;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.DocumentVerdicts;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class EvidenceRequestsTest {

    private static final Item CONTRACT = new Item("employment", "missing");
    private static final Instant UNTIL = Instant.parse("2026-11-16T21:59:59Z");

    @Autowired
    private EvidenceRequests requests;

    @Autowired
    private EvidenceFiling filing;

    @Autowired
    private OwnDocuments ownDocuments;

    @Autowired
    private ApplicationProgress progress;

    @Autowired
    private ApplicationFiles files;

    @Autowired
    private DocumentVerdicts verdicts;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private MovableClock clock;

    private Instant morning;
    private ApplicationId application;
    private Person amina;

    @BeforeEach
    void submit() {
        morning = clock.instant();
        application = cases.submit(Map.of());
        amina = currentUser.require();
        clock.pass(Duration.ofHours(1));
    }

    @AfterEach
    void leaveAllAsItWas() {
        clock.moveTo(morning);
        SignIn.out();
    }

    @Test
    void a_request_waits_until_it_is_answered() {
        ask();

        requests.answer(application, "  I never got one.  ");

        assertThat(requests.open(application)).isEmpty();
        assertThat(requests.of(application)).singleElement().satisfies(request -> {
            assertThat(request.items()).containsExactly(CONTRACT);
            assertThat(request.answer()).isEqualTo("I never got one.");
            assertThat(request.answeredAt()).contains(clock.instant());
        });
        assertThat(files.own(application).turn()).isEqualTo(Turn.OFFICE);
    }

    @Test
    void it_can_be_answered_once() {
        ask();
        requests.answer(application, "Here");

        assertThat(requests.answer(application, "And again")).isEqualTo(EvidenceRequests.Reply.NOTHING_ASKED);
    }

    @Test
    void what_has_not_gone_out_cannot_be_answered() {
        requests.ask(application, List.of(CONTRACT), "");

        assertThat(requests.toAnswer(application)).isEmpty();
        assertThat(requests.answer(application, "Here")).isEqualTo(EvidenceRequests.Reply.NOTHING_ASKED);
    }

    @Test
    void a_late_answer_counts_until_the_office_goes_on_without_it() {
        ask();
        progress.show(application, Stage.COMPLETENESS_CHECK, Turn.OFFICE, Awaited.DECISION, null);
        assertThat(requests.toAnswer(application)).isPresent();

        requests.close(application);

        assertThat(requests.toAnswer(application)).isEmpty();
        assertThat(requests.answer(application, "Here")).isEqualTo(EvidenceRequests.Reply.NOTHING_ASKED);
    }

    @Test
    void an_answer_has_something_in_it() {
        ask();

        assertThat(requests.answer(application, " \n")).isEqualTo(EvidenceRequests.Reply.EMPTY);
        assertThat(requests.answer(application, "x".repeat(4001))).isEqualTo(EvidenceRequests.Reply.TOO_LONG);
        file("contract");
        requests.answer(application, "");
        assertThat(requests.open(application)).isEmpty();
    }

    @Test
    void a_new_request_takes_the_place_of_an_open_one() {
        requests.ask(application, List.of(CONTRACT), "first");
        requests.ask(application, List.of(new Item("photo", "unreadable")), "second");

        assertThat(requests.open(application)).map(EvidenceRequest::note).contains("second");
        assertThat(requests.of(application)).hasSize(2);
        requests.close(application);
        assertThat(requests.open(application)).isEmpty();
    }

    @Test
    void documents_are_taken_while_the_office_waits_and_not_before_or_after() {
        assertThat(file("early")).isEqualTo(new EvidenceFiling.Delivery.NotNow());
        ask();
        assertThat(file("in time")).isInstanceOf(EvidenceFiling.Delivery.Filed.class);
        requests.answer(application, "");
        assertThat(file("late")).isEqualTo(new EvidenceFiling.Delivery.NotNow());

        progress.show(application, Stage.NOTICE_OF_REFUSAL, Turn.APPLICANT, Awaited.REPLY_TO_NOTICE, UNTIL);
        assertThat(file("with the reply")).isInstanceOf(EvidenceFiling.Delivery.Filed.class);
    }

    @Test
    void only_what_came_in_this_turn_and_nobody_has_judged_can_be_taken_back() {
        ask();
        var old = filing.of(application).getFirst().id();
        var judged = ((EvidenceFiling.Delivery.Filed) file("judged")).id();
        var fresh = ((EvidenceFiling.Delivery.Filed) file("fresh")).id();
        verdicts.accept(application, judged);

        assertThat(filing.removable(application))
                .extracting(DocumentSummary::id)
                .containsExactly(fresh);
        assertThat(filing.remove(application, old)).isEqualTo(EvidenceFiling.Removal.NOT_NOW);
        assertThat(filing.remove(application, judged)).isEqualTo(EvidenceFiling.Removal.NOT_NOW);
        filing.remove(application, fresh);
        assertThat(filing.of(application)).extracting(DocumentSummary::id).doesNotContain(fresh);
    }

    @Test
    void a_kind_that_the_programme_does_not_know_is_not_filed() {
        ask();

        assertThat(filing.file(application, about("diary"), "x.pdf", new ByteArrayInputStream(new byte[] {1})))
                .isEqualTo(new EvidenceFiling.Delivery.UnknownKind());
    }

    @Test
    void applicants_see_their_own_documents_and_nobody_elses() {
        assertThat(ownDocuments.mayRead(amina, application)).isTrue();
        assertThat(ownDocuments.mayRead(CaseDriver.applicant(), application)).isFalse();
        assertThat(ownDocuments.mayRead(CaseDriver.olga(), application)).isFalse();
    }

    @Test
    void nobody_answers_or_files_for_somebody_else() {
        ask();
        SignIn.as(CaseDriver.applicant());

        assertThatThrownBy(() -> requests.answer(application, "Mine")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.toAnswer(application)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> file("mine")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filing.of(application)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filing.removable(application)).isInstanceOf(NotFound.class);
        SignIn.as(CaseDriver.irina());
        assertThatThrownBy(() -> requests.answer(application, "Mine")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> file("mine")).isInstanceOf(AccessDeniedException.class);
    }

    private void ask() {
        requests.ask(application, List.of(CONTRACT), "Please");
        requests.setDeadline(application, UNTIL);
        progress.show(application, Stage.COMPLETENESS_CHECK, Turn.APPLICANT, Awaited.EVIDENCE, UNTIL);
    }

    private EvidenceFiling.Delivery file(String title) {
        return filing.file(
                application, about("employment"), title + ".pdf", new ByteArrayInputStream(CaseDriver.pdf(title)));
    }

    private static About about(String kind) {
        return new About(kind, DocumentDetails.NONE);
    }
}
