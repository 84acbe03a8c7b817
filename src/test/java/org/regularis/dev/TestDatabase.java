package org.regularis.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** One PostgreSQL for all tests of a JVM, and a database of its own for whoever asks. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** An empty database that nobody else uses. */
    public static JdbcConnectionDetails fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        server().createDatabase(name);
        return new Details(server().url(name));
    }

    public static DatabaseServer server() {
        return Shared.SERVER;
    }

    private record Details(String url) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return DatabaseServer.USER;
        }

        @Override
        public String getPassword() {
            return "";
        }
    }

    private static final class Shared {

        static final DatabaseServer SERVER = start();

        private static DatabaseServer start() {
            try {
                Path folder = Files.createTempDirectory("regularis-test-database");
                DatabaseServer server = DatabaseServer.start(folder, 0);
                TestResources.closeAtTheEnd(() -> remove(server, folder));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(DatabaseServer server, Path folder) throws IOException {
            server.kill();
            Folders.delete(folder);
        }
    }
}
