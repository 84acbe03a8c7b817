package org.regularis.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.regularis.shared.ui.BoundedUpload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

@ApplicationTest
class UploadDialogTest extends ScreenTest {

    @Autowired
    private ProgrammeDrafting drafting;

    @Autowired
    private Environment environment;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void a_file_that_is_too_large_for_the_browser_or_the_server_gets_its_own_sentence() {
        var dialog = open();

        new UploadTester<>(find(Upload.class).single())
                .upload("programme.zip", "application/zip", new byte[UploadDialog.LARGEST + 1]);

        assertThat(text()).contains("The file is larger than 2 MB.");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(Upload.class).single().getI18n().getError().getFileIsTooBig())
                .startsWith("The file is larger than 2 MB.");
    }

    @Test
    void a_file_of_the_largest_size_is_read_and_judged() {
        open();

        new UploadTester<>(find(Upload.class).single())
                .upload("programme.zip", "application/zip", new byte[UploadDialog.LARGEST]);

        assertThat(text()).contains("This is no ZIP file").doesNotContain("larger than 2 MB");
    }

    @Test
    void a_file_without_an_end_is_read_as_far_as_the_limit() throws IOException {
        var endless = new Endless();
        var told = new AtomicBoolean();
        var event = of(endless);

        new BoundedUpload(100_000, bytes -> {}, () -> told.set(true)).handleUploadRequest(event);
        UI.getCurrent()
                .getSession()
                .getService()
                .runPendingAccessTasks(UI.getCurrent().getSession());

        assertThat(event.isRejected()).isTrue();
        assertThat(told).isTrue();
        assertThat(endless.read).isEqualTo(100_001);
    }

    @Test
    void what_a_screen_takes_the_server_lets_through() {
        var most = environment.getRequiredProperty("regularis.requests.screen-file", DataSize.class);

        assertThat(UploadDialog.LARGEST + 10_000L).isLessThan(most.toBytes());
    }

    private UploadDialog open() {
        SignIn.as(CaseDriver.pavel());
        var dialog = new UploadDialog(drafting, (programme, version) -> {});
        dialog.open();
        return dialog;
    }

    private UploadEvent of(InputStream content) {
        var upload = new Upload();
        UI.getCurrent().add(upload);
        return new UploadEvent(
                VaadinRequest.getCurrent(),
                VaadinResponse.getCurrent(),
                VaadinSession.getCurrent(),
                "x.zip",
                -1,
                "application/zip",
                upload.getElement(),
                null) {
            @Override
            public InputStream getInputStream() {
                return content;
            }
        };
    }

    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'a';
        }
    }
}
