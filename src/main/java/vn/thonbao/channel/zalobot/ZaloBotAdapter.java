package vn.thonbao.channel.zalobot;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import vn.thonbao.channel.Capabilities;
import vn.thonbao.channel.ChannelAdapter;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.OutgoingMessage;
import vn.thonbao.channel.Parts;
import vn.thonbao.channel.SendResult;
import vn.thonbao.channel.WayIn;
import vn.thonbao.channel.zalobot.ZaloBotApi.Answer;

/** Sends plain text: the platform knows no buttons, and nothing a person typed can break a message without markup. */
class ZaloBotAdapter implements ChannelAdapter {

    private static final Capabilities CAN = new Capabilities(2000, 0, Set.of(), false, Optional.empty());

    private final ZaloBotApi api;
    private final ZaloBotQuota quota;
    private final ZaloBotHealth health;
    private final Map<String, Integer> refusedInARow = new ConcurrentHashMap<>();

    ZaloBotAdapter(ZaloBotApi api, ZaloBotQuota quota, ZaloBotHealth health) {
        this.api = api;
        this.quota = quota;
        this.health = health;
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
    public Optional<WayIn> wayIn(String code) {
        return Optional.of(new WayIn(Optional.empty(), "Mở bot của cơ quan trong Zalo rồi nhắn mã này."));
    }

    @Override
    public Optional<ChannelHealth> health() {
        return Optional.of(health.now());
    }

    @Override
    public CompletionStage<SendResult> send(OutgoingMessage message) {
        return Parts.inOrder(message, CAN, part -> send(message.to().chatId(), part.text()));
    }

    private CompletionStage<SendResult> send(String chat, String text) {
        return api.call("sendMessage", Map.of("chat_id", chat, "text", text)).thenApply(answer -> judged(chat, answer));
    }

    private SendResult judged(String chat, Answer answer) {
        var spent = answer instanceof Answer.Refused refused
                && refused.code() == 429
                && quota.use().messagesNearlySpent();
        var result = Refusals.of(answer, spent, refusedInARow.getOrDefault(chat, 0));
        if (result instanceof SendResult.Transient && answer instanceof Answer.Refused) {
            refusedInARow.merge(chat, 1, Integer::sum);
        } else {
            refusedInARow.remove(chat);
        }
        if (result instanceof SendResult.Delivered) {
            quota.sent();
        }
        health.after(result);
        return result;
    }
}
