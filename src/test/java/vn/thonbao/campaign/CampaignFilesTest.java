package vn.thonbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.yaml.Mistake;

class CampaignFilesTest {

    /** As printed in the plan of phường An Hải, September 2025. */
    private static final String AN_HAI = """
            ah.01.1 | EQUALS | 98.5   | tỷ đồng     | REACHED  | Giá trị sản xuất Công nghiệp 6 tháng trên địa bàn phường
            ah.01.2 | EQUALS | 50.1   | %           | REACHED  | Giá trị sản xuất Công nghiệp 6 tháng so kế hoạch
            ah.01.3 | EQUALS | 112.91 | %           | REACHED  | Giá trị sản xuất Công nghiệp 6 tháng so với cùng kỳ
            ah.01.4 | REACH  | 196.4  | tỷ đồng     | PLAN     | Kế hoạch giá trị sản xuất Công nghiệp
            ah.02.1 | EQUALS | 1401.1 | tỷ đồng     | REACHED  | Tổng mức bán lẻ hàng hóa 6 tháng trên địa bàn phường
            ah.02.2 | EQUALS | 51.1   | %           | REACHED  | Tổng mức bán lẻ hàng hóa 6 tháng so kế hoạch
            ah.02.3 | EQUALS | 116.8  | %           | REACHED  | Tổng mức bán lẻ hàng hóa 6 tháng so với cùng kỳ
            ah.02.4 | REACH  | 2740.8 | tỷ đồng     | PLAN     | Kế hoạch tổng mức bán lẻ hàng hóa
            ah.03.1 | EQUALS | 337.8  | tỷ đồng     | REACHED  | Doanh thu dịch vụ lưu trú và ăn uống
            ah.03.2 | EQUALS | 51.5   | %           | REACHED  | Doanh thu dịch vụ lưu trú và ăn uống so kế hoạch
            ah.03.3 | EQUALS | 116.6  | %           | REACHED  | Doanh thu dịch vụ lưu trú và ăn uống so với cùng kỳ
            ah.03.4 | REACH  | 655.3  | tỷ đồng     | PLAN     | Kế hoạch doanh thu dịch vụ lưu trú và ăn uống
            ah.04.1 | EQUALS | 17.220 | tỷ đồng     | REACHED  | Tổng thu cân đối NSNN 7 tháng trên địa bàn
            ah.04.2 | EQUALS | 99     | %           | REACHED  | Tổng thu cân đối NSNN 7 tháng so dự toán giao
            ah.04.3 | EQUALS | 3.456  | tỷ đồng     | ESTIMATE | Ước thực hiện thu cân đối NSNN 5 tháng cuối năm
            ah.04.4 | EQUALS | 20.676 | tỷ đồng     | ESTIMATE | Ước tổng thu cân đối NSNN trên địa bàn năm 2025
            ah.04.5 | EQUALS | 121    | %           | ESTIMATE | Ước tổng thu cân đối NSNN năm 2025 so dự toán giao
            ah.05.1 | EQUALS | 0.92   | %           | TARGET   | Tỷ lệ tăng dân số tự nhiên
            ah.06.1 | KEEP   | 100    | % trạm y tế | TARGET   | Tỷ lệ trạm y tế đạt Bộ tiêu chí quốc gia y tế xã
            ah.07.1 | KEEP   | 0      | hộ          | TARGET   | Số hộ nghèo
            ah.07.2 | EQUALS | 0.6    | %           | TARGET   | Tỷ lệ hộ cận nghèo
            ah.08.1 | EQUALS | 96.8   | %           | TARGET   | Tỷ lệ lao động có việc làm
            ah.08.2 | EQUALS | 75     | %           | TARGET   | Tỷ lệ lao động qua đào tạo
            ah.09.1 | EQUALS | 100    | %           | TARGET   | Tỷ lệ huy động trẻ 5 tuổi ra lớp
            ah.09.2 | REACH  | 100    | %           | TARGET   | Tỷ lệ trẻ đúng độ tuổi vào học lớp 1
            ah.09.3 | REACH  | 100    | %           | TARGET   | Tỷ lệ học sinh hoàn thành chương trình tiểu học vào học lớp 6
            ah.10.1 | EQUALS | 98     | %           | TARGET   | Tỷ lệ người dân tham gia bảo hiểm y tế
            ah.11.1 | EQUALS | 100    | %           | TARGET   | Tỷ lệ chất thải rắn đô thị được thu gom và xử lý hợp vệ sinh
            ah.12.1 | EQUALS | 100    | %           | TARGET   | Tỷ lệ dân số đô thị được cung cấp nước sạch
            ah.13.1 | REACH  | 98     | %           | TARGET   | Tỷ lệ gia đình đạt tiêu chuẩn “Gia đình văn hóa”
            ah.13.2 | REACH  | 23     | tổ dân phố  | TARGET   | Số tổ dân phố đạt tiêu chuẩn “Tổ dân phố văn hóa”
            ah.13.3 | EQUALS | 90     | %           | TARGET   | Tỷ lệ người luyện tập thể thao thường xuyên
            ah.14.1 | REACH  | 100    | %           | TARGET   | Hoàn thành chỉ tiêu giao quân
            """;

