package vn.thonbao.channel.zalo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.OutgoingMessage.Attachment;

/** JSON over HTTP. No fault leaves here as an exception: tokens stand in addresses, and an exception would log them. */
public final class Wire {

    public static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration UPLOAD = Duration.ofSeconds(60);

    public sealed interface Reply {
        /** @param json empty where the body is none, as the error page of a proxy */
        record Told(int status, JsonNode json) implements Reply {}

        /** @param mayHaveArrived whether what was asked may have been done all the same */
        record Nothing(String why, boolean mayHaveArrived) implements Reply {}
    }

    private final JsonMapper json;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param patience how long an answer to anything but an upload may take */
    public Wire(JsonMapper json, Duration patience) {
        this.json = json;
        this.patience = patience;
    }

    public CompletableFuture<Reply> post(URI to, Map<String, String> headers, Map<String, ?> asked) {
        return asked(postCancellable(to, headers, asked, patience));
    }

    public CompletableFuture<Reply> post(URI to, Map<String, String> headers, String form) {
        return asked(send(
                request(to, headers, patience)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                patience));
    }

    /** As the one field of a form. The name is ours to choose: what the file is called may hold anything. */
    public CompletableFuture<Reply> upload(URI to, Map<String, String> headers, Attachment file) {
        var boundary = "thonbao-" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.what().name().replaceAll("[^\\p{L}\\p{N}. _-]", "_") + "\"\r\nContent-Type: "
                + file.what().mediaType() + "\r\n\r\n";
        try {
            var body = HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofFile(file.path()),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
            return asked(send(
                    request(to, headers, UPLOAD)
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(body)
                            .build(),
                    UPLOAD));
        } catch (FileNotFoundException gone) {
            return CompletableFuture.completedFuture(new Reply.Nothing("the file is gone", false));
        }
    }

    /** Cancel the future itself to hang up; then {@link #read} or {@link #nothing}. */
    public CompletableFuture<HttpResponse<String>> postCancellable(
            URI to, Map<String, String> headers, Map<String, ?> asked, Duration patience) {
        return send(
                request(to, headers, patience)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(asked)))
                        .build(),
                patience);
    }

    private static HttpRequest.Builder request(URI to, Map<String, String> headers, Duration patience) {
        var request = HttpRequest.newBuilder(to).timeout(patience);
        headers.forEach(request::header);
        return request;
    }

    /** The client's own time-out ends with the headers; a body that never ends needs one too. */
    private CompletableFuture<HttpResponse<String>> send(HttpRequest request, Duration patience) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .orTimeout(patience.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Reply> asked(CompletableFuture<HttpResponse<String>> answer) {
        return answer.handle((told, fault) -> fault == null ? read(told) : nothing(fault));
    }

    public Reply read(HttpResponse<String> answer) {
        return new Reply.Told(answer.statusCode(), tree(answer.body()));
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }

    public Reply nothing(Throwable fault) {
        var cause = Optional.ofNullable(fault.getCause())
                .filter(IOException.class::isInstance)
                .orElse(fault);
        var neverLeft = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new Reply.Nothing(cause.getClass().getSimpleName(), !neverLeft);
    }
}
