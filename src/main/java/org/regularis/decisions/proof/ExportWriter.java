package org.regularis.decisions.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.regularis.signing.PublicKeys;

/** Writes an export as a ZIP: first the decisions, of which only one is held at a time, then what they name. */
final class ExportWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private long decisions;

    ExportWriter(OutputStream out) throws IOException {
        this.zip = new ZipOutputStream(out, UTF_8);
        zip.putNextEntry(new ZipEntry(ExportFolder.DECISIONS));
    }

    void write(SignedRecord decision, Optional<SignedRecord> permit) throws IOException {
        zip.write((line(decision, permit) + "\n").getBytes(UTF_8));
        decisions++;
    }

    static String line(SignedRecord decision, Optional<SignedRecord> permit) {
        var permitted = permit.map(it -> "{" + it.members() + "}").orElse("null");
        return "{" + decision.members() + ",\"permit\":" + permitted + "}";
    }

    /**
     * Ends the export.
     *
     * @param files those by which the programmes decide, each once
     */
    void finish(Collection<String> files, PublicKeys keys, long unsigned) throws IOException {
        for (var file : files) {
            entry(ExportFolder.RULES + RecordFormat.sha256(file), file);
        }
        entry(ExportFolder.KEYS, keys.json());
        entry(
                ExportFolder.MANIFEST,
                RecordFormat.JSON.writeValueAsString(
                        new ExportFolder.Manifest(DecisionRecord.FORMAT, decisions, unsigned)));
        zip.finish();
    }

    private void entry(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
