package org.regularis.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One Keycloak with the demo realm for all tests of a JVM; it starts when the first one asks. */
public final class TestKeycloak {

    private TestKeycloak() {}

    public static KeycloakServer server() {
        return Shared.SERVER;
    }

    private static final class Shared {

        static final KeycloakServer SERVER = start();

        private static KeycloakServer start() {
            try {
                Path folder = Files.createTempDirectory("regularis-test-keycloak");
                KeycloakServer server = KeycloakServer.start(folder, Ports.free(), progress -> {});
                TestResources.closeAtTheEnd(() -> remove(server, folder));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(KeycloakServer server, Path folder) throws IOException {
            server.close();
            Folders.delete(folder);
        }
    }
}
