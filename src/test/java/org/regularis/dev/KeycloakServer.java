package org.regularis.dev;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A real Keycloak on loopback with the realm of the demo; its data stays in the folder that it is given. */
public final class KeycloakServer implements AutoCloseable {

    public static final String ADMIN = "launcher";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final KeycloakAdmin admin;

    private KeycloakServer(Process process, KeycloakAdmin admin) {
        this.process = process;
        this.admin = admin;
    }

    /** Starts it, and first stops one that a killed launcher left over the same folder. */
    public static KeycloakServer start(Path folder, int port, Consumer<String> progress) throws IOException {
        Path given = folder.toAbsolutePath().normalize();
        Path complete = given.resolve("complete");
        stopLeftover(given);
        Path distribution = KeycloakDistribution.provide(progress);
        if (!Files.exists(complete)) {
            Folders.delete(home(given));
        }
        layOut(distribution, home(given));
        Files.createDirectories(home(given).resolve("data/import"));
        Files.writeString(
                home(given).resolve("data/import/regularis-realm.json"),
                DemoRealm.importable(DemoRealm.CONFIGURATION).toString());
        String password = Secrets.keptIn(given.resolve("admin-password"));
        KeycloakServer server = new KeycloakServer(
                launch(given, port, password), new KeycloakAdmin(URI.create("http://localhost:" + port), password));
        server.awaitRealm(given);
        if (!Files.exists(complete)) {
            Files.createFile(complete);
        }
        return server;
    }

    static void stopLeftover(Path folder) throws IOException {
        Processes.stop(Processes.with("-Dkc.home.dir=" + home(folder) + "/bin/.."));
    }

    private static Path home(Path folder) {
        return folder.resolve("home");
    }

    /** Keycloak writes into its own folder, so each clone has one: small files copied, libraries linked. */
    private static void layOut(Path distribution, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        for (String part : List.of("bin", "conf", "providers", "lib/app", "lib/quarkus")) {
            copy(distribution.resolve(part), home.resolve(part));
        }
        Files.copy(distribution.resolve("lib/quarkus-run.jar"), home.resolve("lib/quarkus-run.jar"));
        Files.copy(distribution.resolve("version.txt"), home.resolve("version.txt"));
        Files.createSymbolicLink(home.resolve("lib/lib"), distribution.resolve("lib/lib"));
        Files.createSymbolicLink(home.resolve("themes"), distribution.resolve("themes"));
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        target.resolve(source.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Process launch(Path folder, int port, String password) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        home(folder).resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://localhost:" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", password));
        builder.environment().remove("JAVA");
        builder.environment().remove("JAVA_OPTS");
        return builder.start();
    }

    private static Path log(Path folder) {
        return folder.resolve("keycloak.log");
    }

    private void awaitRealm(Path folder) throws IOException {
        if (!Readiness.await(admin.url().resolve("/realms/regularis"), process, PATIENCE)) {
            close();
            throw new IOException("Keycloak did not start; its log is " + log(folder) + ".");
        }
    }

    /** The address as a browser sees it. */
    public URI url() {
        return admin.url();
    }

    public KeycloakAdmin admin() {
        return admin;
    }

    /** Lets people come back to an application at this address after signing in and out, and to no other. */
    public void setApplicationAddress(URI application) throws IOException {
        ObjectNode client = admin.client("regularis", "regularis");
        client.put("rootUrl", application.toString());
        client.putArray("redirectUris").add(application + "/login/oauth2/code/keycloak");
        ((ObjectNode) client.get("attributes")).put("post.logout.redirect.uris", application + "/");
        admin.updateClient("regularis", client);
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        Processes.stop(all);
    }
}
