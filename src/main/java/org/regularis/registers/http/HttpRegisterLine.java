package org.regularis.registers.http;

import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.regularis.registers.Enquiry;
import org.regularis.registers.Failure;
import org.regularis.registers.Purpose;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterLine;
import org.regularis.shared.RegisterQuestionId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks registers by HTTP. A call waits for the connection, for the beginning of the answer and for the whole of it, each
 * no longer than its limit; it follows no redirect and reads no more than an answer may have.
 */
@Component
class HttpRegisterLine implements RegisterLine {

    private static final String JSON_TYPE = "application/json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpSettings settings;
    private final HttpClient client;

    HttpRegisterLine(HttpSettings settings) {
        this.settings = settings;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Set<Register> registers() {
        return settings.connections().keySet();
    }

    @Override
    public Reply ask(RegisterQuestionId question, Purpose purpose, Enquiry enquiry) {
        var begun = new AtomicBoolean();
        var exchange = client.sendAsync(request(question, purpose, enquiry), bounded(begun));
        try {
            var answer = exchange.get(settings.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return read(enquiry.register(), answer);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            return new Reply.Failed(Failure.TOO_SLOW);
        } catch (ExecutionException e) {
            return new Reply.Failed(begun.get() ? Failure.NOT_UNDERSTOOD : failure(e.getCause()));
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a register was asked", e);
        }
    }

    private HttpRequest request(RegisterQuestionId question, Purpose purpose, Enquiry enquiry) {
        var connection = settings.connections().get(enquiry.register());
        return HttpRequest.newBuilder(connection.address())
                .timeout(settings.readTimeout())
                .header("Authorization", "Bearer " + connection.token())
                .header("Idempotency-Key", question.toString())
                .header("Content-Type", JSON_TYPE)
                .header("Accept", JSON_TYPE)
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(new Body(question.toString(), purpose.checks(), enquiry.fields()))))
                .build();
    }

    /** What is sent, and nothing else is. */
    private record Body(String question, List<String> purpose, Map<String, String> about) {}

    /** An answer that has begun and does not end well is too large, or broken off. */
    private BodyHandler<byte[]> bounded(AtomicBoolean begun) {
        var limited = BodyHandlers.limiting(
                BodyHandlers.ofByteArray(), settings.maxSize().toBytes());
        return head -> {
            begun.set(true);
            return limited.apply(head);
        };
    }

    private static Reply read(Register register, HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200 -> isJson(answer) ? parsed(register, answer.body()) : new Reply.Failed(Failure.NOT_UNDERSTOOD);
            case 401, 403 -> new Reply.Failed(Failure.REFUSES_US);
            case 429, 500, 502, 503, 504 -> new Reply.Failed(Failure.OUT_OF_ORDER);
            default -> new Reply.Failed(Failure.NOT_UNDERSTOOD);
        };
    }

    private static boolean isJson(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type ->
                        type.toLowerCase(Locale.ROOT).split(";")[0].strip().equals(JSON_TYPE))
                .isPresent();
    }

    private static Reply parsed(Register register, byte[] body) {
        try {
            return AnswerForm.read(register, body);
        } catch (AnswerForm.NotUnderstood e) {
            return new Reply.Failed(Failure.NOT_UNDERSTOOD);
        }
    }

    private static Failure failure(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException slow -> Failure.UNREACHABLE;
            case HttpTimeoutException slow -> Failure.TOO_SLOW;
            default -> Failure.UNREACHABLE;
        };
    }
}
