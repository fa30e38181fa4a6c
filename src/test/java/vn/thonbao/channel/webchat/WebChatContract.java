package vn.thonbao.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.channel.Inbox.Waiting;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.TestDatabases;
import vn.thonbao.platform.files.FileStore;

/** The web chat as a browser meets it; the tests speak for the bot. */
@ExtendWith(OutputCaptureExtension.class)
abstract class WebChatContract {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    Inbox inbox;

    @Autowired
    Outbox outbox;

    @Autowired
    FileStore files;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("realClock")
    Clock realClock;

    private final HttpClient browser = HttpClient.newHttpClient();
    private PersonId hung = new PersonId(0);
    private String link = "";

    @BeforeEach
    void aHeadWithALink() {
        var agency = directory.addAgency("phường", "An Hải", "Phòng Văn hóa - Xã hội", "chị Lan", "0236 3 000 000");
        hung = directory.addPerson(agency, "Nguyễn Văn Hùng", "bác", Optional.empty());
        link = "/chat/" + newLink(hung, Duration.ofDays(30));
    }

    @Test
    void firstOpeningLetsTheBotSpeakFirst() {
        var greeted = CompletableFuture.runAsync(() -> answerNext("Chào bác Hùng", "Đồng ý"));
        var page = get(link);
        greeted.join();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Chào bác Hùng", "Đồng ý", "phường An Hải", "tel:02363000000", "lang=\"vi\"")
                .doesNotContain("Bản thử");
        get(link);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void keepsTheAddressSecret() {
        opened();
        assertThat(get(link).headers().map())
                .containsEntry("Referrer-Policy", List.of("no-referrer"))
                .containsEntry("X-Robots-Tag", List.of("noindex, nofollow"))
                .containsEntry("Cache-Control", List.of("no-store"))
                .hasEntrySatisfying(
                        "Content-Security-Policy", csp -> assertThat(csp.get(0)).startsWith("default-src 'self'"));
        assertThat(get(link).body()).doesNotContainPattern("<script>|style=|onclick|https://");
    }

    @Test
    void aPageWithoutScriptShowsTheReplyWhenItComesBack() {
        opened();
        var answered = CompletableFuture.runAsync(() -> answerNext("Đã ghi 95.", "Gửi", "Sửa"));
        var posted = post(link + "/messages", "text=95&key=" + key());
        answered.join();
        assertThat(posted.statusCode()).isEqualTo(303);
        assertThat(posted.headers().firstValue("Location")).contains(link + "#end");
        assertThat(get(link).body()).containsSubsequence("95", "Đã ghi 95.", "value=\"Gửi\"", "value=\"Sửa\"");
    }