    @TempDir
    Path folder;

    @Test
    void readsAllItemsOfThePlanOfAnHaiAsPrinted() {
        assertThat(anHai().indicators().stream().map(CampaignFilesTest::row).toList())
                .isEqualTo(AN_HAI.lines()
                        .map(l -> l.trim().replaceAll(" *\\| *", " | "))
                        .toList());
    }

    private static String row(Indicator i) {
        return String.join(
                " | ",
                i.code(),
                i.comparator().name(),
                i.target().map(Object::toString).orElse(""),
                i.unit(),
                i.role().name(),
                i.wording());
    }

    @Test
    void asksEveryTeamForFourteenItemsAndTheOfficeForTheRest() {
        var byReporter = anHai().indicators().stream()
                .collect(Collectors.groupingBy(i -> i.reporters().kinds()));

        assertThat(byReporter.get(List.of("tổ dân phố"))).hasSize(14).allSatisfy(i -> {
            assertThat(i.question()).isPresent();
            assertThat(i.example()).isNotBlank();
            assertThat(i.role()).isEqualTo(Indicator.Role.TARGET);
        });
        assertThat(byReporter.get(List.of(ReportingUnit.OFFICE)))
                .hasSize(19)
                .allSatisfy(i -> assertThat(i.totalling()).isEqualTo(Indicator.Totalling.SINGLE));
    }

    @Test
    void keepsWhatThePlanLeavesOpenAsADoubt() {
        var growth = indicator("ah.05.1");

        assertThat(growth.judged()).isEqualTo(Indicator.Judgement.OPEN);
        assertThat(growth.doubt()).hasValueSatisfying(d -> assertThat(d).contains("không ghi chiều"));
        assertThat(growth.min()).hasValueSatisfying(m -> assertThat(m).isEqualByComparingTo("-100"));
        assertThat(indicator("ah.07.2").judged()).isEqualTo(Indicator.Judgement.AT_MOST);
        assertThat(indicator("ah.10.1").judged()).isEqualTo(Indicator.Judgement.AT_LEAST);
        assertThat(indicator("ah.13.2").judged()).isEqualTo(Indicator.Judgement.ALL);
        assertThat(indicator("ah.14.1").max()).as("may exceed 100 %").isEmpty();
        assertThat(anHai().planNumber()).isEmpty();
        assertThat(anHai().planDate()).isEmpty();
    }

