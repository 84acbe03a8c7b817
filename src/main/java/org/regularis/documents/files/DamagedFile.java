package org.regularis.documents.files;

import java.io.IOException;

/** A file that is not what its first bytes promise. */
class DamagedFile extends IOException {

    DamagedFile(String what) {
        super(what);
    }
}
