package org.regularis.demo;

import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentIntake.About;

/** One file that an invented person hands in, with what they say of it. */
record SampleDocument(String kind, String fileName, DocumentDetails said, byte[] content) {

    About about() {
        return new About(kind, said);
    }
}
