package vn.thonbao.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thonbao.Application;
import vn.thonbao.channel.ChannelDesk;
import vn.thonbao.channel.ChannelHealth;
import vn.thonbao.channel.Heads;
import vn.thonbao.channel.Villagers;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.platform.database.TestDatabases;

/** Zalo Bot at its worst: everything twice, late, in any order, with wrong clocks and broken answers; and a plan that ends. */
@SpringBootTest(
        classes = Application.class,
        properties = {"thonbao.demo=true", "thonbao.zalo-bot.messages=80", "thonbao.zalo-bot.users=20"})
@ContextConfiguration(initializers = TestDatabases.Sqlite.class)
@Import(Heads.class)
class ZaloBotFaultsTest {

    private static final ZaloBotPlatform ZALO = new ZaloBotPlatform();
    private static final List<String> UNITS = List.of("04", "05", "11");

    @Autowired
    Heads heads;

    @Autowired
    ChannelDesk desk;

    @Autowired
    ZaloBotQuota quota;

    @DynamicPropertySource
    static void zalo(DynamicPropertyRegistry registry) {
        ZALO.joins(registry);
    }

    @AfterAll
    static void hangsUp() {
        ZALO.close();
    }

    @Test
    void everyHeadFinishesWithEachFigureOnceAndTheOfficeReadsWhenThePlanNearsItsEndAndWhenItIsSpent() throws Exception {
        ZALO.mixUp(new Random(7));
        ZALO.unruly(ZaloBotPlatform.SEND, new Random(7));
        var told = new AtomicInteger();
        var villagers = new Villagers((chat, text) -> {
            var wrongClock = 1_790_000_000_000L - told.incrementAndGet() * 3_600_000L;
            ZALO.update(ZaloBotPlatform.said(chat, chat + told.get(), text).replace("1790000000000", "" + wrongClock));
        });
        for (var unit : UNITS) {
            heads.join(unit, new ChatAddress("zalobot", "8150", "u" + unit));
            villagers.begin("u" + unit);
        }
        while (!villagers.done()) {
            var message = ZALO.heard();
            villagers.hears(
                    message.path("chat_id").asString(), message.path("text").asString());
        }
        for (var unit : UNITS) {
            assertThat(heads.saidFor(unit)).as(unit).isEqualTo(Heads.FIGURES);
        }
        theOfficeReadsWhenThePlanNearsItsEndAndWhenItIsSpent();
    }

    private void theOfficeReadsWhenThePlanNearsItsEndAndWhenItIsSpent() throws Exception {
        ZALO.unruly("", new Random(0));
        for (int i = 0; quota.use().messages() < 64; i++) {
            ZALO.update(ZaloBotPlatform.said("stranger" + i, "s" + i, "xin chào"));
            ZALO.heard();
        }
        assertThat(zaloBot().sentence()).contains("/80 tin của tháng này");
        assertThat(zaloBot().state()).isEqualTo(ChannelHealth.State.TROUBLE);
        assertThat(desk.troubles()).extracting(ChannelHealth::channel).contains("zalobot");
        ZALO.fail(ZaloBotPlatform.refusal(ZaloBotPlatform.SEND, 429, "Quota exceeded"));
        ZALO.update(ZaloBotPlatform.said("u04", "after", "xem lại"));
        await().untilAsserted(() -> assertThat(zaloBot().state()).isEqualTo(ChannelHealth.State.OFF));
        assertThat(zaloBot().sentence()).contains("hết lượt nhắn tin của tháng này");
    }

    private ChannelHealth zaloBot() {
        return desk.all().stream()
                .flatMap(channel -> channel.health().stream())
                .filter(health -> health.channel().equals("zalobot"))
                .findFirst()
                .orElseThrow();
    }
}
