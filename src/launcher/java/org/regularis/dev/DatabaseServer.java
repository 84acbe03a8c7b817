package org.regularis.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL 18 of our own on loopback, as durable as one in an office: what it has acknowledged survives a crash.
 */
public final class DatabaseServer implements AutoCloseable {

    /** The role that the application works as; it owns its database and is no superuser. */
    public static final String USER = "regularis";

    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "100",
            "unix_socket_directories", "");

    private final EmbeddedPostgres postgres;
    private final Path data;

    private DatabaseServer(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    /**
     * Starts a server over a folder that may hold a database already, and first stops one that still runs there.
     *
     * @param folder holds the data and the server's log
     * @param port 0 for any free port
     */
    public static DatabaseServer start(Path folder, int port) throws IOException {
        Path data = data(folder);
        Path complete = data.resolveSibling("complete");
        stopLeftover(folder);
        if (!Files.exists(complete)) {
            Folders.delete(data);
        }
        Files.createDirectories(data);
        EmbeddedPostgres postgres = builder(data, port).start();
        DatabaseServer server = new DatabaseServer(postgres, data);
        if (!Files.exists(complete)) {
            server.execute("create role " + USER + " login");
            Files.createFile(complete);
        }
        return server;
    }

    private static EmbeddedPostgres.Builder builder(Path data, int port) {
        var log = ProcessBuilder.Redirect.appendTo(
                data.resolveSibling("postgres.log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60));
        SETTINGS.forEach(builder::setServerConfig);
        return builder;
    }

    /** Stops the server that a killed launcher left over this folder, and clears the pid file of a dead one. */
    static void stopLeftover(Path folder) throws IOException {
        Path data = data(folder);
        List<ProcessHandle> servers = postmasters(data);
        for (ProcessHandle server : servers) {
            shutDownFast(server);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private static Path data(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("data");
    }

    private static List<ProcessHandle> postmasters(Path data) {
        return Processes.with("-D", data.toString()).stream()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .toList();
    }

    private static void shutDownFast(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        if (!Processes.ends(server)) {
            Processes.kill(server);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** The address of a database here, with the schemas in the order in which the application reads them. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database + "?currentSchema=regularis,engine";
    }

    /** Makes sure that this database is there. */
    public void createDatabase(String name) {
        if (!exists(name)) {
            execute("create database " + name + " owner " + USER);
        }
    }

    private boolean exists(String database) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server as a power cut would. */
    public void kill() throws IOException {
        for (ProcessHandle server : postmasters(data)) {
            List<ProcessHandle> backends = server.descendants().toList();
            Processes.kill(server);
            for (ProcessHandle backend : backends) {
                Processes.kill(backend);
            }
        }
        postgres.close();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        for (ProcessHandle stillStopping : postmasters(data)) {
            Processes.ends(stillStopping);
        }
    }
}
