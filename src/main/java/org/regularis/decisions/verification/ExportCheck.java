package org.regularis.decisions.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.regularis.decisions.proof.ExportFolder;
import org.regularis.decisions.proof.RecordFormat;
import org.regularis.decisions.verification.RecordCheck.Checked;
import org.regularis.signing.PublicKeys;
import tools.jackson.core.JacksonException;

/** Goes through an export, a ZIP or its folder, some thousand lines at a time on every core. */
final class ExportCheck {

    private static final String EXPORT = "export";
    private static final int AT_ONCE = 4_000;
    private static final int MOST_KEPT = 1_000;

    private final Path folder;
    private final Optional<PublicKeys> trusted;
    private final Set<String> applications = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private long decisions;
    private long permits;
    private long different;

    private ExportCheck(Path folder, Optional<PublicKeys> trusted) {
        this.folder = folder;
        this.trusted = trusted;
    }

    /**
     * What an export came to.
     *
     * @param different how many differences there are
     * @param first the first of them
     * @param unsigned how many decisions of the office are older than records
     */
    record Report(long decisions, long permits, long unsigned, long different, List<Difference> first, Duration took) {}

    /**
     * @param trusted the public keys, from where they are trusted; empty takes those of the export
     * @throws IllegalArgumentException when its keys are none
     */
    static Report of(Path export, Optional<PublicKeys> trusted) throws IOException {
        if (Files.isDirectory(export)) {
            return new ExportCheck(export, trusted).check();
        }
        try (var zip = FileSystems.newFileSystem(export)) {
            return new ExportCheck(zip.getPath("/"), trusted).check();
        }
    }

    private Report check() throws IOException {
        long start = System.nanoTime();
        var rules = new ExportedRules(rules());
        rules.forged()
                .forEach(hash -> add(new Difference(EXPORT, ExportFolder.RULES + hash, "is not what it is called")));
        var check = new RecordCheck(rules, keys());
        try (var lines = Files.newBufferedReader(folder.resolve(ExportFolder.DECISIONS), UTF_8)) {
            for (var some = next(lines); !some.isEmpty(); some = next(lines)) {
                checkAll(check, some);
            }
        }
        var unsigned = checkManifest();
        return new Report(
                decisions, permits, unsigned, different, differences, Duration.ofNanos(System.nanoTime() - start));
    }

    private void checkAll(RecordCheck check, List<String> lines) {
        long before = decisions;
        IntStream.range(0, lines.size())
                .parallel()
                .mapToObj(i -> check.check("line " + (before + i + 1), lines.get(i)))
                .toList()
                .forEach(this::take);
    }

    private void take(Checked checked) {
        decisions++;
        permits += checked.permit() ? 1 : 0;
        checked.differences().forEach(this::add);
        if (!applications.add(checked.application())) {
            add(new Difference(checked.application(), "application", "is decided twice"));
        }
    }

    private void add(Difference difference) {
        different++;
        if (differences.size() < MOST_KEPT) {
            differences.add(difference);
        }
    }

    private long checkManifest() throws IOException {
        try {
            var manifest = RecordFormat.read(
                    RecordFormat.JSON.readTree(Files.readString(folder.resolve(ExportFolder.MANIFEST))),
                    ExportFolder.Manifest.class);
            if (manifest.decisions() != decisions) {
                add(new Difference(
                        EXPORT,
                        ExportFolder.MANIFEST,
                        "says " + manifest.decisions() + " decisions, there are " + decisions));
            }
            return manifest.unsigned();
        } catch (JacksonException | RecordFormat.NotOfThisFormat e) {
            add(new Difference(EXPORT, ExportFolder.MANIFEST, "cannot be read"));
            return 0;
        }
    }

    private PublicKeys keys() throws IOException {
        return trusted.isPresent()
                ? trusted.get()
                : PublicKeys.read(Files.readString(folder.resolve(ExportFolder.KEYS)));
    }

    private Map<String, String> rules() throws IOException {
        var rules = new HashMap<String, String>();
        var place = folder.resolve(ExportFolder.RULES);
        if (Files.isDirectory(place)) {
            try (var files = Files.newDirectoryStream(place)) {
                for (var file : files) {
                    rules.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return rules;
    }

    private static List<String> next(BufferedReader lines) throws IOException {
        var some = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            some.add(line);
            if (some.size() == AT_ONCE) {
                break;
            }
        }
        return some;
    }
}
