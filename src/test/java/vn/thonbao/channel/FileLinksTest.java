package vn.thonbao.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.thonbao.platform.Settings;
import vn.thonbao.platform.database.OnSqlite;
import vn.thonbao.platform.files.FileStore;
import vn.thonbao.platform.files.FileStore.StoredFile;

/** Files behind links that hold for a while. */
@OnSqlite
class FileLinksTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient sql;

    @Test
    void whoeverHasTheLinkGetsTheFileUnderItsName() throws Exception {
        var link = links(Clock.systemUTC())
                .to(stored("%PDF-1.7 kế hoạch", "Kế hoạch 49.pdf"), HOUR)
                .orElseThrow();
        assertThat(link).startsWith("https://bao.example.vn/f/").endsWith("/K%E1%BA%BF%20ho%E1%BA%A1ch%2049.pdf");
        var answer = fetch(signed(link));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(Objects.requireNonNull(answer.getBody()).getContentAsString(UTF_8))
                .isEqualTo("%PDF-1.7 kế hoạch");
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void aLinkThatWasChangedAnywhereOpensNothing() {
        var link = signed(links(Clock.systemUTC())
                .to(stored("%PDF-1.7 mật", "a.pdf"), HOUR)
                .orElseThrow());
        for (int i = 0; i < link.length(); i++) {
            var other = link.charAt(i) == 'A' ? 'w' : 'A'; // they differ in the bits that count, also at the end
            var forged = link.substring(0, i) + other + link.substring(i + 1);
            assertThat(fetch(forged).getStatusCode().value()).as(forged).isEqualTo(404);
        }
        for (var nothing : new String[] {"", "x", "x.y", ".", "%2e%2e", "../..", "AAAA.AAAA"}) {
            assertThat(fetch(nothing).getStatusCode().value()).as(nothing).isEqualTo(404);
        }
    }

    @Test
    void endsAfterAWhile() {
        var plan = stored("%PDF-1.7 ngắn", "b.pdf");
        var anHourAgo = links(Clock.offset(Clock.systemUTC(), HOUR.negated()));
        var holds = signed(anHourAgo.to(plan, HOUR.plusMinutes(5)).orElseThrow());
        var ended = signed(anHourAgo.to(plan, HOUR.minusMinutes(5)).orElseThrow());
        assertThat(fetch(holds).getStatusCode().value()).isEqualTo(200);
        assertThat(fetch(ended).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void thereIsNoneWhereNobodyKnowsOurAddress() {
        var links = new FileLinks(sql, settings(Optional.empty()), store, Clock.systemUTC());
        assertThat(links.to(stored("%PDF-1.7 gần", "c.pdf"), HOUR)).isEmpty();
    }

    @Test
    void aFileThatIsGoneHoldsUpNobody() {
        var gone = new StoredFile("0".repeat(64), "image", "image/png", 7, "mất.png");
        assertThat(links(Clock.systemUTC()).attached(gone)).isEmpty();
        assertThat(links(Clock.systemUTC()).attached(stored("%PDF-1.7 còn", "d.pdf")))
                .isPresent();
    }

    @Test
    void aPersonReadsTheLinkOfAFileDaysLaterAndAChannelFetchesItAtOnce() {
        var daysAgo = links(Clock.offset(Clock.systemUTC(), HOUR.multipliedBy(-50)));
        var file = daysAgo.attached(stored("%PDF-1.7 tranh", "e.pdf")).orElseThrow();
        assertThat(fetch(signed(file.link().orElseThrow())).getStatusCode().value())
                .isEqualTo(200);
        assertThat(fetch(signed(file.fetch().orElseThrow())).getStatusCode().value())
                .isEqualTo(404);
    }

    private FileLinks links(Clock clock) {
        return new FileLinks(sql, settings(Optional.of("https://bao.example.vn")), store, clock);
    }

    private static Settings settings(Optional<String> publicUrl) {
        return new Settings(
                Path.of("."),
                0,
                Path.of("."),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                publicUrl,
                ZoneId.of("Asia/Ho_Chi_Minh"),
                DataSize.ofMegabytes(1));
    }

    private StoredFile stored(String text, String name) {
        var outcome = store.store(new ByteArrayInputStream(text.getBytes(UTF_8)), name);
        return ((FileStore.Outcome.Stored) outcome).file();
    }

    private static String signed(String link) {
        var begin = link.indexOf("/f/") + 3;
        return link.substring(begin, link.indexOf('/', begin));
    }

    private ResponseEntity<Resource> fetch(String signed) {
        return new FileLinkController(links(Clock.systemUTC()), store).fetch(signed, "a.pdf");
    }
}
