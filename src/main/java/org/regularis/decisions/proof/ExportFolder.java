package org.regularis.decisions.proof;

/** The names within an export. */
public final class ExportFolder {

    /** A decision a line. */
    public static final String DECISIONS = "decisions.jsonl";

    /** The public keys. */
    public static final String KEYS = "keys.json";

    /** How much is in it. */
    public static final String MANIFEST = "manifest.json";

    /** Each file by which programmes decide, by its SHA-256. */
    public static final String RULES = "rules/";

    private ExportFolder() {}

    /**
     * @param decisions how many lines there are
     * @param unsigned how many decisions of this office are not among them because they are older than records
     */
    public record Manifest(int format, long decisions, long unsigned) {}
}
