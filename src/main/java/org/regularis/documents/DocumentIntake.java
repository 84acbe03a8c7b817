package org.regularis.documents;

import java.io.InputStream;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.springframework.stereotype.Component;

/** Takes in documents and puts them away safely: file first, row after. The caller has checked who asks. */
@Component
public class DocumentIntake {

    /** Checks and stores one file; the stream is read once and not closed. */
    public Filing file(ApplicationId application, String kind, String fileName, InputStream content) {
        throw new UnsupportedOperationException();
    }

    /** Removes a document of a draft. */
    public void remove(ApplicationId application, DocumentId document) {
        throw new UnsupportedOperationException();
    }
}
