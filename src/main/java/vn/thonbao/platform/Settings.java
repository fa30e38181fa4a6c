package vn.thonbao.platform;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the person who runs the program may set; {@code .env.example} explains each key. An empty value is as good as none.
 *
 * @param data folder of the database, the files and the demo
 * @param flows folder of the conversation flows
 * @param dbUrl JDBC address; absent = SQLite in the data folder
 * @param publicUrl address under which people reach the program; absent = http://localhost and the port
 * @param largestFile photos and documents above are refused kindly
 */
@ConfigurationProperties("thonbao")
public record Settings(
        @DefaultValue("./data") Path data,
        @DefaultValue("8080") int port,
        @DefaultValue("./conversation-flows") Path flows,
        Optional<String> dbUrl,
        Optional<String> dbUser,
        Optional<String> dbPassword,
        Optional<String> publicUrl,
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId timezone,
        @DefaultValue("20MB") DataSize largestFile) {

    public Settings {
        dbUrl = dbUrl.filter(Settings::given);
        dbUser = dbUser.filter(Settings::given);
        dbPassword = dbPassword.filter(Settings::given);
        publicUrl = publicUrl.filter(Settings::given);
    }

    private static boolean given(String value) {
        return !value.isBlank();
    }

    public boolean sqlite() {
        return dbUrl.isEmpty() || dbUrl.get().startsWith("jdbc:sqlite:");
    }

    public String address() {
        return publicUrl.orElse("http://localhost:" + port);
    }
}
