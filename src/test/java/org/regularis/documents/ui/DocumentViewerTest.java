package org.regularis.documents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.documents.RejectionReason;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;

@ViewPackages(packages = "org.regularis.documents.ui")
class DocumentViewerTest extends BrowserlessTest {

    private final DocumentSummary passport = document("identity", "passport.pdf", "application/pdf", Verdict.PENDING);
    private final DocumentSummary rent = document("presence", "rent.png", "image/png", Verdict.PENDING);
    private final DocumentSummary visa = document("identity", "visa.jpg", "image/jpeg", Verdict.ACCEPTED);
    private DocumentViewer viewer;

    @BeforeEach
    void open() {
        viewer = new DocumentViewer();
        UI.getCurrent().add(viewer);
    }

    private static final Asked ABOUT_RENT = new Asked(Map.of("rent", "Rent"), true, false, false, false);

    @Test
    void without_documents_it_says_so() {
        assertThat(find(Paragraph.class).single().isVisible()).isTrue();
        assertThat(visible(Button.class)).isEmpty();

        viewer.show(List.of(passport));

        assertThat(find(Paragraph.class).exists()).isFalse();
    }

    @Test
    void documents_are_listed_under_their_kinds_with_their_verdicts() {
        viewer.nameKinds("Kind of "::concat);
        viewer.show(List.of(passport, rent, visa));

        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .containsExactly("Kind of identity", "Kind of presence");
        assertThat(names()).containsExactly("passport.pdf", "visa.jpg", "rent.png");
        assertThat(find(Badge.class).all())
                .extracting(Badge::getText)
                .satisfies(texts -> assertThat(texts.get(0)).contains("PENDING"))
                .satisfies(texts -> assertThat(texts.get(1)).contains("ACCEPTED"));
    }

    @Test
    void the_first_one_to_check_is_open() {
        viewer.show(List.of(visa, passport));

        assertThat(find(IFrame.class).single().getSrc()).isEqualTo("/documents/" + passport.id());
        assertThat(find(Anchor.class).single().getHref()).isEqualTo("/documents/" + passport.id() + "?download");
    }

    @Test
    void a_picture_is_shown_as_one() {
        viewer.show(List.of(passport, rent));

        press("rent.png");

        assertThat(find(IFrame.class).exists()).isFalse();
        assertThat(find(Image.class).single().getSrc()).isEqualTo("/documents/" + rent.id());
        assertThat(find(Image.class).single().getAlt()).contains("rent.png");
    }

    @Test
    void the_chosen_document_stays_open_as_it_was_when_the_list_changes() {
        viewer.show(List.of(passport, visa, rent));
        press("visa.jpg");
        Image before = find(Image.class).single();

        viewer.show(List.of(judged(passport, Verdict.ACCEPTED), visa, rent));

        assertThat(find(Image.class).single()).isSameAs(before);
    }

    @Test
    void a_document_that_went_away_makes_room_for_another() {
        viewer.show(List.of(passport, rent));

        viewer.show(List.of(rent));

        assertThat(find(Image.class).single().getSrc()).isEqualTo("/documents/" + rent.id());
    }

    @Test
    void who_only_reads_is_offered_no_verdict() {
        viewer.show(List.of(passport));

        assertThat(names()).containsExactly("passport.pdf");
        assertThat(visible(ComboBox.class)).isEmpty();
    }

    @Test
    void accepting_tells_who_listens_and_goes_on_to_the_next_to_check() {
        var accepted = new ArrayList<DocumentId>();
        viewer.onAccept((document, noted) -> accepted.add(document));
        viewer.show(List.of(passport, visa, rent));

        press(text("documents.action.accept"));

        assertThat(accepted).containsExactly(passport.id());
        assertThat(find(Image.class).single().getSrc()).isEqualTo("/documents/" + rent.id());
    }

    @Test
    void whoever_accepts_confirms_or_corrects_what_the_applicant_says() {
        var noted = new ArrayList<Optional<DocumentDetails>>();
        viewer.askAbout(kind -> ABOUT_RENT);
        viewer.onAccept((document, word) -> noted.add(word));
        viewer.show(List.of(said(rent, new DocumentDetails("rent", "2026-06-01", "2026-06-30", "", false, false))));

        test(dates().get(1)).setValue(LocalDate.of(2026, 6, 15));
        press(text("documents.action.accept"));

        assertThat(noted)
                .containsExactly(
                        Optional.of(new DocumentDetails("rent", "2026-06-01", "2026-06-15", "", false, false)));
    }

