package vn.thonbao.program;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A head's browser without a browser: says something under a key of its own, and reads the page. */
final class ChatClient {

    private static final Pattern LINE = Pattern.compile(
            "<article class=\"line (head|bot)\"[^>]*data-line=\"(\\d+)\"[^>]*>(.*?)</article>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<p class=\"text\">(.*?)</p>", Pattern.DOTALL);

    private final URI home;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    ChatClient(String link) {
        this.home = URI.create(link);
    }

    record Line(long id, boolean fromHead, String text) {}

    /** @return whether the program said that it has the message; only then may it count on it */
    boolean say(String text, String key) throws InterruptedException {
        var form = "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&key=" + key;
        var request = HttpRequest.newBuilder(URI.create(home + "/messages"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Requested-With", "test")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).statusCode() / 100 == 2;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The newest page of the chat, oldest line first. */
    List<Line> lines() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(home).timeout(Duration.ofSeconds(20)).build();
        var page = http.send(request, BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IOException("the chat answered " + page.statusCode());
        }
        if (page.headers().firstValue("Set-Cookie").isPresent()) {
            throw new IOException("the chat set a cookie: its link is all it needs");
        }
        var found = new ArrayList<Line>();
        var lines = LINE.matcher(page.body());
        while (lines.find()) {
            var text = TEXT.matcher(lines.group(3));
            found.add(new Line(
                    Long.parseLong(lines.group(2)),
                    lines.group(1).equals("head"),
                    text.find() ? unescaped(text.group(1)) : ""));
        }
        return found;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
