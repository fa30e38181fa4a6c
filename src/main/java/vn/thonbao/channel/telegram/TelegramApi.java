package vn.thonbao.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** The wire. No exception from here carries an address: the token is part of every address. */
class TelegramApi implements AutoCloseable {

    /** How long Telegram holds an empty answer back; ours must be longer. */
    private static final Duration LONG_POLL = Duration.ofSeconds(25);

    /** How long words may take, from the first byte sent to the last byte read. */
    static final Duration PATIENCE = Duration.ofSeconds(25);

    static final List<String> WANTED =
            List.of("message", "edited_message", "callback_query", "message_reaction", "my_chat_member");
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int MOST_AT_ONCE = 256; // as many as the sender has under way

    /** What Telegram said instead of updates. @param status 0 = something that is no answer of Telegram's */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final int status;
        private final Duration pause;

        Refused(int status, Duration pause) {
            super("refused with " + status);
            this.status = status;
            this.pause = pause;
        }

        int status() {
            return status;
        }

        Duration pause() {
            return pause;
        }
    }

    private final TelegramSettings settings;
    private final ObjectMapper json = new ObjectMapper();
    private final OkHttpClient http;
    private final OkHttpClient patient;
    private final OkHttpTelegramClient words;
    private final OkHttpTelegramClient files;
    private volatile @Nullable Call asking;

    TelegramApi(TelegramSettings settings, Duration patience) {
        this.settings = settings;
        var builder = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1)) // else all calls share one connection, and wait where that dies
                // OkHttp's own keeps five at rest; the others would be opened anew for each burst
                .connectionPool(new ConnectionPool(MOST_AT_ONCE, 1, TimeUnit.MINUTES))
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(15))
                .followRedirects(false)
                .retryOnConnectionFailure(false);
        settings.proxy().map(TelegramApi::proxy).ifPresent(builder::proxy);
        this.http = builder.build();
        this.patient = http.newBuilder().readTimeout(LONG_POLL.plusSeconds(15)).build();
        http.dispatcher().setMaxRequests(MOST_AT_ONCE);
        http.dispatcher().setMaxRequestsPerHost(MOST_AT_ONCE);
        this.files = client(http);
        this.words = client(http.newBuilder()
                .callTimeout(patience)
                .readTimeout(Duration.ZERO) // a watch over each read and write costs a third of a call
                .writeTimeout(Duration.ZERO)
                .build());
    }

    private OkHttpTelegramClient client(OkHttpClient over) {
        var url = settings.apiUrl();
        return new OkHttpTelegramClient(
                json, over, settings.token(), new TelegramUrl(url.getScheme(), url.getHost(), settings.port(), false));
    }

    private static Proxy proxy(String hostAndPort) {
        var colon = hostAndPort.lastIndexOf(':');
        var port = Integer.parseInt(hostAndPort.substring(colon + 1));
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(hostAndPort.substring(0, colon), port));
    }

    /** Waits for updates; asking for an offset confirms everything below it. 0 = whatever is unconfirmed. */
    List<JsonNode> updates(long offset) throws IOException {
        var call = patient.newCall(request(
                "getUpdates",
                Map.of("offset", offset, "limit", 100, "timeout", LONG_POLL.toSeconds(), "allowed_updates", WANTED)));
        asking = call;
        var updates = new ArrayList<JsonNode>();
        answer(call).forEach(updates::add);
        return updates;
    }

    /** The {@code result} of a call whose answer we wait for. */
    JsonNode ask(String method, Map<String, ?> what) throws IOException {
        return answer(http.newCall(request(method, what)));
    }

    private Request request(String method, Map<String, ?> what) throws IOException {
        return new Request.Builder()
                .url(address("bot" + settings.token() + "/" + method))
                .post(RequestBody.create(json.writeValueAsString(what), JSON))
                .build();
    }

    private JsonNode answer(Call call) throws IOException {
        try (var answer = execute(call)) {
            var body = answer.body();
            var told = tree(body == null ? "" : body.string());
            if (!told.path("ok").asBoolean()) {
                var pause = told.path("parameters").path("retry_after").asLong();
                throw new Refused(told.path("error_code").asInt(answer.code()), Duration.ofSeconds(pause));
            }
            return told.path("result");
        }
    }

    /** A file's bytes, from the configured host only. @param path as {@code getFile} told it */
    InputStream download(String path) throws IOException {
        var request = new Request.Builder()
                .url(address("file/bot" + settings.token() + "/" + path))
                .build();
        var answer = execute(http.newCall(request));
        var body = answer.body();
        if (answer.code() != 200 || body == null) {
            answer.close();
            throw new Refused(answer.code(), Duration.ZERO);
        }
        return body.byteStream();
    }

    private Response execute(Call call) throws IOException {
        try {
            return call.execute();
        } catch (IOException fault) {
            heed(fault);
            throw fault;
        }
    }

    private <T> CompletableFuture<T> heeding(CompletableFuture<T> answer) {
        return answer.whenComplete((done, fault) -> heed(fault));
    }

    /** Where one connection falls silent, those at rest may be dead as well; each would cost a call its whole patience. */
    private void heed(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException) {
                http.connectionPool().evictAll();
                return;
            }
        }
    }

    private HttpUrl address(String path) {
        return HttpUrl.get(settings.apiUrl()).newBuilder().addPathSegments(path).build();
    }

    JsonNode read(String body) throws IOException {
        return json.readTree(body);
    }

    /** A proxy's error page is no JSON, and is no answer. */
    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            return json.createObjectNode();
        }
    }

    <T extends Serializable> CompletableFuture<T> call(BotApiMethod<T> method) {
        try {
            return heeding(words.executeAsync(method));
        } catch (TelegramApiException refusedHere) {
            return CompletableFuture.failedFuture(refusedHere);
        }
    }

    CompletableFuture<Message> call(SendPhoto photo) {
        return heeding(files.executeAsync(photo));
    }

    CompletableFuture<Message> call(SendDocument document) {
        return heeding(files.executeAsync(document));
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** The question for updates that waits ends at once; answers to people that are on their way go on. */
    void interrupt() {
        var waiting = asking;
        if (waiting != null) {
            waiting.cancel();
        }
    }
}
