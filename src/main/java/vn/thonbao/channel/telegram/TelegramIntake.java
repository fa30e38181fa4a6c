package vn.thonbao.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import vn.thonbao.channel.Arrivals;

/** What came in, by whichever way. */
class TelegramIntake {

    private final TelegramApi api;
    private final Updates updates;
    private final Arrivals arrivals;
    private final TelegramHealth health;

    TelegramIntake(TelegramApi api, Updates updates, Arrivals arrivals, TelegramHealth health) {
        this.api = api;
        this.updates = updates;
        this.arrivals = arrivals;
        this.health = health;
    }

    /** When it returns, all of them are durable. */
    void take(List<JsonNode> batch) {
        arrivals.take(
                batch.stream().map(updates::event).flatMap(Optional::stream).toList());
        health.heard();
        batch.stream().filter(u -> u.has("callback_query")).forEach(this::answerTap);
    }

    /** Else the button keeps turning. It may be too late for that, and that is no harm. */
    private void answerTap(JsonNode update) {
        var id = update.path("callback_query").path("id").asText();
        api.call(AnswerCallbackQuery.builder().callbackQueryId(id).build());
    }
}