    @Test
    void knowsThePeriodsTheDeadlineAndTheDatesAbove() {
        assertThat(anHai().units().names()).hasSize(23).contains("Tổ dân phố 1", "Tổ dân phố 23");
        var now = anHai().periods().get(1);
        assertThat(now.to()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(now.sendBy()).contains(LocalDateTime.of(2025, 12, 8, 17, 0));
        assertThat(now.lock()).contains(LocalDateTime.of(2025, 12, 9, 17, 0));
        assertThat(anHai().periods().get(0).history()).isTrue();
        assertThat(anHai().milestones())
                .extracting(Milestone::lastDay)
                .containsExactly(LocalDate.of(2025, 12, 9), LocalDate.of(2025, 12, 14));
    }

    @Test
    void tellsAllMistakesAtOnceEachWithItsLine() throws IOException {
        Files.createDirectories(folder.resolve("campaigns"));
        Files.writeString(folder.resolve("campaigns/x.yaml"), """
                campaign: y
                title: T
                short_title: S
                flow: report
                issuer: { kind: xã, name: A, office: B }
                units: { kind: thôn, names: [Thôn 1, Thôn 1] }
                wholes: { households: "Tổng số hộ" }
                periods:
                  - { label: P, from: 2025-01-01, to: 2025-11-30, send_by: 2025-11-30 17:00, lock: 2025-11-29 17:00 }
                indicators:
                  - code: x.1
                    number: "1"
                    wording: W
                    label: Một cái nhãn dài hơn hai mươi lăm chữ
                    kind: percnt
                    min: 5
                    max: 1
                    comparator: reach
                    judged: at_least
                    role: target
                    horizon: năm 2025
                    whole: housholds
                    totalling: ratio
                    reporters: [thon]
                    example: "1"
                  - code: x.1
                    number: "2"
                    wording: W
                    label: B
                    aliases: [một cái nhãn dài hơn hai mươi lăm chữ]
                    question: "Bác có bao nhiêu?"
                    kind: number
                    comparator: none
                    judged: open
                    role: target
                    horizon: năm 2025
                    totalling: count_yes
                    reporters: [thôn]
                """);

        var result = CampaignFiles.read(folder);

        assertThat(result.plans()).isEmpty();
        assertThat(result.mistakes())
                .extracting(CampaignFilesTest::place)
                .containsExactly(
                        "campaigns/x.yaml:1  CAMP-01",
                        "campaigns/x.yaml:6  CAMP-12",
                        "campaigns/x.yaml:9  CAMP-04",
                        "campaigns/x.yaml:9  CAMP-04",
                        "campaigns/x.yaml:14  CAMP-03",
                        "campaigns/x.yaml:15  YAML-06",
                        "campaigns/x.yaml:17  CAMP-06",
                        "campaigns/x.yaml:19  CAMP-08",
                        "campaigns/x.yaml:22  CAMP-05",
                        "campaigns/x.yaml:24  CAMP-09",
                        "campaigns/x.yaml:26  CAMP-02",
                        "campaigns/x.yaml:26  YAML-05",
                        "campaigns/x.yaml:30  CAMP-10",
                        "campaigns/x.yaml:31  CAMP-11",
                        "campaigns/x.yaml:37  CAMP-07");
    }

    @Test
    void tellsRulesThatCannotBeReckonedAndPeriodsThatCannotFollowEachOther() throws IOException {
        var indicator = """
                  - code: x.%d
                    number: "%d"
                    wording: W
                    label: L%d
                    kind: %s
                    unit: "%s"
                    comparator: none
                    judged: open
                    role: target
                    horizon: năm 2025
                    totalling: %s
                    reporters: [%s]
                    example: "1"
                """;
        Files.createDirectories(folder.resolve("campaigns"));
        Files.writeString(
                folder.resolve("campaigns/x.yaml"),
                """
                campaign: x
                title: T
                short_title: S
                flow: report
                issuer: { kind: xã, name: A, office: B }
                units: { kind: thôn, names: [Thôn 1] }
                wholes: { households: "Tổng số hộ" }
                repeats: { every: moon, from: 2025-12-31, until: 2025-01-01, send_after: 0, at: "5 giờ" }
                checks:
                  - { rule: "x.1 <= households", says: "Nhiều hơn tổng số hộ." }
                  - { rule: "x.1 <= housholds", says: "S" }
                  - { rule: "x.1 = x.2", says: "%s" }
                  - { rule: "x.1 + x.3 = 100", says: "Bác xem lại." }
                  - { rule: "x.1 <= x.4", says: "S" }
                  - { rule: "x.1 or x.2", says: "S" }
                indicators:
                """.formatted("S".repeat(111))
                        + indicator.formatted(1, 1, 1, "number", "hộ", "sum", "thôn")
                        + indicator.formatted(2, 2, 2, "number", "người", "sum", "thôn")
                        + indicator.formatted(3, 3, 3, "yes_no", "hộ", "count_yes", "thôn")
                        + indicator.formatted(4, 4, 4, "number", "hộ", "single", "cơ quan")
                        + "    part_of: x.9\n");

        var result = CampaignFiles.read(folder);

        assertThat(result.mistakes())
                .extracting(CampaignFilesTest::place)
                .containsExactly(
                        "campaigns/x.yaml:8  CAMP-04",
                        "campaigns/x.yaml:8  CAMP-04",
                        "campaigns/x.yaml:8  CAMP-04",
                        "campaigns/x.yaml:8  YAML-06",
                        "campaigns/x.yaml:11  CAMP-17",
                        "campaigns/x.yaml:12  CAMP-03",
                        "campaigns/x.yaml:12  CAMP-17",
                        "campaigns/x.yaml:13  CAMP-11",
                        "campaigns/x.yaml:13  CAMP-17",
                        "campaigns/x.yaml:14  CAMP-17",
                        "campaigns/x.yaml:15  CAMP-17",
                        "campaigns/x.yaml:69  CAMP-18");
    }

    @Test
    void tellsWhatCannotBeMeantByARangeAListOrContext() throws IOException {
        Files.createDirectories(folder.resolve("campaigns"));
        Files.writeString(folder.resolve("campaigns/x.yaml"), """
                campaign: x
                title: T
                short_title: S
                flow: report
                issuer: { kind: quận, name: A, office: B }
                units: { kind: phường, names: [Phường 1] }
                sets: { city: "Chỉ tiêu thành phố" }
                periods:
                  - { label: P, from: 2025-01-01, to: 2025-11-30, history: true }
                indicators:
                  - { code: x.1, number: "1", set: ctiy, wording: W, label: A, kind: number, comparator: range, target: 4,
                      target_to: 2, judged: between, role: target, horizon: H, totalling: single, reporters: [cơ quan] }
                  - { code: x.2, number: "1", wording: W, label: B, kind: number, comparator: reach, target: 4,
                      target_to: 5, judged: at_least, role: target, horizon: H, totalling: single, reporters: [cơ quan] }
                  - { code: x.3, number: "1", set: city, wording: W, label: C, kind: number, comparator: reach, target: 4,
                      judged: open, role: context, horizon: H, totalling: none, reporters: [cơ quan] }
                  - { code: x.4, number: "1", set: city, wording: W, label: D, kind: text, comparator: none,
                      judged: open, role: target, horizon: H, totalling: sum, reporters: [cơ quan] }
                  - { code: x.5, number: "1", set: city, wording: W, label: E, kind: yes_no, comparator: keep,
                      judged: all, role: target, horizon: H, totalling: count_yes, reporters: [cơ quan] }
                """);

        assertThat(CampaignFiles.read(folder).mistakes())
                .extracting(CampaignFilesTest::place)
                .containsExactly(
                        "campaigns/x.yaml:11  CAMP-14",
                        "campaigns/x.yaml:12  CAMP-15",
                        "campaigns/x.yaml:13  YAML-05",
                        "campaigns/x.yaml:14  CAMP-15",
                        "campaigns/x.yaml:16  CAMP-16",
                        "campaigns/x.yaml:17  CAMP-07");
    }

    @Test
    void aTaskSaysOnlyWhatATaskHasAndCannotBeASum() throws IOException {
        Files.createDirectories(folder.resolve("campaigns"));
        Files.writeString(folder.resolve("campaigns/x.yaml"), """
                campaign: x
                title: T
                short_title: S
                flow: report
                issuer: { kind: xã, name: A, office: B }
                units: { kind: thôn, names: [Thôn 1] }
                periods:
                  - { label: P, from: 2025-01-01, to: 2025-11-30, history: true }
                indicators:
                  - { code: x.1, number: "1", wording: W, label: A, kind: task, horizon: H, reporters: [thôn] }
                  - { code: x.2, number: "2", wording: W, label: B, kind: task, role: context, horizon: H }
                  - { code: x.3, number: "3", wording: W, label: C, kind: task, totalling: sum, horizon: H, reporters: [thôn] }
                  - { code: x.4, number: "4", wording: W, label: D, kind: task, horizon: H }
                """);

        var read = CampaignFiles.read(folder);

        assertThat(read.mistakes())
                .extracting(CampaignFilesTest::place)
                .containsExactly("campaigns/x.yaml:12  CAMP-07", "campaigns/x.yaml:13  CAMP-09");
    }

    @Test
    void readsAPlanOfTwoListsAndAsksNobodyForTheOneOfThoseAbove() {
        var lists = CampaignFiles.read(Path.of("conversation-flows")).plans().stream()
                .filter(p -> p.code().equals("duong-kinh-2025"))
                .flatMap(p -> p.indicators().stream())
                .collect(Collectors.groupingBy(i -> i.set().orElseThrow()));

        assertThat(lists.get("Chỉ tiêu thành phố"))
                .hasSize(30)
                .allSatisfy(i -> assertThat(i.role()).isEqualTo(Indicator.Role.CONTEXT))
                .allSatisfy(i -> assertThat(i.reporters().nobody()).isTrue());
        assertThat(lists.get("Chỉ tiêu quận"))
                .hasSize(22)
                .allSatisfy(i -> assertThat(i.reporters().kinds()).hasSize(1));
    }

    @Test
    void aPeriodOfRegistrationNamesItemsThatItsUnitsCanUndertake() throws IOException {
        Files.createDirectories(folder.resolve("campaigns"));
        Files.writeString(folder.resolve("campaigns/x.yaml"), """
                campaign: x
                title: T
                short_title: S
                flow: report
                issuer: { kind: xã, name: A, office: B }
                units: { kind: thôn, names: [Thôn 1] }
                periods:
                  - { label: P, from: 2025-01-01, to: 2025-01-31, send_by: 2025-02-02 17:00, lock: 2025-02-03 17:00,
                      registers: [x.1, x.l, x.2, x.3, x.1] }
                  - { label: Q, from: 2024-01-01, to: 2024-12-31, history: true,
                      registers: [x.1] }
                  - { label: R, from: 2025-02-01, to: 2025-02-20, send_by: 2025-02-25 17:00, lock: 2025-02-26 17:00,
                      registers: [] }
                indicators:
                  - { code: x.1, number: "1", wording: W, label: A, kind: number, comparator: none, judged: open,
                      role: target, horizon: H, totalling: sum, reporters: [thôn], example: "1" }
                  - { code: x.2, number: "2", wording: V, label: B, kind: number, comparator: none, judged: open,
                      role: target, horizon: H, totalling: single, reporters: [cơ quan] }
                  - { code: x.3, number: "3", wording: U, label: C, kind: text, comparator: none, judged: open,
                      role: target, horizon: H, totalling: none, reporters: [thôn], example: "kể" }
                """);

        var read = CampaignFiles.read(folder);

        assertThat(read.mistakes())
                .extracting(CampaignFilesTest::place)
                .containsExactly(
                        "campaigns/x.yaml:9  CAMP-19",
                        "campaigns/x.yaml:9  CAMP-19",
                        "campaigns/x.yaml:9  CAMP-19",
                        "campaigns/x.yaml:9  CAMP-19",
                        "campaigns/x.yaml:11  CAMP-19",
                        "campaigns/x.yaml:13  CAMP-19");
        assertThat(read.mistakes()).extracting(Mistake::words).anyMatch(words -> words.contains("x.1"));
    }

    @Test
    void anItemMayBeGivenToUnitsByNameAndASlipInANameIsTold() throws IOException {
        Files.createDirectories(folder.resolve("campaigns"));
        Files.writeString(folder.resolve("campaigns/x.yaml"), """
                campaign: x
                title: T
                short_title: S
                flow: report
                issuer: { kind: xã, name: A, office: B }
                units: { kind: thôn, names: [Thôn 1, Thôn 2] }
                periods:
                  - { label: P, from: 2025-01-01, to: 2025-01-31, send_by: 2025-02-02 17:00, lock: 2025-02-03 17:00 }
                indicators:
                  - { code: x.1, number: "1", wording: W, label: A, kind: number, comparator: none, judged: open,
                      role: target, horizon: H, totalling: sum, example: "1",
                      reporting_units: [Thôn 2, Trạm Y tế] }
                  - { code: x.2, number: "2", wording: V, label: B, kind: number, comparator: none, judged: open,
                      role: target, horizon: H, totalling: sum, example: "1",
                      reporting_units: [Thôn 22, Thôn 1, Thôn 1] }
                  - { code: x.3, number: "3", wording: U, label: C, kind: number, comparator: none, judged: open,
                      role: target, horizon: H, totalling: sum, example: "1", reporters: [thôn],
                      reporting_units: [Thôn 2, Thôn 1] }
                """);

        var read = CampaignFiles.read(folder);

        assertThat(read.mistakes())
                .extracting(Mistake::toString)
                .containsExactly(
                        "campaigns/x.yaml:15  CAMP-21  chưa có đơn vị \"Thôn 22\"; có phải \"Thôn 2\"?",
                        "campaigns/x.yaml:15  CAMP-21  đơn vị \"Thôn 1\" có hai lần",
                        "campaigns/x.yaml:18  CAMP-21  mọi thôn đã báo mục này; muốn giao riêng thì bỏ thôn ở \"reporters\"");
    }

    private static String place(Mistake mistake) {
        return mistake.file() + ":" + mistake.line() + "  " + mistake.code();
    }

    private static Indicator indicator(String code) {
        return anHai().indicators().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static CampaignPlan anHai() {
        var result = CampaignFiles.read(Path.of("conversation-flows"));
        assertThat(result.mistakes()).isEmpty();
        return result.plans().get(0);
    }
}
