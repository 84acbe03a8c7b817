package org.regularis.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;

/** Real files as people send them, good and bad. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] pdf() {
        return pdf(null);
    }

    /** Opens with this password only; without one for everybody, though its owner may lock what can be done with it. */
    static byte[] pdf(@Nullable String password) {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            if (password != null) {
                pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg() {
        return picture("jpg");
    }

    public static byte[] png() {
        return picture("png");
    }

    /** A photo of this person's garden: place, camera and a film after its end. */
    static byte[] jpegFromPhone(int orientation) {
        byte[] plain = jpeg();
        byte[] exif = exif(orientation);
        byte[] iptc = "Photoshop 3.0\0secret garden".getBytes(StandardCharsets.ISO_8859_1);
        byte[] film = "ftypmp42 secret film".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(plain.length + exif.length + iptc.length + film.length + 8)
                .put(plain, 0, 2)
                .put(segment(0xE1, exif))
                .put(segment(0xED, iptc))
                .put(plain, 2, plain.length - 2)
                .put(film)
                .array();
    }

    static byte[] pngWithText() {
        byte[] plain = png();
        byte[] text = chunk("tEXt", "Comment\0secret garden".getBytes(StandardCharsets.ISO_8859_1));
        int afterHeader = 8 + 12 + 13;
        return ByteBuffer.allocate(plain.length + text.length)
                .put(plain, 0, afterHeader)
                .put(text)
                .put(plain, afterHeader, plain.length - afterHeader)
                .array();
    }

    /** A few bytes that unfold to gigabytes in whoever opens them. */
    static byte[] pngBomb() {
        byte[] plain = png();
        byte[] header = ByteBuffer.allocate(13)
                .putInt(100_000)
                .putInt(100_000)
                .put(plain, 8 + 8 + 8, 5)
                .array();
        return ByteBuffer.wrap(plain).put(8, chunk("IHDR", header)).array();
    }

    static byte[] jpegBomb() {
        byte[] bytes = jpeg();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) 0xC0) {
                return ByteBuffer.wrap(bytes)
                        .putShort(i + 5, (short) 0xFFFF)
                        .putShort(i + 7, (short) 0xFFFF)
                        .array();
            }
        }
        throw new IllegalStateException("No frame");
    }

    /** What a Windows program begins with. */
    static byte[] program() {
        return ByteBuffer.allocate(512).put((byte) 'M').put((byte) 'Z').array();
    }

    static byte[] cutInHalf(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] picture(String format) {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(8, 8, 40, 32);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] exif(int orientation) {
        byte[] secret = "secret camera\0".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer exif =
                ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + secret.length).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 2);
        exif.putShort((short) 0x0110).putShort((short) 2).putInt(secret.length).putInt(38);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return exif.putInt(0).put(secret).array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
