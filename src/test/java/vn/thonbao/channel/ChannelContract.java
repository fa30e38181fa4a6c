package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thonbao.channel.OutgoingMessage.Attachment;
import vn.thonbao.channel.StandIn.Fault;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.files.FileStore.StoredFile;

/** What every channel on the other side of a wire promises: how it reads its recorded payloads, and how it sends. */
public abstract class ChannelContract {

    private static final String TEXT = "Cảm ơn bác Hùng, xã đã ghi 85 hộ.";

    protected static final String LINK = "https://bao.example.vn/f/made-up/tep";
    protected static final String FETCH = "https://bao.example.vn/f/an-hour/tep";

    @TempDir
    Path folder;

    private final JsonMapper json = new JsonMapper();
    private long id = System.nanoTime();

    protected abstract StandIn wire();

    /** @param address of the channel  @param patience how long its answer may take */
    protected abstract ChannelAdapter adapter(String address, Duration patience);

    private ChannelAdapter adapter(String address) {
        return adapter(address, Duration.ofSeconds(15));
    }

    protected abstract ChatAddress somebody();

    protected abstract Optional<ChannelEvent> event(String payload);

    /** Where messages are sent to. */
    protected abstract String path();

    /** How this channel refuses, by the recorded answer. */
    protected abstract Map<String, Class<? extends SendResult>> answers();

    /** Of an answer that the channel gave. */
    protected abstract int status(JsonNode answer);

    protected abstract String text(JsonNode message);

    protected abstract List<String> buttons(JsonNode message);

    /** Whether it is the picture that was to be sent. */
    protected abstract boolean isFile(JsonNode message);

    @AfterEach
    void hangsUp() {
        wire().close();
    }

