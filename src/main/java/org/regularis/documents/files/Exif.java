package org.regularis.documents.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one thing that is kept of what a camera writes beside a photo: which way is up. */
final class Exif {

    static final String SIGNATURE = "Exif\0\0";
    static final int UPRIGHT = 1;

    private static final int LAST_ORIENTATION = 8;
    private static final short ORIENTATION = 0x0112;
    private static final short SHORT = 3;
    private static final int ENTRY = 12;

    private Exif() {}

    /** One to eight, upright when nothing sensible is said. */
    static int orientation(byte[] segment) {
        ByteBuffer tiff = ByteBuffer.wrap(segment, SIGNATURE.length(), segment.length - SIGNATURE.length())
                .slice();
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        return orientation(tiff, directory + 2, Short.toUnsignedInt(tiff.getShort(directory)));
    }

    private static int orientation(ByteBuffer tiff, int first, int entries) {
        for (int entry = first; entry < first + entries * ENTRY && entry <= tiff.limit() - ENTRY; entry += ENTRY) {
            if (tiff.getShort(entry) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= UPRIGHT && value <= LAST_ORIENTATION ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The smallest segment that says it. */
    static byte[] withOrientation(int orientation) {
        return ByteBuffer.allocate(SIGNATURE.length() + 26)
                .put(SIGNATURE.getBytes(StandardCharsets.ISO_8859_1))
                .put(new byte[] {'M', 'M', 0, '*'})
                .putInt(8)
                .putShort((short) 1)
                .putShort(ORIENTATION)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
