package org.regularis.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * A request of which only a part is sent: who waits for the rest before answering lets the test fail.
 *
 * @param head without the lines about host and length
 */
public record RawRequest(int port, String head) {

    /** Milliseconds. */
    private static final int PATIENCE = 5_000;

    /** What was answered; the body as it travelled, in chunks or not. */
    public record Answer(int status, String head, String body) {}

    /** Says that a body of this length follows, and sends nothing of it. */
    public Answer announcing(long length) throws IOException {
        try (var socket = open()) {
            write(socket, head() + "Content-Length: " + length + "\r\n\r\n");
            return read(socket);
        }
    }

    /** Sends at least so many bytes of a body that goes on as it was filled, without saying how long it is. */
    public Answer streaming(String beginning, char filling, long length) throws IOException {
        try (var socket = open()) {
            write(socket, head() + "Transfer-Encoding: chunked\r\n\r\n");
            chunk(socket, beginning);
            String piece = String.valueOf(filling).repeat(32 * 1024);
            for (long sent = beginning.length(); sent < length; sent += piece.length()) {
                chunk(socket, piece);
            }
            return read(socket);
        }
    }

    private Socket open() throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    @Override
    public String head() {
        return head + "\r\nHost: localhost:" + port + "\r\n";
    }

    private static void chunk(Socket socket, String text) throws IOException {
        write(socket, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Answer read(Socket socket) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String first = reader.readLine();
        var head = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
        }
        boolean chunked = head.toString().toLowerCase().contains("transfer-encoding: chunked");
        String body =
                chunked ? reader.lines().takeWhile(line -> !line.equals("0")).collect(Collectors.joining("\n")) : "";
        return new Answer(Integer.parseInt(first.split(" ")[1]), head.toString(), body);
    }
}
