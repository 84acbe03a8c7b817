package org.regularis.documents.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Copies a picture without loss and without what the camera wrote beside it, and proves its structure on the way. */
interface CleanPicture {

    /**
     * Copies from the first to the last byte of the picture; what follows is left behind.
     *
     * @throws DamagedFile when the structure is broken or the picture has too many pixels
     * @throws java.io.EOFException when it ends too early
     */
    void copy(DataInputStream from, OutputStream to) throws IOException;

    /** Refuses pictures that would fill the memory of whoever looks at them. */
    static void checkPixels(long width, long height, long most) throws DamagedFile {
        if (width == 0 || height == 0 || width * height > most) {
            throw new DamagedFile("A picture of " + width + " by " + height + " pixels");
        }
    }
}
