package vn.thonbao.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the real program must not start it ends with 1 and says why, in one Vietnamese explanation and nothing else: no stack
 * trace, no English. What is there already stays as it is. All refusals run at once, since each is a process of its own.
 */
class RefusedStartIT {

    private static final Path SHIPPED = Path.of("conversation-flows");
    private static final byte[] NO_DATABASE =
            "không phải cơ sở dữ liệu\n".repeat(400).getBytes(UTF_8);

    /** One slip each, in four files. @param code what the proofreader calls it (docs/mistakes.md) */
    private record Slip(String file, String right, String wrong, String code) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip("campaigns/an-hai-2025.yaml", "from: 2025-01-01", "from: 2025-13-01", "YAML-06"),
            new Slip("campaigns/an-hai-2025.yaml", "kind: number", "kind: nomber", "YAML-06"),
            new Slip("phrases.yaml", "\"Như kỳ trước\"", "\"Như kỳ trước, giữ nguyên\"", "FLOW-10"),
            new Slip("report.yaml", "version: 1", "version: 0", "FLOW-02"),
            new Slip("report.yaml", "{previous_line}", "{previos_line}", "FLOW-07"),
            new Slip("report.yaml", "optional: true", "optionl: true", "YAML-04"),
            new Slip("welcome.yaml", "finish: consent", "finish: consnt", "FLOW-04"),
            new Slip("welcome.yaml", "[\"làm quen\"]", "[\"bc\"]", "FLOW-03"),
            new Slip("welcome.yaml", "Cảm ơn {you}.", "Cảm ơn bác.", "FLOW-13"),
            new Slip("welcome.yaml", "when: { identity:", "when: { identty:", "FLOW-11"));

    @TempDir
    static Path place;

    private static final Map<String, RunningProgram> STARTED = new HashMap<>();
    private static ServerSocket other;

    @BeforeAll
    static void startAll() throws Exception {
        other = new ServerSocket(0);
        Files.writeString(place.resolve("a-file"), "x");
        database("taken");
        newer(database("newer"));
        Files.write(Files.createDirectories(place.resolve("damaged")).resolve("thonbao.db"), NO_DATABASE);

        start("taken", Map.of("THONBAO_PORT", "" + other.getLocalPort()));
        start("newer", Map.of());
        start("damaged", Map.of());
        start("a-file", Map.of());
        start("a-file/below", Map.of());
        start("postgres", Map.of("THONBAO_DB_URL", "jdbc:postgresql://" + nobodyThere() + "/thonbao?password=secret"));
        start("no-flows", Map.of("THONBAO_FLOWS", place.resolve("nowhere").toString()));
        start("slips", Map.of("THONBAO_FLOWS", flowsWithSlips().toString()));
    }

    private static void start(String data, Map<String, String> more) throws IOException {
        var environment = new HashMap<>(Map.of(
                "THONBAO_DATA", place.resolve(data).toString(),
                "THONBAO_PORT", "0",
                "THONBAO_FLOWS", SHIPPED.toString()));
        environment.putAll(more);
        STARTED.put(data, RunningProgram.launch(environment, "serve"));
    }

    @AfterAll
    static void endAll() throws IOException {
        STARTED.values().forEach(RunningProgram::close);
        other.close();
    }

    @Test
    void portInUse() throws Exception {
        assertThat(refusal("taken"))
                .containsExactly("Cổng " + other.getLocalPort()
                        + " đang có chương trình khác dùng. Xin tắt chương trình đó, hoặc đặt THONBAO_PORT sang số khác"
                        + " (ví dụ THONBAO_PORT=8081), rồi chạy lại.");
        assertThat(agencies("taken")).isEqualTo(1);
    }

    @Test
    void databaseOfANewerVersion() throws Exception {
        assertThat(refusal("newer"))
                .containsExactly("Cơ sở dữ liệu thuộc một bản Thôn Báo mới hơn (bước 99)."
                        + " Hãy chạy bản mới hơn, hoặc dùng bản sao lưu cũ.");
        assertThat(agencies("newer")).isEqualTo(1);
    }

    @Test
    void damagedDatabase() throws Exception {
        var file = place.resolve("damaged/thonbao.db");
        assertThat(refusal("damaged"))
                .containsExactly("Tệp cơ sở dữ liệu " + file + " không mở được hoặc đã hỏng."
                        + " Xin giữ nguyên tệp này và khôi phục bản sao lưu gần nhất.");
        assertThat(file).hasBinaryContent(NO_DATABASE);
    }

    @Test
    void dataFolderThatIsAFile() throws Exception {
        var file = place.resolve("a-file");
        assertThat(refusal("a-file"))
                .containsExactly("Không dùng được thư mục dữ liệu " + file + " vì " + file
                        + " là một tệp. Hãy đổi THONBAO_DATA sang một thư mục.");
        assertThat(refusal("a-file/below"))
                .containsExactly("Không dùng được thư mục dữ liệu " + file.resolve("below") + " vì " + file
                        + " là một tệp. Hãy đổi THONBAO_DATA sang một thư mục.");
        assertThat(file).hasContent("x");
    }

    @Test
    void postgresqlThatIsAway() throws Exception {
        assertThat(refusal("postgres"))
                .singleElement()
                .asString()
                .matches("Không kết nối được cơ sở dữ liệu jdbc:postgresql://[^?]+/thonbao\\."
                        + " Hãy kiểm tra THONBAO_DB_URL, THONBAO_DB_USER và THONBAO_DB_PASSWORD\\.");
    }

    @Test
    void flowsThatAreMissing() throws Exception {
        assertThat(refusal("no-flows"))
                .containsExactly(
                        "Kịch bản hoặc đợt thi đua có lỗi, sửa xong rồi chạy lại:",
                        place.resolve("nowhere") + ":1  FLOW-19  không có thư mục này");
    }

    @Test
    void tenMistakesInTheFlowsAllAtOnce() throws Exception {
        var lines = refusal("slips");
        assertThat(lines.get(0)).isEqualTo("Kịch bản hoặc đợt thi đua có lỗi, sửa xong rồi chạy lại:");
        assertThat(lines.stream().skip(1).map(l -> l.split(" {2}")[0] + " " + l.split(" {2}")[1]))
                .containsExactlyInAnyOrderElementsOf(
                        SLIPS.stream().map(RefusedStartIT::told).toList());
    }

    /** Everything it printed after it had said that it starts. */
    private static List<String> refusal(String data) throws Exception {
        var program = Objects.requireNonNull(STARTED.get(data));
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.printed()).startsWith("Thôn Báo đang khởi động…");
        return program.printed().stream().skip(1).toList();
    }

    private static Path database(String data) throws IOException, SQLException {
        var file = Files.createDirectories(place.resolve(data)).resolve("thonbao.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:db/migration/sqlite")
                .load()
                .migrate();
        update(file, "INSERT INTO agency (kind, name, office, officer, officer_phone) VALUES ('xã', 'x', '', '', '')");
        return file;
    }

    private static void newer(Path file) throws SQLException {
        update(
                file,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql', checksum, installed_by,"
                        + " installed_on, 1, success FROM flyway_schema_history WHERE installed_rank = 1");
    }

    private static void update(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    private static long agencies(String data) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + place.resolve(data + "/thonbao.db"));
                var row = connection.createStatement().executeQuery("SELECT count(*) FROM agency")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String nobodyThere() throws IOException {
        try (var closedAtOnce = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "localhost:" + closedAtOnce.getLocalPort();
        }
    }

    private static Path flowsWithSlips() throws IOException {
        var copy = place.resolve("flows");
        try (var files = Files.walk(SHIPPED)) {
            files.filter(f -> f.toString().endsWith(".yaml"))
                    .forEach(f -> copy(f, copy.resolve(SHIPPED.relativize(f).toString())));
        }
        return copy;
    }

    private static void copy(Path from, Path to) {
        try {
            var text = Files.readString(from);
            for (var slip : slipsIn(from).toList()) {
                assertThat(text).contains(slip.right());
                text = text.replaceFirst(java.util.regex.Pattern.quote(slip.right()), slip.wrong());
            }
            Files.createDirectories(to.getParent());
            Files.writeString(to, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Slip> slipsIn(Path file) {
        return SLIPS.stream().filter(s -> SHIPPED.resolve(s.file()).equals(file));
    }

    private static String told(Slip slip) {
        try {
            var before = Files.readString(SHIPPED.resolve(slip.file()))
                    .split(java.util.regex.Pattern.quote(slip.right()), 2)[0];
            return slip.file() + ":"
                    + (1 + before.chars().filter(c -> c == '\n').count()) + " " + slip.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
