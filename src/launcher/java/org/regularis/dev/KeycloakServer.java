package org.regularis.dev;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Path folder;
    private final Process process;
    private final KeycloakAdmin admin;

    private KeycloakServer(Path folder, Process process, KeycloakAdmin admin) {
        this.folder = folder;
        this.process = process;
        this.admin = admin;
    }

    /** Starts it and waits until the realm is there. */
    public static KeycloakServer start(Path folder, int port, Consumer<String> progress) throws IOException {
        KeycloakServer server = launch(folder, port, progress);
        server.awaitRealm();
        return server;
    }

    /** Starts it without waiting, and first stops one that a killed launcher left over the same folder. */
    static KeycloakServer launch(Path folder, int port, Consumer<String> progress) throws IOException {
        stopLeftover(folder);
        Path distribution = KeycloakDistribution.provide(progress);
        if (!wasReadyBefore(folder)) {
            Folders.delete(home(folder));
            layOut(distribution, home(folder));
        }
        writeRealm(home(folder).resolve("data/import"));
        String password = Secrets.keptIn(folder.resolve("admin-password"));
        return new KeycloakServer(
                folder,
                launch(folder, port, password),
                new KeycloakAdmin(URI.create("http://localhost:" + port), password));
    }

    /** Whether a start over this folder was ever completed; what an interrupted first start left is of no use. */
    private static boolean wasReadyBefore(Path folder) {
        return Files.exists(complete(folder));
    }

    private static Path complete(Path folder) {
        return folder.resolve("complete");
    }

    private static void writeRealm(Path imports) throws IOException {
        Files.createDirectories(imports);
        Files.writeString(
                imports.resolve("regularis-realm.json"),
                DemoRealm.importable(DemoRealm.CONFIGURATION).toString());
    }

    static void stopLeftover(Path folder) throws IOException {
        Processes.stop(Processes.with("-Dkc.home.dir=" + home(folder) + "/bin/.."));
    }

    private static Path home(Path folder) {
        return folder.resolve("home");
    }

    /** Keycloak writes into its own folder, so each clone has one: small files copied, libraries linked. */
    private static void layOut(Path distribution, Path home) throws IOException {
        for (String part : List.of("bin", "conf", "providers", "lib/app")) {
            Folders.copy(distribution.resolve(part), home.resolve(part));
        }
        Folders.copy(KeycloakDistribution.built().orElse(distribution.resolve("lib/quarkus")), built(home));
        Files.copy(distribution.resolve("lib/quarkus-run.jar"), home.resolve("lib/quarkus-run.jar"));
        Files.copy(distribution.resolve("version.txt"), home.resolve("version.txt"));
        Files.createSymbolicLink(home.resolve("lib/lib"), distribution.resolve("lib/lib"));
        Files.createSymbolicLink(home.resolve("themes"), distribution.resolve("themes"));
    }

    /** Where Keycloak keeps what it makes of itself for our options, which takes it as long as the start that follows. */
    private static Path built(Path home) {
        return home.resolve("lib/quarkus");
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
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        password));
        builder.environment().remove("JAVA");
        builder.environment().remove("JAVA_OPTS");
        return builder.start();
    }

    private static Path log(Path folder) {
        return folder.resolve("keycloak.log");
    }

    /** Waits until it answers for our realm. */
    void awaitRealm() throws IOException {
        if (!Readiness.await(url().resolve("/realms/regularis"), process, PATIENCE)) {
            close();
            throw new IOException("Keycloak did not start; its log is " + log(folder) + ".");
        }
        if (!wasReadyBefore(folder)) {
            KeycloakDistribution.keepBuilt(built(home(folder)));
            Files.createFile(complete(folder));
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
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        Processes.stop(all);
    }
}
