package vn.thonbao.program.crowd;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.Application;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.Settings;

/** A city of made-up communes beside the demo's, each with fifty units and their heads, who have agreed and use a channel. */
public final class Villages {

    private static final int UNITS_OF_A_COMMUNE = 50;
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final Clock clock;
    private final CampaignPlan plan;
    private final IntFunction<ChatAddress> chats;

    private Villages(ApplicationContext program, IntFunction<ChatAddress> chats) {
        this.chats = chats;
        this.directory = program.getBean(Directory.class);
        this.campaigns = program.getBean(CampaignDesk.class);
        this.clock = program.getBean(Clock.class);
        this.plan = CampaignFiles.read(program.getBean(Settings.class).flows())
                .plans()
                .get(0);
    }

    /** In the folder that the demo will use. */
    public static void build(Path data, int port, int heads) {
        var bot = StandIn.TOKEN.substring(0, StandIn.TOKEN.indexOf(':'));
        build(data, port, heads, number -> new ChatAddress("telegram", bot, String.valueOf(chat(number))));
    }

    /** @param chats where each head is reached */
    public static void build(Path data, int port, int heads, IntFunction<ChatAddress> chats) {
        var program = new SpringApplication(Application.class);
        try (var context =
                program.run("--thonbao.demo=true", "--thonbao.data=" + data + "/demo", "--thonbao.port=" + port)) {
            var villages = new Villages(context, chats);
            villages.build(heads, context.getBean(TransactionTemplate.class));
        }
    }

    static long chat(int number) {
        return 5_000_000_000L + number; // above 2^31, as Telegram's are
    }

    public static String code(int number) {
        return "v%05d".formatted(number);
    }

    private void build(int heads, TransactionTemplate transaction) {
        for (int first = 0; first < heads; first += UNITS_OF_A_COMMUNE) {
            var from = first;
            transaction.executeWithoutResult(status -> commune(from, Math.min(heads, from + UNITS_OF_A_COMMUNE)));
        }
    }

    private void commune(int from, int to) {
        var agency = directory.addAgency("phường", "Thử " + from, plan.issuer().office(), "chị Mai", "0225 000 009");
        for (int i = from; i < to; i++) {
            head(agency, i);
        }
        campaigns.open(agency, plan);
    }

    private void head(AgencyId agency, int number) {
        var unit = directory.addUnit(agency, plan.units().kind(), "Tổ dân phố " + number, code(number), SINCE);
        directory.countDenominator(unit, "households", new BigDecimal(312), SINCE);
        directory.countDenominator(unit, "labour_force", new BigDecimal(634), SINCE);
        var head = directory.addPerson(agency, "Phạm Văn Thử " + number, "bác", Optional.empty());
        directory.appoint(head, unit, "tổ trưởng", SINCE);
        var chat = chats.apply(number);
        directory.recordConsent(head, true, "welcome/1", chat.channel(), clock.instant());
        directory.linkChat(head, chat, clock.instant());
    }
}
