package org.regularis.decisions.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.regularis.signing.PublicKeys;

/** The command that decides an export again: {@code bin/verify-decisions}. It uses no database and no context. */
public final class VerifyDecisions {

    private static final int SAME = 0;
    private static final int DIFFERENT = 1;
    private static final int UNREADABLE = 2;

    private VerifyDecisions() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "verify-decisions-logback.xml");
        System.exit(run(arguments, System.out));
    }

    /** @return 0 when everything is as it was decided, 1 when something differs, 2 when there is nothing to read */
    static int run(String[] arguments, PrintStream out) {
        if (arguments.length == 0 || arguments.length > 2) {
            out.println("verify-decisions <export: a ZIP or its folder> [<public keys: a JSON Web Key Set>]");
            return UNREADABLE;
        }
        try {
            var keys = arguments.length == 1
                    ? Optional.<PublicKeys>empty()
                    : Optional.of(PublicKeys.read(Files.readString(Path.of(arguments[1]))));
            return tell(ExportCheck.of(Path.of(arguments[0]), keys), out);
        } catch (IOException | IllegalArgumentException e) {
            out.println("Cannot be read: " + e);
            return UNREADABLE;
        }
    }

    private static int tell(ExportCheck.Report report, PrintStream out) {
        report.first().forEach(out::println);
        if (report.different() > report.first().size()) {
            out.println("... and " + (report.different() - report.first().size()) + " more");
        }
        double seconds = report.took().toNanos() / 1e9;
        out.println(String.format(
                Locale.ROOT,
                "%d decisions with %d permits verified in %.1f s (%.0f a second), %d differences.",
                report.decisions(),
                report.permits(),
                seconds,
                report.decisions() / seconds,
                report.different()));
        if (report.unsigned() > 0) {
            out.println(report.unsigned() + " decisions are older than records and are not in the export.");
        }
        return report.different() == 0 ? SAME : DIFFERENT;
    }
}
