package vn.thonbao.program.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The least a bot can do: ask for updates, write one row for each, commit, answer by the next number. No dedupe, no reading, no
 * order, no retry. Once with a commit for each turn, once with one for each batch.
 */
public final class Floor {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final String BUTTON =
            ",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Gửi\",\"callback_data\":\"1:0\"}]]}";

    private final ObjectMapper json = new ObjectMapper();
    private final OkHttpClient http = new OkHttpClient.Builder()
            .readTimeout(java.time.Duration.ofSeconds(60))
            .build();
    private final Map<Long, Integer> asked = new HashMap<>();
    private final String api;

    private Floor(String api) {
        this.api = api;
        http.dispatcher().setMaxRequests(256);
        http.dispatcher().setMaxRequestsPerHost(256);
    }

    public static void main(String[] arguments) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + arguments[1])) {
            try (var setup = db.createStatement()) {
                setup.execute("PRAGMA journal_mode=WAL");
                setup.execute("PRAGMA synchronous=FULL");
                setup.execute("CREATE TABLE IF NOT EXISTS answer (id INTEGER PRIMARY KEY, chat INTEGER, text TEXT)");
            }
            db.setAutoCommit(false);
            new Floor(arguments[0]).run(db, arguments[2].equals("turn"));
        }
    }

    private void run(Connection db, boolean commitEachTurn) throws IOException, SQLException {
        var offset = 0L;
        try (var insert = db.prepareStatement("INSERT OR IGNORE INTO answer (id, chat, text) VALUES (?, ?, ?)")) {
            while (true) {
                var owed = new ArrayList<Request>();
                for (var update : updates(offset)) {
                    offset = update.path("update_id").asLong() + 1;
                    owed.add(take(update, insert));
                    if (commitEachTurn) {
                        db.commit();
                        answer(owed);
                    }
                }
                db.commit();
                answer(owed);
            }
        }
    }

    private List<JsonNode> updates(long offset) throws IOException {
        var request = post("getUpdates", "{\"offset\":" + offset + ",\"limit\":100,\"timeout\":25}");
        try (var answer = http.newCall(request).execute()) {
            var updates = new ArrayList<JsonNode>();
            json.readTree(answer.body().byteStream()).path("result").forEach(updates::add);
            return updates;
        }
    }

    private Request take(JsonNode update, PreparedStatement insert) throws SQLException {
        var chat = update.path("message").path("chat").path("id").asLong();
        insert.setLong(1, update.path("update_id").asLong());
        insert.setLong(2, chat);
        insert.setString(3, update.path("message").path("text").asText());
        insert.executeUpdate();
        var position = asked.merge(chat, 1, Integer::sum);
        var text = position <= 14
                ? position + "/14 · Tổ mình còn bao nhiêu?"
                : position == 15 ? "Đúng thì bấm Gửi" : "Phường đã nhận báo cáo";
        var button = position == 15 ? BUTTON : "";
        return post("sendMessage", "{\"chat_id\":\"" + chat + "\",\"text\":\"" + text + "\"" + button + "}");
    }

    private Request post(String method, String body) {
        return new Request.Builder()
                .url(api + "/bot" + StandIn.TOKEN + "/" + method)
                .post(RequestBody.create(body, JSON))
                .build();
    }

    private void answer(List<Request> owed) {
        owed.forEach(request -> http.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException fault) {
                throw new IllegalStateException(fault);
            }

            @Override
            public void onResponse(Call call, Response response) {
                response.close();
            }
        }));
        owed.clear();
    }
}
