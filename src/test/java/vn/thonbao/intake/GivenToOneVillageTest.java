package vn.thonbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.PeriodOpening;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.directory.UnitId;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;

/** Of two villages one alone is asked for an item; in time it is merged with the other, and hands the item on. */
class GivenToOneVillageTest extends DemoOffice {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private static final String FILE = """
            campaign: den-ngo-2025
            title: "Kế hoạch thắp sáng đường ngõ"
            short_title: "Đường ngõ sáng"
            flow: report
            issuer: { kind: xã, name: "Bản Mẫu", office: "Phòng" }
            units: { kind: thôn }
            periods:
              - { label: "10 tháng", from: 2025-01-01, to: 2025-10-31, send_by: "2025-12-08 17:00", lock: "2025-12-20 17:00" }
              - { label: "năm 2025", from: 2025-01-01, to: 2025-12-31, send_by: "2026-01-08 17:00", lock: "2026-01-09 17:00" }
            indicators:
              - { code: d.1, number: "1", wording: "Số hộ lắp đèn trước cổng", label: "Đèn trước cổng", kind: number, unit: hộ,
                  comparator: none, judged: open, role: plan, horizon: "năm 2025", totalling: sum, example: "85",
                  reporters: [thôn] }
              - { code: d.2, number: "2", wording: "Số cột đèn ở bến đò", label: "Đèn bến đò", kind: number, unit: cột,
                  comparator: none, judged: open, role: plan, horizon: "năm 2025", totalling: sum, example: "4",
                  reporting_units: [Thôn Đông] }
            """;

    @Autowired
    IntakeWorker worker;

    @Autowired
    MessageIntake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    PeriodOpening opening;

    @Autowired
    UnitChanges changes;

    private final Map<PersonId, Integer> said = new HashMap<>();
    private AgencyId here = new AgencyId(0);
    private UnitId east = new UnitId(0);
    private UnitId west = new UnitId(0);
    private PersonId hung = new PersonId(0);
    private PersonId hoa = new PersonId(0);

    /** Each message is taken here and now. */
    @BeforeAll
    void twoVillagesAndTheirHeads() {
        worker.stop();
        here = directory.addAgency("xã", "Bản Mẫu", "Phòng", "chị Lan", "");
        accounts.add(here, "one-village", "Nguyễn Thị Lan", Account.Role.OFFICER, "x");
        east = directory.addUnit(here, "thôn", "Thôn Đông", "01", LONG_AGO);
        west = directory.addUnit(here, "thôn", "Thôn Tây", "02", LONG_AGO);
        hung = head("Lò Văn Hùng", east);
        hoa = head("Lò Thị Hòa", west);
    }

    private PersonId head(String name, UnitId village) {
        var head = directory.addPerson(here, name, "bác", Optional.empty());
        directory.appoint(head, village, "trưởng thôn", LONG_AGO);
        directory.recordConsent(head, true, "welcome/1", "webchat", clock.instant());
        directory.linkChat(head, chat(head), clock.instant());
        return head;
    }

    @AfterAll
    void othersGoOn() {
        worker.start();
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("one-village").orElseThrow());
    }

    @Test
    void isAskedThereAloneCountedOfOneAndHandedOn() throws UnsupportedEncodingException {
        assertThat(send("/campaigns/file", "name", "den-ngo-2025.yaml", "text", FILE))
                .hasRedirectedUrl("/campaigns");
        var period = campaigns.periods(campaigns.campaigns(here).get(0).id()).stream()
                .filter(p -> p.label().equals("10 tháng"))
                .findFirst()
                .orElseThrow();

        assertThat(say(hoa, "bao cao"))
                .contains("1/1 · Số hộ lắp đèn trước cổng")
                .doesNotContain("bến đò");
        assertThat(say(hoa, "40")).contains("1. Đèn trước cổng").doesNotContain("Đèn bến đò");
        assertThat(say(hoa, "gui")).contains("đã nhận báo cáo");
        assertThat(say(hung, "bao cao")).contains("1/2 · Số hộ lắp đèn trước cổng");
        assertThat(say(hung, "85")).contains("2/2 · Số cột đèn ở bến đò");
        assertThat(board(period.id().value()))
                .as("one has sent, and not the one who owes it")
                .contains("0/1 đơn vị");
        assertThat(say(hung, "4")).contains("2. Đèn bến đò");
        assertThat(say(hung, "gui")).contains("đã nhận báo cáo");

        assertThat(board(period.id().value()))
                .contains("2/2 đơn vị", "1/1 đơn vị", "không phải báo")
                .doesNotContain("1/2 đơn vị");

        merge();
    }

    /** Both report together from November on; the report of ten months stays theirs. */
    private void merge() throws UnsupportedEncodingException {
        var merged = changes.redraw(
                        List.of(directory.unit(east), directory.unit(west)),
                        List.of(new UnitChanges.NewUnit("Thôn Bến Đò", "12", Set.of(hung))),
                        LocalDate.of(2025, 11, 1),
                        "Lan",
                        clock.instant())
                .get(0);
        var campaign = campaigns.campaigns(here).get(0);
        var year = campaigns.periods(campaign.id()).stream()
                .filter(p -> p.label().equals("năm 2025"))
                .findFirst()
                .orElseThrow();

        assertThat(campaigns.owedBy(year, directory.unit(merged))).hasSize(2);
        assertThat(board(year.id().value())).contains("0/1 đơn vị");
        assertThat(page("/campaigns/" + campaign.id().value() + "/file"))
                .bodyText()
                .contains("reporting_units: [\"Thôn Bến Đò\"]", "nơi khác nhận tệp thì chọn lại");
    }

    private String board(long period) throws UnsupportedEncodingException {
        return page("/board?period=" + period).getResponse().getContentAsString();
    }

    private static ChatAddress chat(PersonId head) {
        return new ChatAddress("webchat", "", "one-village-" + head.value());
    }

    private String say(PersonId head, String words) {
        var before = heard(head).size();
        var id = chat(head).chatId() + "-" + said.merge(head, 1, Integer::sum);
        inbox.accept(chat(head), Optional.of(head), id, Content.text(words), clock.instant());
        intake.handleBatch();
        var all = heard(head);
        return String.join("\n", all.subList(before, all.size()));
    }

    private List<String> heard(PersonId head) {
        return sql.sql("SELECT body FROM outbox WHERE chat_id = ? ORDER BY id")
                .param(chat(head).chatId())
                .query(String.class)
                .list();
    }
}
