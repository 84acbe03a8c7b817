package org.regularis.decisions.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.regularis.decisions.proof.RecordFormat;
import org.regularis.programmes.ApprovedVersions.Version;
import org.regularis.programmes.calendars.WorkingCalendars;
import org.regularis.programmes.versions.DecidingFiles;
import org.regularis.programmes.versions.InvalidProgramme;

/** The versions of programmes in an export; each is read once, however many decisions were made by it. */
final class ExportedRules {

    private final WorkingCalendars calendars = new WorkingCalendars();
    private final Map<String, String> files;
    private final Map<Map<String, String>, Reading> read = new ConcurrentHashMap<>();

    /** What reading a version came to: the version, or what is wrong by the name of the file. */
    record Reading(Optional<Version> version, Map<String, String> problems) {}

    /** @param files by their SHA-256 */
    ExportedRules(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /** Files whose content is not what they are called. */
    List<String> forged() {
        var forged = new ArrayList<String>();
        files.forEach((hash, text) -> {
            if (!RecordFormat.sha256(text).equals(hash)) {
                forged.add(hash);
            }
        });
        return forged;
    }

    /** @param hashes by the names of the files */
    Reading version(Map<String, String> hashes) {
        return read.computeIfAbsent(hashes, this::read);
    }

    private Reading read(Map<String, String> hashes) {
        var texts = new HashMap<String, String>();
        var problems = new HashMap<String, String>();
        for (var name : DecidingFiles.NAMES) {
            var hash = hashes.get(name);
            if (hash == null) {
                problems.put(name, "is not named");
            } else if (files.containsKey(hash)) {
                texts.put(name, files.get(hash));
            } else {
                problems.put(name, "is not in the export");
            }
        }
        hashes.keySet().stream()
                .filter(name -> !DecidingFiles.NAMES.contains(name))
                .forEach(name -> problems.put(name, "is no file that decides"));
        if (!problems.isEmpty()) {
            return new Reading(Optional.empty(), problems);
        }
        try {
            return new Reading(Optional.of(DecidingFiles.read(texts, calendars)), Map.of());
        } catch (InvalidProgramme e) {
            return new Reading(
                    Optional.empty(), Map.of(DecidingFiles.NAMES.getFirst(), String.valueOf(e.getMessage())));
        }
    }
}
