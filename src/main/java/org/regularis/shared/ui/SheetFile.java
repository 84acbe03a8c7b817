package org.regularis.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A link to a sheet as a file that people take away. */
public class SheetFile extends Anchor {

    /**
     * @param fileName of the file, without its ending
     * @param offer the words of the link
     */
    public SheetFile(Sheet sheet, String fileName, String offer) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = sheet.csv().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            fileName + ".csv",
                            "text/csv; charset=utf-8",
                            bytes.length);
                }),
                offer);
        addClassName("sheet-file");
        setAriaLabel(offer + ": " + sheet.caption());
    }
}
