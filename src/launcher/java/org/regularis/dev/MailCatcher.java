package org.regularis.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that sends nothing on: each mail is a file, safely on disk before the sender is told so, and the
 * names of the files are in the order in which the mails came.
 */
public final class MailCatcher implements AutoCloseable {

    /** Nobody lives there: mail to addresses of this domain is refused for good. */
    public static final String UNDELIVERABLE = "undeliverable.example";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int REFUSED = 550;

    private final Path directory;
    private final SMTPServer server;

    private MailCatcher(Path directory, int port) {
        this.directory = directory;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Catch())
                .build();
    }

    /** Starts it over a folder that may hold mails already; port 0 is any free port. */
    public static MailCatcher start(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        MailCatcher catcher = new MailCatcher(directory, port);
        catcher.server.start();
        return catcher;
    }

    public int port() {
        return server.getPortAllocated();
    }

    public Path directory() {
        return directory;
    }

    /** All mails, the oldest first. */
    public List<CaughtMail> mails() {
        return mailsIn(directory);
    }

    public List<CaughtMail> mailsTo(String address) {
        return mails().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    static List<CaughtMail> mailsIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(CaughtMail::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(InputStream mail) throws IOException {
        String name =
                TIME.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
        Path unfinished = directory.resolve(name + ".part");
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            mail.transferTo(Channels.newOutputStream(file));
            file.force(true);
        }
        Files.move(unfinished, directory.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Catch implements MessageHandler {

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.endsWith("@" + UNDELIVERABLE)) {
                throw new RejectException(REFUSED, "Nobody here by that name");
            }
        }

        @Override
        public String data(InputStream mail) throws IOException {
            keep(mail);
            return "Kept";
        }

        @Override
        public void done() {}
    }
}
