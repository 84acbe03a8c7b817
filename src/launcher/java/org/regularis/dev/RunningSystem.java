package org.regularis.dev;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole system: PostgreSQL, Keycloak, the mail catcher, the registers and the application, each a process that can be killed
 * and started again. What it keeps is in one folder.
 */
public final class RunningSystem implements AutoCloseable {

    private static final String DATABASE = "regularis";
    private static final Path JAR = Path.of("target", "regularis.jar");

    private final Path folder;
    private final int port;
    private final KeycloakServer keycloak;
    private final MailCatcher mail;
    private final RegisterServer registers;
    private final Map<String, String> changes;
    private DatabaseServer database;
    private Optional<ApplicationServer> application = Optional.empty();

    /** @param changes settings of the application beside those that every start has */
    RunningSystem(Path folder, int port, DatabaseServer database, KeycloakServer keycloak, Map<String, String> changes)
            throws IOException {
        this.folder = folder;
        this.port = port;
        this.database = database;
        this.keycloak = keycloak;
        this.changes = changes;
        this.mail = MailCatcher.start(folder.resolve("mail"), 0);
        this.registers = RegisterServer.start(0, Secrets.keptIn(folder.resolve("registers-token")));
        database.createDatabase(DATABASE);
    }

    /** Stops what a killed launcher left over this folder. */
    static void stopLeftovers(Path folder) throws IOException {
        ApplicationServer.stopLeftover(folder);
        KeycloakServer.stopLeftover(keycloakFolder(folder));
        DatabaseServer.stopLeftover(databaseFolder(folder));
    }

    /**
     * Starts everything. A first start makes the demo data, which takes Keycloak; later ones need not wait for it,
     * because the application starts while Keycloak is away.
     */
    static RunningSystem start(Path folder, int port, int keycloakPort, Consumer<String> progress) throws IOException {
        Path complete = folder.resolve("complete");
        progress.accept("Starting PostgreSQL and Keycloak ...");
        KeycloakServer keycloak = KeycloakServer.launch(keycloakFolder(folder), keycloakPort, progress);
        RunningSystem system =
                new RunningSystem(folder, port, DatabaseServer.start(databaseFolder(folder), 0), keycloak, Map.of());
        if (!Files.exists(complete)) {
            system.connectKeycloak();
            progress.accept("Starting the application, which makes the demo data now; this takes some minutes ...");
            system.startApplication();
            Files.createFile(complete);
        } else {
            progress.accept("Starting the application ...");
            system.startApplication();
            system.connectKeycloak();
        }
        return system;
    }

    void connectKeycloak() throws IOException {
        keycloak.awaitRealm();
        keycloak.setApplicationAddress(url());
    }

    static Path databaseFolder(Path folder) {
        return folder.resolve("postgres");
    }

    private static Path keycloakFolder(Path folder) {
        return folder.resolve("keycloak");
    }

    /** Starts the application, and loads the demo data if the database is empty; returns when it is ready. */
    public void startApplication() throws IOException {
        application = Optional.of(ApplicationServer.start(folder, JAR, settings()));
    }

    /** Starts it while Keycloak is away: where it looks for Keycloak, nobody answers. */
    public void startApplicationWithoutKeycloak() throws IOException {
        Map<String, String> settings = settings();
        settings.put("REGULARIS_KEYCLOAK_INTERNAL_URL", "http://localhost:" + Ports.free());
        application = Optional.of(ApplicationServer.start(folder, JAR, settings));
    }

    /** Ends the application at once, as SIGKILL does. */
    public void killApplication() throws IOException {
        application.orElseThrow().kill();
    }

    public void stopApplication() throws IOException {
        application.orElseThrow().close();
    }

    public void killDatabase() throws IOException {
        database.kill();
    }

    /** Starts the database again at the same address. */
    public void startDatabase() throws IOException {
        database = DatabaseServer.start(databaseFolder(folder), database.port());
    }

    private Map<String, String> settings() throws IOException {
        Map<String, String> settings = new HashMap<>(changes);
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("SPRING_DATASOURCE_URL", database.url(DATABASE));
        settings.put("SPRING_DATASOURCE_USERNAME", DatabaseServer.USER);
        settings.put("SPRING_DATASOURCE_PASSWORD", "");
        settings.put("SPRING_MAIL_HOST", "localhost");
        settings.put("SPRING_MAIL_PORT", Integer.toString(mail.port()));
        settings.put("REGULARIS_PUBLIC_URL", url().toString());
        settings.put("REGULARIS_KEYCLOAK_URL", keycloak.url().toString());
        settings.put("REGULARIS_KEYCLOAK_INTERNAL_URL", keycloak.url().toString());
        settings.put("REGULARIS_KEYCLOAK_CLIENT_SECRET", DemoRealm.clientSecret(DemoRealm.CONFIGURATION));
        settings.put(
                "REGULARIS_DOCUMENTS_DIRECTORY", folder.resolve("documents").toString());
        settings.put("REGULARIS_DEMO_MAIL_DIRECTORY", mail.directory().toString());
        settings.putAll(registers.settings());
        settings.put("REGULARIS_LINK_KEY", Secrets.keptIn(folder.resolve("link-key")));
        return settings;
    }

    /** The address of the public pages, without a slash at its end. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public RegisterServer registers() {
        return registers;
    }

    public MailCatcher mail() {
        return mail;
    }

    /** Reads and writes the application's own database. */
    public JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(DATABASE), DatabaseServer.USER, ""));
    }

    public Path applicationLog() {
        return ApplicationServer.log(folder);
    }

    /** Returns when the application has ended, for whatever reason. */
    void awaitEndOfApplication() throws InterruptedException {
        application.orElseThrow().awaitEnd();
    }

    /** Stops the application first, then what it depends on. */
    @Override
    public void close() throws IOException {
        if (application.isPresent()) {
            application.get().close();
        }
        mail.close();
        registers.close();
        keycloak.close();
        database.close();
    }
}
