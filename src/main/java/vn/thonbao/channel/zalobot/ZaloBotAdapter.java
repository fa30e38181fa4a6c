package vn.thonbao.channel.zalobot;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import vn.thonbao.channel.Capabilities;
import vn.thonbao.channel.ChannelAdapter;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.OutgoingMessage;
import vn.thonbao.channel.OutgoingMessage.Attachment;
import vn.thonbao.channel.Parts;
import vn.thonbao.channel.Rendering;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.WayIn;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;

/** Sends plain text: the platform knows no buttons, and nothing a person typed can break a message without markup. */
class ZaloBotAdapter implements ChannelAdapter {

    /** The platform fetches pictures itself; none are larger than what it sends us. */
    private static final long PHOTO = 1_000_000;

    private static final Map<String, Long> PICTURES = Map.of(Capabilities.JPEG, PHOTO, Capabilities.PNG, PHOTO);

    private final ZaloBotApi api;
    private final ZaloBotQuota quota;
    private final Capabilities can;
    private final ZaloBotHealth health;
    private final Streaks streaks;

    /** @param reachable whether the platform can fetch what we link to */
    ZaloBotAdapter(ZaloBotApi api, ZaloBotQuota quota, ZaloBotHealth health, boolean reachable, Clock realClock) {
        this.api = api;
        this.quota = quota;
        this.can = new Capabilities(2000, 0, reachable ? PICTURES : Map.of(), false, Optional.empty());
        this.health = health;
        this.streaks = new Streaks(realClock);
    }

    @Override
    public String channel() {
        return Updates.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return can;
    }

    @Override
    public Optional<WayIn> wayIn(String code) {
        return Optional.of(new WayIn(Optional.empty(), "Mở bot của cơ quan trong Zalo rồi nhắn mã này."));
    }

    @Override
    public Optional<ChannelHealth> health() {
        return Optional.of(health.now());
    }

    @Override
    public CompletionStage<SendResult> send(OutgoingMessage message) {
        return Parts.inOrder(message, can, part -> send(message.to().chatId(), part));
    }

    private CompletionStage<SendResult> send(String chat, Rendering.Part part) {
        var photo = part.file().flatMap(Attachment::fetch);
        var sent = photo.isPresent()
                ? api.call("sendPhoto", Map.of("chat_id", chat, "photo", photo.get()))
                : api.call("sendMessage", Map.of("chat_id", chat, "text", part.text()));
        return sent.thenApply(answer -> judged(chat, answer));
    }

    private SendResult judged(String chat, Answer answer) {
        var code = answer instanceof Answer.Refused refused ? refused.code() : 0;
        var spent = code == 429 && (streaks.spent() || quota.use().messagesNearlySpent());
        var gone = code == 403 && streaks.gone(chat);
        if (code != 403 || gone) {
            streaks.ended(chat);
        }
        var result = Refusals.of(answer, spent, gone);
        if (result instanceof SendResult.Delivered) {
            streaks.delivered();
            quota.sent();
        }
        health.after(result);
        return result;
    }
}
