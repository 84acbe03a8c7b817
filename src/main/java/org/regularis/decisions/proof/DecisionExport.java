package org.regularis.decisions.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.identity.Roles;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.versions.DecidingFiles;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.regularis.signing.Signatures;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Hands all signed decisions to the auditor, with what is needed to decide them again elsewhere. */
@Component
public class DecisionExport {

    private static final int PAGE = 500;

    private final SignedRecords records;
    private final Programmes programmes;
    private final Signatures signatures;
    private final AuditTrail audit;

    DecisionExport(SignedRecords records, Programmes programmes, Signatures signatures, AuditTrail audit) {
        this.records = records;
        this.programmes = programmes;
        this.signatures = signatures;
        this.audit = audit;
    }

    /** Writes a ZIP; however many decisions there are, a page of them is held at a time. */
    @PreAuthorize("hasRole('" + Roles.AUDITOR + "')")
    public void write(OutputStream out) throws IOException {
        audit.record(AuditAction.DECISIONS_EXPORTED, null, null);
        var versions = new HashSet<Version>();
        try (var export = new ExportWriter(out)) {
            for (var page = records.page(0, PAGE);
                    !page.isEmpty();
                    page = records.page(page.getLast().id(), PAGE)) {
                for (var entry : page) {
                    export.write(entry.decision(), entry.permit());
                    versions.add(version(entry.decision()));
                }
            }
            export.finish(files(versions), signatures.publicKeys(), records.unsigned());
        }
    }

    /** Each file once, however many versions have it. */
    private Set<String> files(Set<Version> versions) {
        var files = new TreeSet<String>();
        for (var version : versions) {
            var written = written(version);
            DecidingFiles.NAMES.stream()
                    .filter(written::containsKey)
                    .map(written::get)
                    .forEach(files::add);
        }
        return files;
    }

    /** Files that somebody took out of the database are missing in the export too, and the verification says so. */
    private Map<String, String> written(Version version) {
        try {
            return programmes.files(version.programme(), version.version());
        } catch (NotFound gone) {
            return Map.of();
        }
    }

    private static Version version(SignedRecord decision) {
        var programme = RecordFormat.JSON.readTree(decision.text()).get("programme");
        return new Version(
                new ProgrammeId(programme.get("id").stringValue()),
                programme.get("version").stringValue());
    }

    private record Version(ProgrammeId programme, String version) {}
}
