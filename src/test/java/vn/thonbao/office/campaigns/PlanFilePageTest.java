package vn.thonbao.office.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.PeriodOpening;
import vn.thonbao.directory.Account;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;

/** A campaign's file handed in by an office: a new campaign, or a new version of one that runs. */
class PlanFilePageTest extends DemoOffice {

    private static final Path FILE = Path.of("conversation-flows/campaigns/nguyen-luong-bang-2025.yaml");

    @Autowired
    PeriodOpening opening;

    private AgencyId here = new AgencyId(0);

    @BeforeEach
    void aCommuneWithoutACampaign() {
        here = directory.addAgency("xã", "Nguyễn Lương Bằng", "Phòng", "chị Lan", "");
        directory.addUnit(here, "thôn", "Thôn Đông", "01", LocalDate.of(2024, 1, 1));
        accounts.add(here, "plan-" + here.value(), "Nguyễn Thị Lan", Account.Role.OFFICER, "x");
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("plan-" + here.value()).orElseThrow());
    }

    @Test
    void aNewCodeOpensACampaignAfterAPreview() throws IOException {
        var text = Files.readString(FILE);
        assertThat(preview(text))
                .hasStatusOk()
                .bodyText()
                .contains("Đợt mới: ", "37 chỉ tiêu", "mã nguyen-luong-bang-2025", "Mở đợt mới");
        assertThat(campaigns.campaigns(here)).isEmpty();

        assertThat(take(text)).hasRedirectedUrl("/campaigns");

        assertThat(campaigns.indicators(campaign().id())).hasSize(37);
        assertThat(preview(text)).hasStatus(422).bodyText().contains("giống hệt đợt đang chạy");
    }

    @Test
    void aNewVersionChangesWordsAndTargetsAndAddsItems() throws IOException {
        var text = Files.readString(FILE);
        take(text);
        var first = campaigns.indicators(campaign().id()).get(0);
        var changed = text.replaceFirst("label: \"" + first.label() + "\"", "label: \"Tên gọn khác\"") + """

                  - code: nlb.them.1
                    number: "99"
                    wording: "Số hộ lắp đèn trước cổng"
                    label: "Đèn trước cổng"
                    kind: number
                    unit: "hộ"
                    min: 0
                    comparator: none
                    judged: open
                    role: plan
                    horizon: "năm 2025"
                    totalling: sum
                    reporters: [thôn]
                    example: "85"
                """;

        assertThat(preview(changed))
                .hasStatusOk()
                .bodyText()
                .contains("Thêm 1 chỉ tiêu", "99 Đèn trước cổng", "tên gọn", first.label(), "Tên gọn khác")
                .contains("Ai đang trả lời dở thì trả lời tiếp", "Sửa đợt đang chạy");
        assertThat(take(changed)).hasRedirectedUrl("/campaigns");

        var items = campaigns.indicators(campaign().id());
        assertThat(items).hasSize(38);
        assertThat(items.get(0).id()).as("answers are found by it").isEqualTo(first.id());
        assertThat(items.get(0).label()).isEqualTo("Tên gọn khác");
        assertThat(items.get(37).code()).isEqualTo("nlb.them.1");
    }

    @Test
    void whatWouldLoseAnswersIsRefused() throws IOException {
        var text = Files.readString(FILE);
        take(text);
        var first = campaigns.indicators(campaign().id()).get(0);
        var other = text.replaceFirst("flow: report", "flow: register-and-report")
                .replaceFirst("code: " + first.code(), "code: nlb.khac.1");

        assertThat(preview(other))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Chưa nhận",
                        "kịch bản: hỏi lần lượt từng chỉ tiêu → hỏi từng chỉ tiêu, nội dung đăng ký, gương điển hình")
                .contains("Bỏ 1 chỉ tiêu chưa ai trả lời", first.label());
        assertThat(take(other)).hasStatus(422);
        assertThat(campaigns.indicators(campaign().id()))
                .extracting(Indicator::code)
                .contains(first.code());
    }

    @Test
    void anotherRhythmIsShownWithWhatBecomesOfThePeriods() throws IOException {
        var monthly = Files.readString(FILE) + """

                repeats:
                  every: calendar_month
                  from: 2025-10-01
                  until: 2026-06-30
                """;
        take(monthly);
        opening.openDue(clock.instant());

        assertThat(preview(monthly.replace("calendar_month", "calendar_quarter")))
                .hasStatus(422)
                .bodyText()
                .contains("nhịp mới hỏi lại những ngày đã có kỳ", "quý IV năm 2025: 01/10/2025 – 31/12/2025");
        var later =
                monthly.replace("calendar_month", "calendar_quarter").replace("from: 2025-10-01", "from: 2026-01-01");
        assertThat(preview(later))
                .hasStatusOk()
                .bodyText()
                .contains("kỳ nối nhau theo", "tháng dương lịch", "quý dương lịch", "01/10/2025", "01/01/2026")
                .contains("Nhịp mới chỉ mở các kỳ sau; kỳ đã mở không đổi");
    }

    @Test
    void whatRunsGoesToAnotherCommuneAsAFile() throws IOException {
        take(Files.readString(FILE).replace("label: \"Thu ngân sách tăng\"", "label: \"Tên gọn khác\""));
        var running = campaign();
        var file = page("/campaigns/" + running.id().value() + "/file");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("nguyen-luong-bang-2025.yaml");
        var text = file.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("# Đợt “").doesNotContain("Thôn Đông");
        var items = campaigns.indicators(running.id());

        aCommuneWithoutACampaign();
        assertThat(preview(text)).hasStatusOk().bodyText().contains("Đợt mới: ", "37 chỉ tiêu");
        assertThat(take(text)).hasRedirectedUrl("/campaigns");

        assertThat(campaigns.indicators(campaign().id()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "campaign")
                .isEqualTo(items);
        assertThat(items.get(0).label()).isEqualTo("Tên gọn khác");
        assertThat(campaign().flow()).isEqualTo(running.flow());
    }

    @Test
    void aClosedCampaignTakesNoNewVersion() throws IOException {
        var text = Files.readString(FILE);
        take(text);
        send("/campaigns/" + campaign().id().value() + "/life", "next", "CLOSED", "why", "xong");

        assertThat(preview(text.replaceFirst("short_title: \"", "short_title: \"Mới ")))
                .hasStatus(422)
                .bodyText()
                .contains("CAMP-20", "mở lại đợt trước");
    }

    @Test
    void everyMistakeIsListedWithItsLine() throws IOException {
        var text = Files.readString(FILE)
                .replaceFirst("flow: report", "flow: khong-co")
                .replaceFirst("kind: thôn", "kind: bản");
        assertThat(preview(text)).hasStatus(422).bodyText().contains("nlb.yaml:", "CAMP-09", "không có nơi báo cáo");
        assertThat(preview("campaign: a\n\tx: y")).hasStatus(422).bodyText().contains("nlb.yaml:2", "phím Tab");
        assertThat(preview("")).hasStatus(422).bodyText().contains("Tệp này trống");
        assertThat(preview(Files.readString(FILE).replaceFirst("flow: report", "flow: khong-co")))
                .hasStatus(422)
                .bodyText()
                .contains("không có kịch bản “khong-co”", "CAMP-13");
        assertThat(campaigns.campaigns(here)).isEmpty();
    }

    @Test
    void whomItNamesIsSaidBeforeItIsOpenedAndAStrangerIsNotTaken() throws IOException {
        var text = Files.readString(FILE).replaceFirst("reporters: \\[thôn]", "reporting_units: [Thôn Đông]");

        assertThat(preview(text)).hasStatusOk().bodyText().contains("Tệp của nơi khác có thể trùng tên", ": Thôn Đông");
        assertThat(preview(text.replace("[Thôn Đông]", "[Bản Chiềng, Thôn Đống]")))
                .hasStatus(422)
                .bodyText()
                .contains("CAMP-21", "chưa có đơn vị &quot;Bản Chiềng&quot;", "có phải &quot;Thôn Đông&quot;?");
    }

    @Test
    void anOfficeWithoutSuchUnitsIsTold() throws IOException {
        assertThat(preview(Files.readString(Path.of("conversation-flows/campaigns/an-hai-2025.yaml"))))
                .hasStatus(422)
                .bodyText()
                .contains("chưa có đơn vị nào thuộc loại “tổ dân phố”");
    }

    private Campaign campaign() {
        return campaigns.campaigns(here).get(0);
    }

    private MvcTestResult preview(String text) {
        return browser.perform(multipart("/campaigns/file/preview")
                .file(new MockMultipartFile("file", "nlb.yaml", "text/yaml", text.getBytes(StandardCharsets.UTF_8)))
                .with(user(officer()))
                .with(csrf()));
    }

    private MvcTestResult take(String text) {
        return send("/campaigns/file", "name", "nlb.yaml", "text", text);
    }
}
