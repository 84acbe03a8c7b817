package org.regularis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor takes the decisions of the demo away, and the shipped application decides them again elsewhere. */
class DecisionRecordsJourney {

    private static final Path JAR = Path.of("target/regularis.jar");
    private static final String COMMAND = "org.regularis.decisions.verification.VerifyDecisions";

    @Test
    void the_decisions_of_the_demo_are_decided_again_without_a_difference(@TempDir Path folder)
            throws IOException, InterruptedException {
        var anna = Api.of("anna", "anna");
        var export = folder.resolve("decisions.zip");
        var keys = folder.resolve("keys.json");
        Files.write(export, anna.download("/api/v1/decision-records"));
        Files.write(keys, Api.ofNobody().download("/api/v1/keys"));

        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        JAR.toString(),
                        "-Dloader.main=" + COMMAND,
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        export.toString(),
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).content().matches("[1-9]\\d* decisions with \\d+ permits verified in .*, 0 differences\\.\\R");
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void nobody_else_gets_them() {
        assertThat(Api.of("samira", "samira").get("/api/v1/decision-records").status())
                .isEqualTo(403);
        assertThat(Api.ofNobody().get("/api/v1/decision-records").status()).isEqualTo(401);
    }
}
