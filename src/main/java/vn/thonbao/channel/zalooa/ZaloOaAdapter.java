package vn.thonbao.channel.zalooa;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import vn.thonbao.channel.Capabilities;
import vn.thonbao.channel.Capabilities.Pace;
import vn.thonbao.channel.ChannelAdapter;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.OutgoingMessage;
import vn.thonbao.channel.OutgoingMessage.Attachment;
import vn.thonbao.channel.Parts;
import vn.thonbao.channel.Rendering;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.WayIn;
import vn.thonbao.channel.zalooa.Recipient.Door;
import vn.thonbao.channel.zalooa.ZaloOaApi.Answer;
import vn.thonbao.directory.ChatAddress;

/** Sends customer-care messages; outside their window an approved template, if there is one. */
class ZaloOaAdapter implements ChannelAdapter {

    private static final int MOST_BUTTONS = 5;
    private static final int LONGEST_BUTTON = 100;

    /** What a template's parameter holds, with room to spare. */
    private static final int LONGEST_PARAMETER = 180;

    /** Of the hundred calls a minute that the smaller tier has, answers need some. */
    private static final Pace PACE = new Pace(1, 1);

    private static final long IMAGE = 1_000_000;
    private static final long DOCUMENT = 5_000_000;

    private static final Map<String, Long> FILES = Map.of(
            Capabilities.JPEG, IMAGE, Capabilities.PNG, IMAGE, Capabilities.PDF, DOCUMENT, Capabilities.DOCX, DOCUMENT);

    private final ZaloOaSettings settings;
    private final ZaloOaApi api;
    private final Tokens tokens;
    private final ZaloOaHealth health;
    private final Clock realClock;
    private final Capabilities withButtons;
    private final Capabilities withoutButtons;
    private volatile boolean buttonsTaken = true;

    ZaloOaAdapter(ZaloOaSettings settings, ZaloOaApi api, Tokens tokens, ZaloOaHealth health, Clock realClock) {
        this.settings = settings;
        this.api = api;
        this.tokens = tokens;
        this.health = health;
        this.realClock = realClock;
        this.withButtons = can(1000);
        this.withoutButtons = can(0);
    }

    private Capabilities can(int buttonBytes) {
        var template = !settings.templateId().isBlank();
        return new Capabilities(2000, buttonBytes, FILES, false, Optional.of(settings.window()), PACE, true, template);
    }

    @Override
    public String channel() {
        return Events.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return settings.buttons() && buttonsTaken ? withButtons : withoutButtons;
    }

    @Override
    public Optional<WayIn> wayIn(String code) {
        return Optional.of(new WayIn(Optional.empty(), "Mở trang Zalo của cơ quan, bấm Quan tâm rồi nhắn mã này."));
    }

    @Override
    public Optional<ChannelHealth> health() {
        return Optional.of(health.now());
    }

    @Override
    public CompletionStage<SendResult> send(OutgoingMessage message) {
        if (isSilentFor(settings.window(), message)) {
            return byTemplate(message, new SendResult.OutOfWindow("the window is over"));
        }
        return Parts.inOrder(message, fitting(message.choices()), part -> send(message, part))
                .thenApply(result -> heeded(message, result))
                .thenCompose(result -> result instanceof SendResult.OutOfWindow
                        ? byTemplate(message, result)
                        : CompletableFuture.completedStage(result));
    }

    private static boolean isSilentFor(Duration time, OutgoingMessage message) {
        return message.silence().filter(silence -> silence.compareTo(time) >= 0).isPresent();
    }

    private SendResult heeded(OutgoingMessage message, SendResult result) {
        var paid = isSilentFor(ZaloOaSettings.FREE, message);
        if (paid && result instanceof SendResult.QuotaExhausted) {
            return heededPaid(result);
        }
        health.after(result);
        return paid && result instanceof SendResult.Delivered ? heededPaid(result) : result;
    }

    /** What money or a template lacks is no reason to keep back answers, which are free. */
    private SendResult heededPaid(SendResult result) {
        health.afterPaid(result);
        return result instanceof SendResult.Stopped ? new SendResult.OutOfWindow(result.why()) : result;
    }

    private Capabilities fitting(List<String> choices) {
        var fit = choices.size() <= MOST_BUTTONS && choices.stream().allMatch(c -> c.length() <= LONGEST_BUTTON);
        return fit ? capabilities() : withoutButtons;
    }

