package org.regularis.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The system that the tests of a JVM share, with a folder of its own; it starts when the first one asks. */
public final class TestSystem {

    /**
     * Few invented applications, so that it starts fast. The engine looks every other second for what has come due,
     * and takes up soon what a killed one had in hand. It lives too short for the second compiler to pay, and a
     * collector beside the work would take the processors from it.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "REGULARIS_DEMO_APPLICATIONS", "6",
            "CAMUNDA_BPM_JOBEXECUTION_MAXWAIT", "2000",
            "CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "30000");

    private TestSystem() {}

    /** The system with everything that belongs to it, whatever an earlier test has left out. */
    public static RunningSystem get() {
        try {
            if (Shared.SYSTEM.runsWithoutKeycloak()) {
                Shared.SYSTEM.stopApplication();
                Shared.SYSTEM.startApplication();
            }
            return Shared.SYSTEM;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {

        static final RunningSystem SYSTEM = start();

        private static RunningSystem start() {
            try {
                Path folder = Files.createTempDirectory("regularis-test-system");
                RunningSystem system = new RunningSystem(
                        folder,
                        Ports.free(),
                        DatabaseServer.start(RunningSystem.databaseFolder(folder), 0),
                        TestKeycloak.server(),
                        SETTINGS);
                TestResources.closeAtTheEnd(() -> remove(system, folder));
                system.connectKeycloak();
                system.startApplication();
                return system;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(RunningSystem system, Path folder) throws IOException {
            system.close();
            Folders.delete(folder);
        }
    }
}
