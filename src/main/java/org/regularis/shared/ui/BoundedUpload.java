package org.regularis.shared.ui;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;

/**
 * Takes the file of an upload into memory, and stops reading one that is too large; what the browser checks before it
 * sends is a courtesy only.
 *
 * @param most bytes
 * @param taken gets the whole file, on the screen of the person who sent it
 * @param tooLarge says so on that screen
 */
public record BoundedUpload(int most, SerializableConsumer<byte[]> taken, SerializableRunnable tooLarge)
        implements UploadHandler {

    @Override
    public void handleUploadRequest(UploadEvent upload) throws IOException {
        byte[] bytes;
        try (var content = upload.getInputStream()) {
            bytes = content.readNBytes(most + 1);
        }
        if (bytes.length > most) {
            upload.reject();
            upload.getUI().access(tooLarge::run);
        } else {
            upload.getUI().access(() -> taken.accept(bytes));
        }
    }

    /** One, so that nobody sends many of the allowed size. */
    @Override
    public long getFileCountMax() {
        return 1;
    }
}