    @Test
    void a_last_day_before_the_first_is_not_accepted() {
        var noted = new ArrayList<Optional<DocumentDetails>>();
        viewer.askAbout(kind -> ABOUT_RENT);
        viewer.onAccept((document, word) -> noted.add(word));
        viewer.show(List.of(said(rent, new DocumentDetails("rent", "2026-06-01", "2026-06-30", "", false, false))));

        test(dates().get(1)).setValue(LocalDate.of(2026, 5, 15));
        press(text("documents.action.accept"));
        assertThat(noted).isEmpty();
        assertThat(dates().get(1).isInvalid()).isTrue();

        test(dates().getFirst()).setValue(LocalDate.of(2026, 5, 1));
        press(text("documents.action.accept"));
        assertThat(noted).hasSize(1);
    }

    @Test
    void where_nobody_says_anything_nothing_is_noted() {
        var noted = new ArrayList<Optional<DocumentDetails>>();
        viewer.askAbout(kind -> ABOUT_RENT);
        viewer.onAccept((document, word) -> noted.add(word));
        viewer.show(List.of(rent));

        press(text("documents.action.accept"));

        assertThat(noted).containsExactly(Optional.empty());
    }

    @Test
    void what_was_filled_in_for_one_document_is_not_kept_for_the_next() {
        viewer.askAbout(kind -> ABOUT_RENT);
        viewer.onAccept((document, word) -> {});
        viewer.show(List.of(passport, rent));
        test(dates().getFirst()).setValue(LocalDate.of(2026, 6, 1));

        press("rent.png");

        assertThat(dates().getFirst().getValue()).isNull();
    }

    @Test
    void who_only_reads_is_asked_nothing_and_told_what_there_is_to_know() {
        viewer.askAbout(kind -> ABOUT_RENT);
        viewer.explain(document -> new Paragraph("About " + document.fileName()));
        viewer.show(List.of(rent));

        assertThat(dates()).isEmpty();
        assertThat(find(Paragraph.class).single().getText()).isEqualTo("About rent.png");
    }

    @Test
    void a_rejection_needs_a_reason() {
        var rejected = new ArrayList<String>();
        viewer.onReject((document, reason) -> rejected.add(document + " " + reason.code()));
        viewer.show(List.of(passport));

        press(text("documents.action.reject"));

        assertThat(rejected).isEmpty();
        assertThat(reason().isInvalid()).isTrue();

        reason().setValue(RejectionReason.EXPIRED);
        press(text("documents.action.reject"));

        assertThat(rejected).containsExactly(passport.id() + " expired");
    }

    @Test
    void a_reason_chosen_for_one_document_is_not_kept_for_the_next() {
        viewer.onReject((document, reason) -> {});
        viewer.show(List.of(passport, rent));
        reason().setValue(RejectionReason.EXPIRED);

        press("rent.png");

        assertThat(reason().isEmpty()).isTrue();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<RejectionReason> reason() {
        return find(ComboBox.class).single();
    }

    private List<DatePicker> dates() {
        return visible(DatePicker.class);
    }

    private static DocumentSummary said(DocumentSummary document, DocumentDetails said) {
        return new DocumentSummary(
                document.id(),
                document.application(),
                document.kind(),
                document.fileName(),
                document.contentType(),
                document.size(),
                document.filedAt(),
                document.verdict(),
                document.rejection(),
                said,
                document.noted());
    }

    private List<String> names() {
        return visible(Button.class).stream().map(Button::getText).toList();
    }

    private <T extends Component> List<T> visible(Class<T> type) {
        return find(type).all();
    }

    private String text(String key) {
        return viewer.getTranslation(key);
    }

    private static DocumentSummary document(String kind, String name, String type, Verdict verdict) {
        return new DocumentSummary(
                DocumentId.create(),
                ApplicationId.create(),
                kind,
                name,
                type,
                1000,
                Instant.EPOCH,
                verdict,
                Optional.empty(),
                DocumentDetails.NONE,
                Optional.empty());
    }

    private static DocumentSummary judged(DocumentSummary document, Verdict verdict) {
        return new DocumentSummary(
                document.id(),
                document.application(),
                document.kind(),
                document.fileName(),
                document.contentType(),
                document.size(),
                document.filedAt(),
                verdict,
                Optional.empty(),
                document.said(),
                document.noted());
    }
}
