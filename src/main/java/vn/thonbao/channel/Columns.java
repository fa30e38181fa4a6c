package vn.thonbao.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.files.FileStore.StoredFile;

/** What rows of inbox and outbox have in common, read in one way. */
final class Columns {

    private static final TypeReference<List<String>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<List<StoredFile>> FILES = new TypeReference<>() {};

    private Columns() {}

    static ChatAddress chat(ResultSet row) throws SQLException {
        return new ChatAddress(row.getString("channel"), row.getString("bot"), row.getString("chat_id"));
    }

    static List<String> choices(JsonMapper json, ResultSet row) throws SQLException {
        return json.readValue(row.getString("choices"), CHOICES);
    }

    static List<StoredFile> files(JsonMapper json, ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("file"))
                .map(files -> json.readValue(files, FILES))
                .orElse(List.of());
    }
}
