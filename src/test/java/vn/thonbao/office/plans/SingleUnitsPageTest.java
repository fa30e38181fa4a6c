package vn.thonbao.office.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An officer gives an item to single units instead of all. */
class SingleUnitsPageTest extends DraftOffice {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @BeforeEach
    void anotherVillageAndAClinic() {
        directory.addUnit(here, "thôn", "Thôn Tây", "02", LONG_AGO);
        directory.addUnit(here, "trạm y tế", "Trạm Y tế", "91", LONG_AGO);
    }

    @Test
    void ticksThemAndTheyAloneAreAsked() {
        var draft = draft();
        assertThat(page(draft + "/items/0"))
                .bodyText()
                .contains("chỉ giao riêng cho", "value=\"Thôn Tây\"", "value=\"Trạm Y tế\"", "picks.js");

        assertThat(item(draft, List.of(), "Thôn Tây", "Trạm Y tế")).hasRedirectedUrl(draft + "#chi-tieu");
        assertThat(page(draft)).bodyText().contains("Thôn Tây, Trạm Y tế", "Mở đợt này");
        assertThat(send(draft + "/taking", "edition", edition())).hasRedirectedUrl("/campaigns");

        var units = directory.units(here, LocalDate.now(clock));
        assertThat(units)
                .filteredOn(unit -> campaigns.reportsIn(campaign().id(), unit))
                .extracting(unit -> unit.name())
                .containsExactly("Thôn Tây", "Trạm Y tế");
    }

    @Test
    void theKindThatIsStillTickedIsToldBesideTheNames() {
        var draft = draft();
        assertThat(item(draft, List.of("thôn"), "Thôn Tây"))
                .hasStatus(422)
                .bodyText()
                .contains("e-f-reporting_units", "mọi thôn đã báo mục này", "bỏ thôn ở “nơi báo cáo”");
        assertThat(item(draft, List.of(), "Thôn Tấy", "Thôn Tây"))
                .hasStatus(422)
                .bodyText()
                .contains("chưa có đơn vị", "có phải", "value=\"Thôn Tấy\"");
        assertThat(item(draft, List.of())).hasStatus(422).bodyText().contains("chưa ghi nơi nào báo cáo");
    }

    @Test
    void anItemThatRunsIsGivenToOthersAfterItIsSaidWhatBecomesOfTheOldFigures() {
        var draft = draft();
        item(draft, List.of(), "Thôn Tây");
        send(draft + "/taking", "edition", edition());

        var again = edit(campaign());
        assertThat(item(again, List.of(), "Thôn Đông")).hasRedirectedUrl(again + "#chi-tieu");
        assertThat(page(again))
                .bodyText()
                .contains("chỉ giao riêng cho", "Thôn Đông", "vẫn xem được, nhưng không cộng nữa", "Sửa đợt đang chạy");
        assertThat(send(again + "/taking", "edition", edition())).hasRedirectedUrl("/campaigns");

        assertThat(campaigns.indicators(campaign().id()).get(0).reporters().names())
                .containsExactly("Thôn Đông");
    }

    @Test
    void aNewItemOfOneUnitTellsHowManyAreAskedForNothingAnyMore() {
        var draft = draft();
        assertThat(item(draft, List.of("thôn"))).hasRedirectedUrl(draft + "#chi-tieu");
        send(draft + "/taking", "edition", edition());

        var again = edit(campaign());
        item(again, List.of(), "Thôn Tây");
        assertThat(page(again)).bodyText().contains("1 đơn vị đang báo cáo sẽ không được hỏi gì nữa");
        item(again, List.of(), "Thôn Tây", "Thôn Đông");
        assertThat(page(again)).bodyText().doesNotContain("không được hỏi gì nữa");
    }

    private String draft() {
        var draft = begin();
        named(draft);
        rhythm(draft);
        return draft;
    }

    private MvcTestResult item(String draft, List<String> kinds, String... units) {
        var fields = new ArrayList<Object>(List.of("edition", edition(), "code", code(0)));
        fields.addAll(List.of("number", "1", "wording", "Số cột đèn ở bến đò", "label", "Đèn bến đò"));
        fields.addAll(List.of("kind", "number", "unit", "cột", "comparator", "none"));
        kinds.forEach(kind -> Collections.addAll(fields, "reporters", kind));
        List.of(units).forEach(unit -> Collections.addAll(fields, "reporting_units", unit));
        return send(draft + "/items/0", fields.toArray());
    }
}
