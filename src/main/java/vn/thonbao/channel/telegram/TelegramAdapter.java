package vn.thonbao.channel.telegram;

import static vn.thonbao.channel.Capabilities.DOCX;
import static vn.thonbao.channel.Capabilities.JPEG;
import static vn.thonbao.channel.Capabilities.PDF;
import static vn.thonbao.channel.Capabilities.PNG;
import static vn.thonbao.channel.Capabilities.XLSX;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import vn.thonbao.channel.Capabilities;
import vn.thonbao.channel.ChannelAdapter;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.OutgoingMessage;
import vn.thonbao.channel.OutgoingMessage.Attachment;
import vn.thonbao.channel.Parts;
import vn.thonbao.channel.Rendering;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.WayIn;

/** Sends plain text, no markup: nothing a person typed can then break or forge a message. */
class TelegramAdapter implements ChannelAdapter {

    /** Telegram's own figures: 30 messages a second to all, one a second to each. */
    private static final Capabilities.Pace PACE = new Capabilities.Pace(30, 1);

    private static final long PHOTO = 10_000_000;
    private static final long DOCUMENT = 50_000_000;

    private static final Map<String, Long> FILES =
            Map.of(JPEG, PHOTO, PNG, PHOTO, PDF, DOCUMENT, DOCX, DOCUMENT, XLSX, DOCUMENT);

    private static final Capabilities CAN = new Capabilities(4096, 64, FILES, true, Optional.empty(), PACE);

    private final TelegramApi api;
    private final TelegramHealth health;
    private final TelegramSetup setup;

    TelegramAdapter(TelegramApi api, TelegramHealth health, TelegramSetup setup) {
        this.api = api;
        this.health = health;
        this.setup = setup;
    }

    @Override
    public Optional<ChannelHealth> health() {
        return Optional.of(health.now());
    }

    @Override
    public Optional<WayIn> wayIn(String code) {
        return Optional.of(new WayIn(
                setup.name().map(name -> "https://t.me/" + name + "?start=" + code),
                "Quét mã bằng máy ảnh (hoặc mở đường dẫn) trên máy có Telegram, rồi bấm Bắt đầu (Start)."));
    }

    @Override
    public String channel() {
        return Updates.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return CAN;
    }

    @Override
    public CompletionStage<SendResult> send(OutgoingMessage message) {
        return Parts.inOrder(message, CAN, part -> send(message, part)).thenApply(result -> {
            health.after(result);
            return result;
        });
    }

    private CompletionStage<SendResult> send(OutgoingMessage message, Rendering.Part part) {
        return sent(part.file()
                .map(file -> upload(message.to().chatId(), file))
                .orElseGet(() -> api.call(words(message, part))));
    }

    private CompletableFuture<Message> upload(String chat, Attachment file) {
        var bytes = new InputFile(file.path().toFile(), file.what().name());
        return file.what().kind().equals("image")
                ? api.call(SendPhoto.builder().chatId(chat).photo(bytes).build())
                : api.call(SendDocument.builder().chatId(chat).document(bytes).build());
    }

    private static CompletionStage<SendResult> sent(CompletableFuture<Message> call) {
        return call.handle((done, fault) ->
                fault == null ? new SendResult.Delivered(String.valueOf(done.getMessageId())) : Refusals.of(fault));
    }

    private static SendMessage words(OutgoingMessage message, Rendering.Part part) {
        var request = SendMessage.builder()
                .chatId(message.to().chatId())
                .text(part.text())
                .disableWebPagePreview(true);
        if (!part.buttons().isEmpty()) {
            request.replyMarkup(new InlineKeyboardMarkup(rows(message.id(), part.buttons())));
        }
        return request.build();
    }

    /** One button a line: labels are sentences, and thumbs are not small. */
    private static List<InlineKeyboardRow> rows(long message, List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new InlineKeyboardRow(InlineKeyboardButton.builder()
                        .text(labels.get(i))
                        .callbackData(Outbox.choiceKey(message, i))
                        .build()))
                .toList();
    }
}
