package vn.thonbao.office.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thonbao.campaign.DayOff;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.OfficeCalendar;

/** The office's own days off, and the deadlines that fall on one. */
class CalendarPageTest extends CommuneOffice {

    private static final LocalDate MONDAY = LocalDate.of(2025, 12, 15);

    @Autowired
    OfficeCalendar calendar;

    @Test
    void showsWhatTheLawKnowsUntilTheOfficeChangesIt() {
        assertThat(page("/calendar")).bodyText().contains("Lịch nghỉ năm 2025", "Quốc khánh", "Đang theo các ngày");
        assertThat(page("/calendar/2026")).bodyText().contains("Tết Nguyên đán", "Lịch nghỉ 2027");

        send("/calendar/2025/days", "day", MONDAY, "kind", "OFF", "note", "kỷ niệm <phường>");

        assertThat(page("/calendar/2025")).bodyText().contains("Lịch riêng", "Quốc khánh", "kỷ niệm &lt;phường&gt;");
        assertThat(calendar.writtenDown(at.agency, 2026)).isFalse();
    }

    @Test
    void altersTakesOutAndGoesBackToTheLaw() {
        var law = calendar.year(at.agency, 2025);
        var day = "/calendar/2025/days/2025-09-01";

        assertThat(send(day, "kind", "INSTEAD", "note", "Quốc khánh, hoán đổi")).hasRedirectedUrl("/calendar/2025");
        assertThat(calendar.year(at.agency, 2025))
                .hasSameSizeAs(law)
                .contains(new DayOff(LocalDate.of(2025, 9, 1), DayOff.Kind.INSTEAD, "Quốc khánh, hoán đổi"));
        send(day + "/removal");
        assertThat(calendar.year(at.agency, 2025))
                .extracting(DayOff::date)
                .hasSize(law.size() - 1)
                .doesNotContain(LocalDate.of(2025, 9, 1));
        assertThat(send(day, "kind", "OFF", "note", "vừa bị bỏ")).hasStatus3xxRedirection();
        assertThat(calendar.year(at.agency, 2025)).hasSize(law.size() - 1);

        send("/calendar/2025/law");
        assertThat(calendar.year(at.agency, 2025)).isEqualTo(law);
    }

    @Test
    void saysBesideTheFieldWhatCannotBeTakenAndKeepsWhatWasTyped() {
        var days = "/calendar/2025/days";
        var wrong = send(days, "day", "2026-01-05", "kind", "OFF", "note", "họp mặt");
        assertThat(wrong).hasStatus(422).bodyText().contains("một ngày của năm đang xem", "2026-01-05", "họp mặt");
        assertThat(send(days, "day", "hôm qua", "kind", "HOLIDAY", "note", " "))
                .hasStatus(422)
                .bodyText()
                .contains("một ngày của năm đang xem", "Xin chọn nghỉ", "Xin ghi lý do ngắn gọn");
        assertThat(send(days, "day", MONDAY, "kind", "WORKED", "note", "làm bù"))
                .hasStatus(422)
                .bodyText()
                .contains("Làm bù chỉ vào thứ Bảy hoặc Chủ nhật");
        assertThat(send(days, "day", MONDAY.minusDays(1), "kind", "INSTEAD", "note", "nghỉ bù"))
                .hasStatus(422)
                .bodyText()
                .contains("Nghỉ bù chỉ vào ngày từ thứ Hai");
        assertThat(send(days, "day", "2025-09-02", "kind", "OFF", "note", "lần nữa"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày này đã có trong lịch");
        assertThat(send(days + "/2025-09-02", "kind", "WORKED", "note", "lời đã sửa"))
                .hasStatus(422)
                .bodyText()
                .contains("Làm bù chỉ vào", "lời đã sửa");
        assertThat(calendar.writtenDown(at.agency, 2025)).isFalse();
    }

    @Test
    void movesADeadlineOffADayOffWithOneTap() {
        assertThat(page("/calendar")).bodyText().doesNotContain("Dời sang");
        send("/calendar/2025/days", "day", MONDAY, "kind", "OFF", "note", "hội phường");
        assertThat(page("/calendar"))
                .bodyText()
                .contains("17 giờ thứ Hai, 15/12/2025", "ngày nghỉ: hội phường", "Dời sang 17 giờ thứ Ba, 16/12/2025");
        assertThat(page("/campaigns")).bodyText().contains("Dời sang");
        assertThat(page(periodPage())).bodyText().contains("Dời sang");

        var tap = "/calendar/deadlines/" + at.period.value();
        assertThat(send(tap)).hasRedirectedUrl("/calendar");
        send(tap);

        assertThat(deadline(at.first))
                .isEqualTo(new Deadline(Instant.parse("2025-12-16T10:00:00Z"), Instant.parse("2025-12-17T10:00:00Z")));
        assertThat(delays.changes(at.period)).hasSize(1);
        assertThat(page("/calendar")).bodyText().doesNotContain("Dời sang");
        assertThat(page(periodPage())).bodyText().contains("ngày nghỉ: hội phường", "Nguyễn Thị Lan");
    }

    @Test
    void knowsNoYearThatIsNoneAndNoDayThatIsNone() {
        assertThat(page("/calendar/1875")).hasStatus(404);
        assertThat(page("/calendar/nam-nay")).hasStatus(400);
        assertThat(send("/calendar/2025/days/hom-qua/removal")).hasStatus(400);
        assertThat(send("/calendar/2025/days/hom-qua", "kind", "OFF", "note", "x"))
                .hasStatus(404);
    }
}
