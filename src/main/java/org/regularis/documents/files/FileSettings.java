package org.regularis.documents.files;

import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** Where files are kept, and how large one of them may be. */
public interface FileSettings {

    /** All nodes share it. */
    Path directory();

    DataSize maxSize();

    /** Of one picture. */
    long maxPixels();
}