    private CompletionStage<SendResult> send(OutgoingMessage message, Rendering.Part part) {
        if (part.file().isPresent()) {
            return withToken(token -> upload(message.to(), token, part.file().get()));
        }
        var sent = call(Recipient.of(message.to().chatId()), Map.of("message", body(part)));
        return part.buttons().isEmpty()
                ? sent
                : sent.thenCompose(result -> result instanceof SendResult.BadContent
                        ? inWords(message, part)
                        : CompletableFuture.completedStage(result));
    }

    /** This account has no buttons, or Zalo gave them up: if words are taken, they stay. */
    private CompletionStage<SendResult> inWords(OutgoingMessage message, Rendering.Part part) {
        var words = new OutgoingMessage(message.id(), message.to(), part.text(), part.buttons());
        return Parts.inOrder(words, withoutButtons, w -> send(words, w)).thenApply(result -> {
            buttonsTaken = !(result instanceof SendResult.Delivered);
            return result;
        });
    }

    /** A tapped button says its own words in the chat, and they come back as if they had been typed. */
    private static Map<String, Object> body(Rendering.Part part) {
        if (part.buttons().isEmpty()) {
            return Map.of("text", part.text());
        }
        var buttons = part.buttons().stream()
                .map(label -> Map.of("title", label, "type", "oa.query.show", "payload", label))
                .toList();
        return Map.of(
                "text",
                part.text(),
                "attachment",
                Map.of("type", "template", "payload", Map.of("template_type", "button", "buttons", buttons)));
    }

    private String words(OutgoingMessage message) {
        return Rendering.of(message, withoutButtons).parts().stream()
                .map(Rendering.Part::text)
                .collect(joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A template holds a few words and no file. What it would cut takes another way, or somebody calls. */
    private CompletionStage<SendResult> byTemplate(OutgoingMessage message, SendResult outOfWindow) {
        var words = words(message);
        if (settings.templateId().isBlank()
                || !message.files().isEmpty()
                || words.isEmpty()
                || words.length() > LONGEST_PARAMETER) {
            return CompletableFuture.completedStage(outOfWindow);
        }
        return call(
                        Recipient.byTemplate(message.to().chatId()),
                        Map.of("template_id", settings.templateId(), "template_data", Map.of("noi_dung", words)))
                .thenApply(this::heededPaid);
    }

    /** Uploaded anew at each try: what lies at Zalo ends after a week. */
    private CompletionStage<SendResult> upload(ChatAddress to, String token, Attachment file) {
        var image = file.what().kind().equals("image");
        return api.upload(image ? "image" : "file", token, file)
                .thenCompose(answer -> answer instanceof Answer.Done done
                        ? call(
                                Recipient.of(to.chatId()),
                                token,
                                Map.of("message", image ? image(done) : document(done)))
                        : CompletableFuture.completedStage(judged(answer, Door.SIDE)));
    }

    private static Map<String, Object> image(Answer.Done uploaded) {
        var id = uploaded.data().path("attachment_id").asString("");
        var element = Map.of("media_type", "image", "attachment_id", id);
        return attachment("template", Map.of("template_type", "media", "elements", List.of(element)));
    }

    private static Map<String, Object> document(Answer.Done uploaded) {
        return attachment("file", Map.of("token", uploaded.data().path("token").asString("")));
    }

    private static Map<String, Object> attachment(String type, Map<String, ?> payload) {
        return Map.of("attachment", Map.of("type", type, "payload", payload));
    }

    private CompletionStage<SendResult> call(Recipient to, Map<String, ?> what) {
        return withToken(token -> call(to, token, what));
    }

    /** A token that turns out to be invalid is renewed, once. */
    private CompletionStage<SendResult> withToken(Function<String, CompletionStage<SendResult>> call) {
        var token = tokens.access();
        if (token.isEmpty()) {
            return renewed(token, call);
        }
        return call.apply(token.get())
                .thenCompose(result -> result instanceof SendResult.RefreshToken
                        ? renewed(token, call)
                        : CompletableFuture.completedStage(result));
    }

    private CompletionStage<SendResult> renewed(
            Optional<String> refused, Function<String, CompletionStage<SendResult>> call) {
        return tokens.renewed(refused).thenCompose(fresh -> fresh.map(call).orElseGet(ZaloOaAdapter::noToken));
    }

    private static CompletionStage<SendResult> noToken() {
        return CompletableFuture.completedStage(new SendResult.RefreshToken("no token that works"));
    }

    private CompletionStage<SendResult> call(Recipient to, String token, Map<String, ?> what) {
        return api.send(to, token, what).thenApply(answer -> judged(answer, to.door()));
    }

    private SendResult judged(Answer answer, Door door) {
        return Refusals.of(answer, door, ZonedDateTime.now(realClock));
    }
}
