package org.regularis.documents.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG without texts, times, EXIF and animation. */
record CleanPng(long maxPixels) implements CleanPicture {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final Set<String> HARMLESS = Set.of("tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    @Override
    public void copy(DataInputStream from, OutputStream to) throws IOException {
        if (from.readLong() != SIGNATURE) {
            throw new DamagedFile("No PNG signature");
        }
        var out = new DataOutputStream(to);
        out.writeLong(SIGNATURE);
        Chunk chunk = Chunk.read(from);
        checkHeader(chunk);
        boolean picture = false;
        while (!chunk.type().equals("IEND")) {
            picture |= chunk.type().equals("IDAT");
            copy(chunk, out);
            chunk = Chunk.read(from);
        }
        if (!picture) {
            throw new DamagedFile("A PNG without a picture");
        }
        copy(chunk, out);
        out.flush();
    }

    private void checkHeader(Chunk chunk) throws DamagedFile {
        if (!chunk.type().equals("IHDR") || chunk.data().length != 13) {
            throw new DamagedFile("A PNG that does not begin with its header");
        }
        ByteBuffer header = ByteBuffer.wrap(chunk.data());
        CleanPicture.checkPixels(
                Integer.toUnsignedLong(header.getInt()), Integer.toUnsignedLong(header.getInt()), maxPixels);
    }

    private static void copy(Chunk chunk, DataOutputStream out) throws IOException {
        if (NEEDED.contains(chunk.type()) || HARMLESS.contains(chunk.type())) {
            chunk.write(out);
        } else if (Character.isUpperCase(chunk.type().charAt(0))) {
            throw new DamagedFile("An unknown chunk without which the picture cannot be shown");
        }
    }

    /** One piece of a PNG with its checksum. */
    private record Chunk(String type, byte[] data, int checksum) {

        static Chunk read(DataInputStream in) throws IOException {
            int length = in.readInt();
            byte[] type = in.readNBytes(4);
            if (length < 0) {
                throw new DamagedFile("A chunk that is longer than its file");
            }
            var chunk = new Chunk(new String(type, StandardCharsets.ISO_8859_1), in.readNBytes(length), in.readInt());
            chunk.check(type);
            return chunk;
        }

        private void check(byte[] type) throws DamagedFile {
            var sum = new CRC32();
            sum.update(type);
            sum.update(data);
            if ((int) sum.getValue() != checksum) {
                throw new DamagedFile("A chunk with a wrong checksum");
            }
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(data.length);
            out.writeBytes(type);
            out.write(data);
            out.writeInt(checksum);
        }
    }
}