    @Test
    void aRecordedPayloadIsReadTheSameWayTwiceAndSaysWhoseChatItIs() {
        assertThat(payloads()).isNotEmpty().allSatisfy(payload -> {
            var event = event(payload);
            assertThat(event).isEqualTo(event(payload));
            event.ifPresent(e -> {
                assertThat(e.from().channel())
                        .isEqualTo(adapter(wire().address()).channel());
                assertThat(e.from().bot()).isEqualTo(somebody().bot());
                assertThat(e.from().chatId()).isNotBlank();
                assertThat(e.dedupeKey()).isNotBlank();
            });
        });
        assertThat(payloads().stream().flatMap(p -> event(p).stream()).map(ChannelEvent::dedupeKey))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPayloadWithAnyPartMissingOrOfAnotherKindHarmsNobody() {
        for (var payload : payloads()) {
            for (var broken : broken(json.readTree(payload))) {
                assertThatCode(() -> event(broken)).as(broken).doesNotThrowAnyException();
            }
        }
        for (var nothing : List.of("{}", "[]", "7", "null", "\"text\"", "{\"message\":[]}", "{\"result\":7}")) {
            assertThat(event(nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void aLongTextGoesOutInPartsThatFitAndNothingIsLost() throws Exception {
        var adapter = adapter(wire().address());
        var limit = adapter.capabilities().textLimit();
        var text = "số liệu 🙂 của tổ\n".repeat(limit / 17 + 2).strip();
        assertThat(send(adapter, text)).isInstanceOf(SendResult.Delivered.class);
        var heard = new StringBuilder();
        while (wire().heardSoFar() > 0) {
            var part = text(wire().heard());
            assertThat(part.length()).isLessThanOrEqualTo(limit);
            heard.append(heard.isEmpty() ? "" : "\n").append(part);
        }
        assertThat(heard.toString()).isEqualTo(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
    }

    @Test
    void aPartThatWasDeliveredEarlierIsNotSentAgain() throws Exception {
        var adapter = adapter(wire().address());
        var text = "một\n".repeat(adapter.capabilities().textLimit() / 4) + "hai";
        var message = new OutgoingMessage(
                ++id, somebody(), text, List.of(), List.of(), Optional.empty(), new AtomicInteger(1));
        assertThat(adapter.send(message).toCompletableFuture().join()).isInstanceOf(SendResult.Delivered.class);
        assertThat(text(wire().heard())).endsWith("hai").hasSizeLessThan(text.length() / 2);
        assertThat(wire().heardSoFar()).isZero();
    }

    @Test
    void choicesAreButtonsWhereThereAreAnyAndWordsElse() throws Exception {
        var adapter = adapter(wire().address());
        send(adapter, "Đúng chưa ạ?", "Đúng", "Chưa đúng");
        var message = wire().heard();
        if (adapter.capabilities().buttons()) {
            assertThat(buttons(message)).containsExactly("Đúng", "Chưa đúng");
            assertThat(text(message)).isEqualTo("Đúng chưa ạ?");
        } else {
            assertThat(text(message)).isEqualTo("Đúng chưa ạ?\n– Đúng\n– Chưa đúng");
        }
    }

    @Test
    void aPictureGoesBeforeTheWordsAndIsNotSentAgainWithThem() throws Exception {
        var adapter = adapter(wire().address());
        var message = with("bieu-do.png", "image", Capabilities.PNG);
        assertThat(adapter.send(message).toCompletableFuture().join()).isInstanceOf(SendResult.Delivered.class);
        assertThat(isFile(wire().heard())).isTrue();
        assertThat(text(wire().heard())).isEqualTo(TEXT);
        assertThat(message.partsDone()).hasValue(2);
    }

    @Test
    void whatAChannelDoesNotTakeIsALinkBelowTheWords() throws Exception {
        var adapter = adapter(wire().address());
        adapter.send(with("loi-dan.ogg", "voice", "audio/ogg"))
                .toCompletableFuture()
                .join();
        assertThat(text(wire().heard())).isEqualTo(TEXT + "\n\n📎 loi-dan.ogg: " + LINK);
        assertThat(wire().heardSoFar()).isZero();
    }

    private OutgoingMessage with(String name, String kind, String mediaType) throws IOException {
        var bytes = Files.writeString(folder.resolve(name), "\u0089PNG made up");
        var file = new StoredFile("0".repeat(64), kind, mediaType, Files.size(bytes), name);
        var attachment = new Attachment(file, bytes, Optional.of(LINK), Optional.of(FETCH));
        return new OutgoingMessage(
                ++id, somebody(), TEXT, List.of(), List.of(attachment), Optional.empty(), new AtomicInteger());
    }

    @Test
    void eachRecordedRefusalIsOneOfTheTenClassesAndItsReasonTellsNothingOfAnybody() {
        new TreeMap<>(answers()).forEach((name, expected) -> { // always in one order: the first may need a token
            var adapter = adapter(wire().address());
            var body = Fixture.named(somebody().channel() + "/" + name);
            wire().fail(new Fault(path(), status(json.readTree(body)), body));
            assertThat(send(adapter, TEXT)).as(name).isInstanceOf(expected).satisfies(this::tellsNothing);
        });
    }

    @Test
    void whatMayHaveArrivedIsUnknownAndWhatCannotHaveIsPassing() {
        var adapter = adapter(wire().address());
        send(adapter, TEXT);
        for (var fault : List.of(Fault.html(path()), Fault.cut(path()), Fault.answerLost(path()))) {
            wire().fail(fault);
            assertThat(send(adapter, TEXT))
                    .isInstanceOf(SendResult.Unknown.class)
                    .satisfies(this::tellsNothing);
        }
        assertThat(adapter.health().orElseThrow().state()).isEqualTo(ChannelHealth.State.TROUBLE);
        assertThat(send(adapter("http://127.0.0.1:1"), TEXT))
                .isInstanceOf(SendResult.Transient.class)
                .satisfies(this::tellsNothing);
        assertThat(send(adapter, TEXT)).isInstanceOf(SendResult.Delivered.class);
        assertThat(adapter.health().orElseThrow().state()).isEqualTo(ChannelHealth.State.WELL);
    }

    @Test
    void whoLetsUsWaitForEverMayHaveTakenItAndIsNotWaitedFor() {
        send(adapter(wire().address()), TEXT);
        wire().fail(Fault.slow(path()));
        assertThat(send(adapter(wire().address(), Duration.ofSeconds(1)), TEXT))
                .isInstanceOf(SendResult.Unknown.class)
                .satisfies(this::tellsNothing);
    }

    private void tellsNothing(SendResult result) {
        assertThat(result.why()).doesNotContain("made-up", "Hùng", somebody().chatId(), "127.0.0.1");
    }

    private SendResult send(ChannelAdapter adapter, String text, String... choices) {
        return adapter.send(new OutgoingMessage(++id, somebody(), text, List.of(choices)))
                .toCompletableFuture()
                .join();
    }

    private List<String> payloads() {
        return Fixture.all().stream()
                .filter(name -> name.startsWith(somebody().channel() + "/") && !name.contains("/answer-"))
                .map(Fixture::named)
                .toList();
    }

    /** The payload once without each of its fields, and once with a word in its place. */
    private List<String> broken(JsonNode whole) {
        var all = new ArrayList<String>();
        breakAt(whole, whole, all);
        return all;
    }

    private static void breakAt(JsonNode whole, JsonNode part, List<String> all) {
        if (part instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var value = object.get(name);
                object.put(name, "x");
                all.add(whole.toString());
                object.remove(name);
                all.add(whole.toString());
                object.set(name, value);
                breakAt(whole, value, all);
            }
        } else if (part instanceof ArrayNode array) {
            array.forEach(each -> breakAt(whole, each, all));
        }
    }
}
