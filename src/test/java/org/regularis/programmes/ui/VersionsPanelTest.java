package org.regularis.programmes.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class VersionsPanelTest extends ScreenTest {

    private static final Path DELIVERED = Path.of("processes/programmes/regularization-2026");

    @Autowired
    private ProgrammeDrafting drafting;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        SignIn.out();
        jdbc.sql("delete from programme_version where drafted_by is not null").update();
    }

    @Test
    void a_draft_is_uploaded_read_and_approved_by_another() {
        as("pavel");
        upload("permitMonths: 24", "permitMonths: 36");
        open("2026.4");
        assertThat(text()).contains("Regularization 2026, version 2026.4: Draft");

        press("Approve");
        choose(LocalDate.of(2026, 12, 1));
        assertThat(find(DatePicker.class).single().getErrorMessage()).startsWith("You have drafted this version.");
        find(Dialog.class).single().close();

        as("vera");
        open("2026.4");
        press("Approve");
        choose(LocalDate.of(2026, 12, 1));
        assertThat(text())
                .contains("Approved, not yet in force", "from 1 December 2026")
                .contains("1 September 2026 – 30 November 2026");
    }

    @Test
    void what_changed_is_said_in_words() {
        as("pavel");
        upload("permitMonths: 24", "permitMonths: 36");
        open("2026.4");

        press("What changed");

        assertThat(text())
                .contains("What changes from version 2026.3 to 2026.4")
                .contains("Months of the first permit:")
                .contains("24")
                .contains("is now")
                .contains("36");
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_kept() {
        as("pavel");
        var dialog = new UploadDialog(drafting, (programme, version) -> {});
        dialog.take(archive("permitMonths: 24", "permitMonths: none"));
        assertThat(dialog.getElement().getTextRecursively()).contains("programme.yaml line 16: permitMonths");

        dialog.take("nothing".getBytes(UTF_8));
        assertThat(dialog.getElement().getTextRecursively()).contains("This is no ZIP file");
        assertThat(jdbc.sql("select count(*) from programme_version where drafted_by is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void upload(String written, String instead) {
        var kept = new AtomicReference<String>();
        new UploadDialog(drafting, (programme, version) -> kept.set(version)).take(archive(written, instead));
        assertThat(kept).hasValue("2026.4");
    }

    private static byte[] archive(String written, String instead) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes);
                var files = Files.list(DELIVERED)) {
            for (var file : files.toList()) {
                archive.putNextEntry(new ZipEntry("some/folder/" + file.getFileName()));
                archive.write(Files.readString(file)
                        .replace("version: \"2026.3\"", "version: \"2026.4\"")
                        .replace(written, instead)
                        .getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private void choose(LocalDate day) {
        find(DatePicker.class).single().setValue(day);
        find(Dialog.class)
                .single()
                .getFooter()
                .getElement()
                .getChildren()
                .map(child -> (Button) child.getComponent().orElseThrow())
                .filter(button -> button.getText().equals("Approve"))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
    }

    private void press(String words) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void open(String version) {
        navigate(ProgrammesView.class);
        UI.getCurrent()
                .navigate(
                        ProgrammesView.class,
                        QueryParameters.simple(
                                Map.of("programme", "regularization-2026", "version", version, "tab", "versions")));
        roundTrip();
    }

    @Override
    protected String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private static void as(String name) {
        SignIn.as(name, Set.of(Roles.PROGRAMME_ADMIN), Set.of());
    }
}
