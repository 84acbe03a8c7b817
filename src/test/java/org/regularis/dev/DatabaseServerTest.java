package org.regularis.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void the_server_loses_nothing_that_it_has_acknowledged(String setting) {
        JdbcClient sql = client(TestDatabase.fresh().getJdbcUrl());

        assertThat(sql.sql("show " + setting).query(String.class).single()).isEqualTo("on");
    }

    @Test
    void it_is_postgresql_18() {
        JdbcClient sql = client(TestDatabase.fresh().getJdbcUrl());

        assertThat(sql.sql("show server_version").query(String.class).single()).startsWith("18");
    }

    @Test
    void the_application_is_no_superuser() {
        JdbcClient sql = client(TestDatabase.fresh().getJdbcUrl());

        assertThat(sql.sql("select usesuper from pg_user where usename = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void each_asker_gets_a_database_of_its_own() {
        JdbcConnectionDetails one = TestDatabase.fresh();
        JdbcConnectionDetails other = TestDatabase.fresh();

        assertThat(one.getJdbcUrl()).isNotEqualTo(other.getJdbcUrl());
    }

    @Test
    void a_killed_server_comes_back_with_what_it_had(@TempDir Path folder) throws IOException {
        try (DatabaseServer server = DatabaseServer.start(folder, 0)) {
            write(server);
            server.kill();
        }

        try (DatabaseServer server = DatabaseServer.start(folder, 0)) {
            assertThat(rows(server)).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_outlived_its_launcher_is_replaced(@TempDir Path folder)
            throws IOException, InterruptedException {
        assertThat(runAndDie(folder)).isEqualTo(137);

        try (DatabaseServer server = DatabaseServer.start(folder, 0)) {
            assertThat(rows(server)).isEqualTo(1);
        }
    }

    @Test
    void the_pid_file_of_a_dead_server_does_not_stand_in_the_way(@TempDir Path folder) throws IOException {
        Path pidFile = folder.resolve("data/postmaster.pid");
        String left;
        try (DatabaseServer server = DatabaseServer.start(folder, 0)) {
            left = Files.readString(pidFile);
        }
        String[] lines = left.split("\n", 2);
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + lines[1]);

        try (DatabaseServer server = DatabaseServer.start(folder, 0)) {
            assertThat(server.port()).isPositive();
        }
    }

    private static int runAndDie(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForgetfulLauncher.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Starts a server and is gone without stopping it. */
    static final class ForgetfulLauncher {

        public static void main(String[] args) throws IOException {
            write(DatabaseServer.start(Path.of(args[0]), 0));
            Runtime.getRuntime().halt(137);
        }
    }

    private static void write(DatabaseServer server) {
        server.createDatabase("kept");
        JdbcClient sql = client(server.url("kept"));
        sql.sql("create table public.kept (id int)").update();
        sql.sql("insert into public.kept values (1)").update();
    }

    private static int rows(DatabaseServer server) {
        return client(server.url("kept"))
                .sql("select count(*) from public.kept")
                .query(Integer.class)
                .single();
    }

    private static JdbcClient client(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url, DatabaseServer.USER, ""));
    }
}