    @Test
    void theSameKeyIsTheSameMessage() {
        opened();
        var form = "text=95&key=" + key();
        var first = script(link + "/messages", form);
        var again = script(link + "/messages", form);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void goingBackAndWritingSomethingElseIsAnotherMessage() {
        opened();
        var key = key();
        script(link + "/messages", "text=95&key=" + key);
        script(link + "/messages", "text=96&key=" + key);
        assertThat(pageTexts()).containsExactly("95", "96");
    }

    @Test
    void takesWordsAsWords() {
        opened();
        for (var words : List.of("<script>alert(1)</script>", "'; DROP TABLE inbox; --", "🙂🙂", "0905 123 456")) {
            var line = script(link + "/messages", "text=" + encode(words));
            assertThat(line.statusCode()).isEqualTo(200);
            assertThat(line.body()).doesNotContain("<script>");
            assertThat(takeNext().content().text()).isEqualTo(words);
        }
    }

    @Test
    void takesOffWhatNobodyCanSee() {
        opened();
        script(link + "/messages", "text=" + encode("\0 chín\u001b[31m mươi\u202e\r\nhộ\t "));
        assertThat(takeNext().content().text()).isEqualTo("chín[31m mươi\nhộ");
    }

    @Test
    void takesTenThousandCharactersAndExplainsTheLimitAboveThem() {
        opened();
        var most = "hộ 🙂".repeat(2500);
        assertThat(script(link + "/messages", "text=" + encode(most)).statusCode())
                .isEqualTo(200);
        var more = post(link + "/messages", "text=" + encode(most + "x"));
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(more.body()).contains("10.001", "10.000", most + "x</textarea>");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void anEmptyMessageGetsAWord() {
        opened();
        assertThat(post(link + "/messages", "text=+%00+").body()).contains("Tin nhắn đang trống");
        assertThat(script(link + "/messages", "").statusCode()).isEqualTo(422);
    }

    @Test
    void keepsAPhotoForItsChatOnly() {
        opened();
        var line = send(file("phiếu tổ 5.png", PNG).header("X-Requested-With", "fetch"))
                .body();
        assertThat(takeNext().content().files())
                .singleElement()
                .extracting(Content.IncomingFile::kind, Content.IncomingFile::name)
                .containsExactly("image", "phiếu tổ 5.png");
        var picture = find("src=\"([^\"]+)\"", line);
        assertThat(get(picture).headers().firstValue("Content-Type")).contains("image/png");
        var other = newLink(directory.addPerson(agency(), "Lê Thị Mai", "chị", Optional.empty()), Duration.ofDays(1));
        assertThat(get(picture.replace(link, "/chat/" + other)).statusCode()).isEqualTo(404);
    }

    @Test
    void showsAFileThatWasSentToTheChatAndToNobodyElse() {
        opened();
        var events = listen("");
        var stored = files.store(
                new ByteArrayInputStream("%PDF-1.7 kế hoạch".getBytes(StandardCharsets.UTF_8)), "Kế hoạch.pdf");
        var plan = ((FileStore.Outcome.Stored) stored).file();
        var to = directory.chatsOf(hung).get(0);
        outbox.put(
                new Outgoing(key(), to, Outgoing.Intent.NOTICE, "Gửi bác", List.of(), Optional.empty(), List.of(plan)),
                clock.instant());
        var told = Event.next(events).data();
        while (!told.contains("Gửi bác")) { // the greeting may come first
            told = Event.next(events).data();
        }
        var file = find("(/chat/[^\"]+/files/[0-9a-f]+)", told);
        assertThat(get(file).body()).isEqualTo("%PDF-1.7 kế hoạch");
        var other = newLink(directory.addPerson(agency(), "Lê Thị Mai", "chị", Optional.empty()), Duration.ofDays(1));
        assertThat(get(file.replace(link, "/chat/" + other)).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAProgramThatCallsItselfAPhoto() {
        opened();
        var exe = ("MZ\u0090\0\3\0\0\0" + "x".repeat(500)).getBytes(StandardCharsets.ISO_8859_1);
        var answer = upload("anh.jpg", exe);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("anh.jpg", "PDF");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void tellsHowLargeAPhotoIsAndHowLargeItMayBe() {
        opened();
        var answer = upload("anh.jpg", new byte[30 << 20]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("30 MB", "20 MB");
        assertThat(upload("anh.jpg", new byte[101 << 20]).body()).contains("101,1 MB", "20 MB");
        assertThat(upload("anh.jpg", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void newMessagesReachAnOpenPageWithoutReload() {
        opened();
        var events = listen("");
        say("Còn 2 chỉ tiêu.");
        var first = Event.next(events);
        assertThat(first.data()).contains("Còn 2 chỉ tiêu.");
        say("Đã <nhận> đủ.");
        assertThat(Event.next(events).data()).contains("Đã &lt;nhận&gt; đủ.");
        assertThat(Event.next(listen(first.id())).data()).contains("đủ.");
    }

    @Test
    void theNewestOfTooManyOpenPagesStaysConnected() {
        opened();
        var oldest = listen("");
        for (var i = 0; i < OpenChats.MOST; i++) {
            listen("");
        }
        var told = new ArrayList<String>();
        oldest.forEachRemaining(told::add);
        assertThat(told).contains("event:enough");
    }

    @Test
    void showsTheNewestPageOfHistoryAndTheWayToOlderOnes() {
        opened();
        for (var i = 1; i <= Lines.PAGE + 3; i++) {
            script(link + "/messages", "text=tin" + i + "&key=" + key());
        }
        var newest = get(link).body();
        assertThat(newest).contains(">tin53<", ">tin4<", "Xem tin cũ hơn").doesNotContain(">tin3<");
        var older = get(find("href=\"([^\"]*before=\\d+)\"", newest)).body();
        assertThat(older).contains(">tin1<", ">tin3<", "Về tin mới nhất").doesNotContain(">tin4<", "<textarea");
    }

    @Test
    void anOldLinkTellsWhatToDo() {
        var replaced = link;
        var expired = "/chat/" + newLink(hung, Duration.ofDays(-1));
        for (var closed : List.of(replaced, expired)) {
            assertThat(get(closed).statusCode()).isEqualTo(410);
            assertThat(get(closed).body()).contains("đã hết hạn", "đường dẫn mới");
            assertThat(post(closed + "/messages", "text=95").statusCode()).isEqualTo(410);
        }
        assertThat(get("/chat/khong-co-that.").statusCode()).isEqualTo(404);
        assertThat(get("/chat/khong-co-that.").body()).contains("Đường dẫn chưa đúng");
        assertThat(get("/chat").body()).contains("đường dẫn riêng");
        assertThat(get(link + "/xyz").body()).contains("Không có trang này");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void neverWritesALinkIntoTheLog(CapturedOutput output) {
        opened();
        get(link + "/xyz");
        get(link + "?before=x");
        get(link + "/messages");
        upload("anh.jpg", new byte[101 << 20]);
        listen("");
        assertThat(output).doesNotContain(link.substring("/chat/".length()));
    }

    private void opened() {
        var greeted = CompletableFuture.runAsync(() -> answerNext("Chào"));
        get(link);
        greeted.join();
    }

    private List<Waiting> waiting() {
        return inbox.next(1000, clock.instant()).stream()
                .filter(message -> message.person().equals(Optional.of(hung)))
                .toList();
    }

    private Waiting takeNext() {
        var next = waiting();
        while (next.isEmpty()) {
            awaitWork();
            next = waiting();
        }
        inbox.handled(List.of(next.get(0).id()), clock.instant());
        return next.get(0);
    }

    private void awaitWork() {
        try {
            inbox.awaitWork(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answerNext(String text, String... choices) {
        takeNext();
        say(text, choices);
    }

    private void say(String text, String... choices) {
        var to = directory.chatsOf(hung).get(0);
        outbox.put(
                new Outgoing(key(), to, Outgoing.Intent.REPLY, text, List.of(choices), Optional.empty()),
                clock.instant());
    }

    private AgencyId agency() {
        return directory.person(hung).agency();
    }

    private String newLink(PersonId person, Duration lives) {
        return directory.newChatLink(person, realClock.instant().plus(lives));
    }

    private List<String> pageTexts() {
        return Pattern.compile("(?s)<article class=\"line head\".*?<p class=\"text\">([^<]*)</p>")
                .matcher(get(link).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    private HttpResponse<String> post(String path, String form) {
        return send(form(path, form));
    }

    private HttpResponse<String> script(String path, String form) {
        return send(form(path, form).header("X-Requested-With", "fetch"));
    }

    private HttpRequest.Builder form(String path, String form) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    /** From a page without script, which wants the whole page back. */
    private HttpResponse<String> upload(String name, byte[] bytes) {
        return send(file(name, bytes));
    }

    private HttpRequest.Builder file(String name, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
        return to(link + "/files")
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return browser.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** @param lastSeen as a browser that comes back says it */
    private Iterator<String> listen(String lastSeen) {
        var request = to(link + "/events?after=" + newestLine());
        if (!lastSeen.isEmpty()) {
            request.header("Last-Event-ID", lastSeen);
        }
        Stream<String> lines = browser.sendAsync(request.build(), BodyHandlers.ofLines())
                .join()
                .body();
        var events = lines.iterator();
        assertThat(events.next()).startsWith("retry:");
        return events;
    }

    private String newestLine() {
        return find("data-cursor=\"(\\d+)\"", get(link).body());
    }

    @SpringBootTest(classes = ChatRooms.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
    @ContextConfiguration(initializers = TestDatabases.Sqlite.class)
    static class SqliteTest extends WebChatContract {}

    @ExtendWith(TestDatabases.PostgresCanStart.class)
    @SpringBootTest(classes = ChatRooms.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
    @ContextConfiguration(initializers = TestDatabases.Postgres.class)
    static class PostgresTest extends WebChatContract {}
}
