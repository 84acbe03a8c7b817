package org.regularis.documents.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JPEG without place, camera, texts and embedded films; which way is up stays. */
record CleanJpeg(long maxPixels) implements CleanPicture {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int TEMPORARY = 0x01;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    @Override
    public void copy(DataInputStream from, OutputStream to) throws IOException {
        new Copy(from, new DataOutputStream(to), maxPixels).run();
    }

    private static final class Copy {

        private final DataInputStream in;
        private final DataOutputStream out;
        private final long maxPixels;
        private boolean frame;
        private boolean scan;
        private boolean turned;

        Copy(DataInputStream in, DataOutputStream out, long maxPixels) {
            this.in = in;
            this.out = out;
            this.maxPixels = maxPixels;
        }

        void run() throws IOException {
            if (marker() != START) {
                throw new DamagedFile("No JPEG signature");
            }
            writeMarker(START);
            int marker = marker();
            while (marker != END) {
                marker = marker == SCAN ? copyScan() : copySegment(marker);
            }
            if (!frame || !scan) {
                throw new DamagedFile("A JPEG without a picture");
            }
            writeMarker(END);
            out.flush();
        }

        private int marker() throws IOException {
            if (in.readUnsignedByte() != 0xFF) {
                throw new DamagedFile("No marker where one must be");
            }
            return afterFill();
        }

        private int afterFill() throws IOException {
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            return marker;
        }

        private int copySegment(int marker) throws IOException {
            if (marker != TEMPORARY) {
                byte[] data = segment();
                if (isFrame(marker)) {
                    checkFrame(data);
                }
                keep(marker, data);
            }
            return marker();
        }

        private byte[] segment() throws IOException {
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                throw new DamagedFile("A segment without length");
            }
            byte[] data = new byte[length];
            in.readFully(data);
            return data;
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        private void checkFrame(byte[] data) throws DamagedFile {
            if (data.length < 6) {
                throw new DamagedFile("A frame without its size");
            }
            ByteBuffer header = ByteBuffer.wrap(data, 1, 4);
            CleanPicture.checkPixels(
                    Short.toUnsignedInt(header.getShort()), Short.toUnsignedInt(header.getShort()), maxPixels);
            frame = true;
        }

        private void keep(int marker, byte[] data) throws IOException {
            if (marker == APP1) {
                keepOrientation(data);
            } else if (!isExtra(marker) || isNeeded(marker, data)) {
                write(marker, data);
            }
        }

        private static boolean isExtra(int marker) {
            return marker >= APP0 && marker <= APP15 || marker == COMMENT;
        }

        /** Colours come out wrong without these. */
        private static boolean isNeeded(int marker, byte[] data) {
            return marker == APP0 && startsWith(data, "JFIF\0")
                    || marker == APP2 && startsWith(data, "ICC_PROFILE\0")
                    || marker == APP14 && startsWith(data, "Adobe");
        }

        private void keepOrientation(byte[] data) throws IOException {
            int orientation = turned || !startsWith(data, Exif.SIGNATURE) ? Exif.UPRIGHT : Exif.orientation(data);
            if (orientation != Exif.UPRIGHT) {
                write(APP1, Exif.withOrientation(orientation));
                turned = true;
            }
        }

        /** Copies the picture's own data up to the next marker, which it returns. */
        private int copyScan() throws IOException {
            write(SCAN, segment());
            scan = true;
            while (true) {
                int next = in.readUnsignedByte();
                if (next != 0xFF) {
                    out.write(next);
                    continue;
                }
                int marker = afterFill();
                if (!belongsToScan(marker)) {
                    return marker;
                }
                writeMarker(marker);
            }
        }

        /** A stuffed zero or a restart. */
        private static boolean belongsToScan(int marker) {
            return marker == 0 || marker >= 0xD0 && marker <= 0xD7;
        }

        private void write(int marker, byte[] data) throws IOException {
            writeMarker(marker);
            out.writeShort(data.length + 2);
            out.write(data);
        }

        private void writeMarker(int marker) throws IOException {
            out.write(0xFF);
            out.write(marker);
        }

        private static boolean startsWith(byte[] data, String text) {
            byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
            return data.length >= start.length && Arrays.equals(data, 0, start.length, start, 0, start.length);
        }
    }
}
