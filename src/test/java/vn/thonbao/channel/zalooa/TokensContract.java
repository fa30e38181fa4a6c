package vn.thonbao.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.thonbao.channel.ChannelHealth.State;
import vn.thonbao.channel.StandIn.Fault;
import vn.thonbao.channel.Vitals;
import vn.thonbao.channel.zalo.Wire;
import vn.thonbao.platform.database.Moments;
import vn.thonbao.platform.database.OnPostgres;
import vn.thonbao.platform.database.OnSqlite;

abstract class TokensContract {

    private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");

    @Autowired
    JdbcClient sql;

    @Autowired
    Moments moments;

    private final OfficialAccount zalo = new OfficialAccount();
    private Instant now = START;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void thePermissionOfTheSettings() {
        sql.sql("DELETE FROM zalooa_grant").update();
        grants().seed("r1", now);
    }

    @AfterEach
    void hangsUp() {
        zalo.close();
    }

    @Test
    void theFirstTokenComesFromTheSettingsAndIsRenewedAfterTwentyHours() {
        var tokens = node();
        assertThat(tokens.access()).isEmpty();
        assertThat(tokens.renewed(Optional.empty()).join()).contains("a2");
        later(Duration.ofHours(20).minusSeconds(1));
        assertThat(tokens.keepFresh().join()).contains("a2");
        later(Duration.ofSeconds(1));
        assertThat(tokens.keepFresh().join()).contains("a3");
        assertThat(zalo.renewals()).isEqualTo(2);
    }

    @Test
    void ofManyThreadsOfTwoNodesOneAsks() throws Exception {
        node().renewed(Optional.empty()).join();
        var nodes = new Tokens[] {node(), node()};
        var together = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(8);
        var asked = IntStream.range(0, 8)
                .mapToObj(i -> threads.submit(() -> {
                    together.await();
                    return nodes[i % 2].renewed(Optional.of("a2")).join();
                }))
                .toList();
        together.countDown();
        for (var answer : asked) {
            assertThat(answer.get()).isIn(Optional.empty(), Optional.of("a3"));
        }
        threads.shutdown();
        assertThat(zalo.renewals()).isEqualTo(2);
        assertThat(nodes[0].access()).contains("a3");
    }

    @Test
    void aRenewalWhoseAnswerIsLostIsTriedOnceMoreThenTheOfficeHasToConsentAgain() {
        zalo.fail(Fault.answerLost(OfficialAccount.TOKEN));
        var tokens = node();
        assertThat(tokens.renewed(Optional.empty()).join()).isEmpty();
        assertThat(health().sentence()).contains("có thể đã mất", "Cho phép lại");
        assertThat(tokens.renewed(Optional.empty()).join()).isEmpty();
        assertThat(zalo.renewals()).as("held for a while").isEqualTo(1);
        later(Duration.ofMinutes(3));
        assertThat(tokens.renewed(Optional.empty()).join()).isEmpty();
        assertThat(health().state()).isEqualTo(State.OFF);
        assertThat(tokens.consented("good")).isTrue();
        assertThat(tokens.access()).contains("a3");
        assertThat(health().state()).isEqualTo(State.WELL);
    }

    @Test
    void whatNeverLeftCostsNothing() {
        zalo.close();
        assertThat(node().renewed(Optional.empty()).join()).isEmpty();
        assertThat(grants().current().orElseThrow().trouble()).isEmpty();
    }

    @Test
    void aWrongCodeChangesNothing() {
        node().renewed(Optional.empty()).join();
        assertThat(node().consented("bad")).isFalse();
        assertThat(node().access()).contains("a2");
        assertThat(zalo.lastForm())
                .contains(
                        "code_verifier=" + OfficialAccount.settings("http://x").codeVerifier());
    }

    @Test
    void aNewTokenInTheSettingsReplacesTheOldOneAndTheSameOneDoesNot() {
        node().renewed(Optional.empty()).join();
        grants().seed("r1", now);
        assertThat(node().access()).contains("a2");
        grants().seed("r9", now);
        assertThat(node().access()).isEmpty();
        assertThat(grants().current().orElseThrow().refresh()).isEqualTo("r9");
    }

    @Test
    void aPermissionGivenWhileTheOldOneIsRenewedStays() {
        var grants = grants();
        assertThat(grants.claim("r1", now, Duration.ofMinutes(2))).isTrue();
        grants.keep(new Grants.Pair("a7", now.plusSeconds(90_000), "r7"), now);
        assertThat(grants.replace("r1", new Grants.Pair("a2", now.plusSeconds(90_000), "r2"), now))
                .isFalse();
        assertThat(node().access()).contains("a7");
    }

    @Test
    void theOfficeIsWarnedFourteenDaysBeforeThePermissionEnds() {
        node().renewed(Optional.empty()).join();
        later(Duration.ofDays(76).minusSeconds(1));
        assertThat(health().state()).isEqualTo(State.WELL);
        later(Duration.ofSeconds(1));
        assertThat(health().sentence()).contains("sắp hết hạn");
        later(Duration.ofDays(14));
        assertThat(health().state()).isEqualTo(State.OFF);
    }

    @Test
    void noTokenIsPrintedByAccident() {
        node().renewed(Optional.empty()).join();
        var grant = grants().current().orElseThrow();
        assertThat(grant.toString()).doesNotContain("a2", "r2");
        assertThat(OfficialAccount.settings("http://x").toString()).doesNotContain("made-up", "r1");
    }

    private void later(Duration by) {
        now = now.plus(by);
    }

    private Grants grants() {
        return new Grants(sql, moments, OfficialAccount.APP);
    }

    private Tokens node() {
        var settings = OfficialAccount.settings(zalo.address());
        return new Tokens(grants(), new ZaloOaApi(settings, new Wire(new JsonMapper(), Wire.PATIENCE)), clock);
    }

    private vn.thonbao.channel.ChannelHealth health() {
        var settings = OfficialAccount.settings(zalo.address());
        return new ZaloOaHealth(new Vitals("zalooa", "Zalo OA", clock), settings, node(), clock).now();
    }

    @OnSqlite
    static class SqliteTest extends TokensContract {}

    @OnPostgres
    static class PostgresTest extends TokensContract {}
}
