package vn.thonbao.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.office.SignedIn;
import vn.thonbao.submission.SmallCommune;

/** Merging and splitting units: a form, a preview, and what the board then says of the period before. */
class RedrawTest extends DemoOffice {

    private static final String ON = "2025-12-05";

    @SuppressWarnings("NullAway.Init")
    SmallCommune at;

    @BeforeEach
    void anotherCommune() {
        at = new SmallCommune(directory, accounts, campaigns, submissions);
        directory.appoint(at.hung, at.first.id(), "tổ trưởng", LocalDate.of(2024, 1, 1));
        directory.countDenominator(at.first.id(), "households", new BigDecimal("312"), LocalDate.of(2024, 1, 1));
        directory.countDenominator(at.second.id(), "households", new BigDecimal("188"), LocalDate.of(2024, 1, 1));
    }

    @Override
    protected SignedIn officer() {
        return new SignedIn(accounts.byUsername("lan-" + at.agency.value()).orElseThrow());
    }

    @Test
    void thePreviewSaysWhatWouldChangeAndChangesNothing() {
        at.enter(0, SmallCommune.amount("85"), SmallCommune.MORNING);

        assertThat(send("/people/changes/preview", merge()))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa ghi gì", "Tổ dân phố 01, Tổ dân phố 02", "04/12/2025", "Tổ dân phố Đông", "Số hộ: 500")
                .contains("Nguyễn Văn Hùng", "tổ trưởng của Tổ dân phố Đông", "thôi nhiệm vụ")
                .contains("Tổ dân phố 01 đang nhập", "chỉ khi tất cả đã báo");
        assertThat(units()).extracting(ReportingUnit::name).containsExactly("Tổ dân phố 01", "Tổ dân phố 02");
    }

    @Test
    void aMergeHandsThePostOverAndTheBoardComparesWithTheSum() {
        lastYear(at.first, "80");
        lastYear(at.second, "20");

        assertThat(send("/people/changes", with(merge(), "keep." + at.hung.value(), "1")))
                .hasRedirectedUrl("/people/changes");

        var merged = units().get(0);
        assertThat(units()).hasSize(1);
        assertThat(directory.postsAt(merged.id(), LocalDate.parse(ON)))
                .containsExactly(new Post(at.hung, merged.id(), "tổ trưởng"));
        assertThat(page("/people/changes"))
                .bodyText()
                .contains("Gộp Tổ dân phố 01, Tổ dân phố 02 thành Tổ dân phố Đông", "05/12/2025", "Nguyễn Thị Lan");
        assertThat(page("/board?period=" + at.period.value()))
                .bodyText()
                .contains("(gộp từ Tổ dân phố 01, Tổ dân phố 02)", "0/1");
        assertThat(page("/entry/" + merged.id().value() + "?period=" + at.period.value()))
                .bodyText()
                .contains(">100 hộ<");
    }

    @Test
    void aMissingPredecessorIsNotEnough() {
        lastYear(at.first, "80");
        send("/people/changes", with(merge(), "keep." + at.hung.value(), "0"));

        var merged = units().get(0);
        assertThat(page("/entry/" + merged.id().value() + "?period=" + at.period.value()))
                .bodyText()
                .contains(">không đủ<")
                .doesNotContain(">80 hộ<");
        assertThat(directory.postsOf(at.hung, LocalDate.parse(ON))).isEmpty();
    }

    @Test
    void aSplitDividesNothing() {
        lastYear(at.first, "80");
        assertThat(send("/people/changes", split("keep." + at.hung.value(), "2")))
                .hasRedirectedUrl("/people/changes");

        assertThat(units()).extracting(ReportingUnit::name).containsExactly("Tổ dân phố 02", "Tổ 1A", "Tổ 1B");
        var part = units().get(2);
        assertThat(directory.postsAt(part.id(), LocalDate.parse(ON))).hasSize(1);
        assertThat(page("/board?period=" + at.period.value())).bodyText().contains("(tách từ Tổ dân phố 01)");
        assertThat(page("/entry/" + part.id().value() + "?period=" + at.period.value()))
                .bodyText()
                .doesNotContain(">80 hộ<", ">không đủ<");
    }

    @Test
    void everyMistakeIsSaidBesideItsFieldAndNothingIsWritten() {
        assertThat(send(
                        "/people/changes/preview",
                        "kind",
                        "merge",
                        "old",
                        at.first.id().value(),
                        "on",
                        "",
                        "name.1",
                        "tổ dân phố 02",
                        "code.1",
                        "01"))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chọn ít nhất hai đơn vị", "Xin chọn ngày bắt đầu")
                .contains("Đã có đơn vị mang tên này", "Mã này đã dùng");
        assertThat(send("/people/changes/preview", "kind", "split", "on", "2023-01-01", "name.1", "A"))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chọn một đơn vị để tách", "Xin ghi tên đơn vị mới", "Xin ghi mã ngắn");
        assertThat(send("/people/changes", merge())).hasStatus(422).bodyText().contains("làm ở đơn vị mới nào");
        assertThat(send("/people/changes/preview", split("on", "2024-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày này cần sau ngày 01/01/2024");
        assertThat(units()).hasSize(2);
    }

    @Test
    void anotherAgencysUnitIsNoneToChooseFrom() {
        var there = new SmallCommune(directory, accounts, campaigns, submissions);

        assertThat(send(
                        "/people/changes/preview",
                        split("old", String.valueOf(there.first.id().value()))))
                .hasStatus(422);
    }

    private Object[] merge() {
        return new Object[] {
            "kind",
            "merge",
            "old",
            at.first.id().value(),
            "old",
            at.second.id().value(),
            "on",
            ON,
            "name.1",
            "Tổ dân phố Đông",
            "code.1",
            "20"
        };
    }

    /** @param instead names and values that replace the usual ones */
    private Object[] split(String... instead) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", "split");
        fields.put("old", at.first.id().value());
        fields.put("on", ON);
        fields.put("name.1", "Tổ 1A");
        fields.put("code.1", "11");
        fields.put("name.2", "Tổ 1B");
        fields.put("code.2", "12");
        for (var i = 0; i < instead.length; i += 2) {
            fields.put(instead[i], instead[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }

    private static Object[] with(Object[] fields, String... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray();
    }

    private List<ReportingUnit> units() {
        return directory.units(at.agency, LocalDate.parse(ON));
    }

    private void lastYear(ReportingUnit unit, String amount) {
        submissions.enter(
                at.lastYear,
                unit,
                at.owed.get(0),
                SmallCommune.amount(amount),
                "",
                OptionalLong.empty(),
                at.officer,
                SmallCommune.MORNING);
        submissions.submit(at.lastYear, unit, at.officer, SmallCommune.MORNING);
    }
}
