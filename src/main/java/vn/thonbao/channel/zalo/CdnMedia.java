package vn.thonbao.channel.zalo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.Content.Note;
import vn.thonbao.channel.MediaSource;

/** Files behind public links of Zalo's, which end after a while. Only from Zalo's hosts: the link came from outside. */
public final class CdnMedia implements MediaSource {

    /** Until the headers are there. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Until the last byte is: a file that stalls would hold up all that its sender says after it. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final String channel;
    private final List<String> hosts;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER) // they could lead into the office's own network
            .build();

    /** @param hosts names, or endings of names that begin with a dot */
    public CdnMedia(String channel, List<String> hosts) {
        this.channel = channel;
        this.hosts = List.copyOf(hosts);
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public Fetched fetch(ChannelEvent.Media media, long cap) {
        if (media.size() > cap) {
            return new Never(Note.FILE_TOO_LARGE);
        }
        try {
            var from = URI.create(media.ref());
            return isZalos(from) ? fetch(from, cap) : new Never(Note.FILES_NOT_RECEIVED);
        } catch (IllegalArgumentException noAddress) {
            return new Never(Note.FILES_NOT_RECEIVED);
        } catch (IOException unreachable) {
            return new Later(unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Later("the program stops");
        }
    }

    private boolean isZalos(URI from) {
        if (from.getHost() == null || !List.of("http", "https").contains(from.getScheme())) {
            return false;
        }
        var host = from.getHost().toLowerCase(Locale.ROOT);
        return hosts.stream().anyMatch(h -> h.startsWith(".") ? host.endsWith(h) : host.equals(h));
    }

    private Fetched fetch(URI from, long cap) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(from).timeout(PATIENCE).build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        var told = answer.headers().firstValueAsLong("Content-Length").orElse(0);
        if (answer.statusCode() == 200 && told <= cap) {
            CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS)
                    .execute(() -> giveUp(answer.body()));
            return new Bytes(answer.body());
        }
        hangUp(answer.body());
        if (answer.statusCode() == 200) {
            return new Never(Note.FILE_TOO_LARGE);
        }
        return answer.statusCode() < 500 && answer.statusCode() != 429
                ? new Never(Note.FILES_NOT_RECEIVED) // gone, or somewhere else
                : new Later("HTTP " + answer.statusCode());
    }

    /** Whoever still reads it is told that it broke off. */
    private static void giveUp(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            // nobody waits for it any more
        }
    }

    private static void hangUp(InputStream body) throws IOException {
        body.close();
    }
}
