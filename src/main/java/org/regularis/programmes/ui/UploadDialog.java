package org.regularis.programmes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.BiConsumer;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.regularis.programmes.versions.ProgrammeDrafting.Drafting;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.ui.BoundedUpload;

/** Takes the files of a version, says what is wrong with them line by line, and keeps sound ones as a draft. */
class UploadDialog extends Dialog {

    /** Bytes; below {@code regularis.requests.screen-file}, and as much as the files may weigh unpacked. */
    static final int LARGEST = 2_000_000;

    private final ProgrammeDrafting drafting;
    private final BiConsumer<ProgrammeId, String> kept;
    private final Upload upload;
    private final Div answer = new Div();

    /** @param kept what to do with the draft that was kept */
    UploadDialog(ProgrammeDrafting drafting, BiConsumer<ProgrammeId, String> kept) {
        this.drafting = drafting;
        this.kept = kept;
        this.upload = new Upload(new BoundedUpload(LARGEST, this::take, () -> refuse(List.of(tooLarge()))));
        setHeaderTitle(getTranslation("programmes.upload.title"));
        setWidth("44rem");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes("application/zip", ".zip");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge())
                        .setIncorrectFileType(getTranslation("programmes.upload.no-zip"))
                        .setTooManyFiles(getTranslation("programmes.upload.one-file"))));
        upload.addFileRejectedListener(rejected -> refuse(List.of(rejected.getErrorMessage())));
        answer.getElement().setAttribute("role", "alert");
        add(new Paragraph(getTranslation("programmes.upload.body")), upload, answer);
        getFooter().add(new Button(getTranslation("programmes.upload.close"), click -> close()));
    }

    /** What the server makes of an uploaded archive. */
    void take(byte[] archive) {
        switch (drafting.upload(archive)) {
            case Drafting.Kept draft -> {
                close();
                Notification.show(getTranslation(
                        "programmes.upload.kept", draft.programme().value(), draft.version()));
                kept.accept(draft.programme(), draft.version());
            }
            case Drafting.NoArchive none -> refuse(List.of(getTranslation("programmes.upload.no-zip")));
            case Drafting.Unsound unsound -> refuse(unsound.problems());
            case Drafting.VersionTaken taken ->
                refuse(List.of(getTranslation("programmes.upload.version-taken", taken.version())));
            case Drafting.OfAnotherKind other ->
                refuse(List.of(getTranslation(
                        "programmes.upload.other-kind", other.programme().value())));
        }
    }

    private String tooLarge() {
        return getTranslation("programmes.upload.too-large", LARGEST / 1_000_000);
    }

    private void refuse(List<String> problems) {
        var list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(problem)));
        answer.removeAll();
        upload.clearFileList();
        answer.add(new Paragraph(getTranslation("programmes.upload.refused")), list);
    }
}
