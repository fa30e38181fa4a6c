package vn.thonbao.office.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.office.DemoOffice;

/** The board's totals, held against sums that this test makes by itself from what stands in the tables. */
class BoardTest extends DemoOffice {

    /** What counts: the newest answer of the last sending, unless it was sent back. */
    private static final String COUNTED = """
            SELECT f.answer, f.amount, f.numerator, f.denominator,
                   (SELECT d.amount FROM unit_denominator d WHERE d.unit_id = s.unit_id AND d.name = :whole
                    ORDER BY d.counted_on DESC LIMIT 1) AS whole
            FROM submission s JOIN figure f ON f.submission_id = s.id
            WHERE s.period_id = :period AND f.indicator_id = :indicator AND f.answer <> 'WITHDRAWN'
              AND f.id = (SELECT max(n.id) FROM figure n WHERE n.submission_id = s.id
                          AND n.indicator_id = f.indicator_id AND n.revision <= s.revision)
              AND NOT EXISTS (SELECT 1 FROM figure_comment c WHERE c.submission_id = s.id
                              AND c.indicator_id = f.indicator_id AND c.revision = s.revision)""";

    /** @param part and {@code whole}: of a ratio, or a figure by itself in {@code part} */
    private record Row(String answer, BigDecimal part, BigDecimal whole, boolean weighted) {}

    @BeforeAll
    void threeUnitsWithUnusualAnswers() {
        key("11", "send", "07.1", "không phát sinh", "10.1", "chưa có số liệu", "13.1", "97,5%", "13.2", "không");
        key("19", "send", "07.1", "7", "12.1", "không thuộc tổ tôi", "08.1", "380/393", "14.1", "không phát sinh");
        key("15", "save", "07.1", "50", "10.1", "900/942", "13.2", "có");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1", "7.2", "8.1", "8.2", "9.1", "9.2", "10.1", "12.1", "13.1", "13.3", "14.1"})
    void aShareIsTheRatioOfTheSums(String number) {
        var rows = rows(number);
        var added = rows.stream().filter(r -> r.whole().signum() > 0).toList();
        var part = sum(added, Row::part);
        var whole = sum(added, Row::whole);

        var shown = shown(number);

        assertThat(number(shown.value()))
                .isEqualByComparingTo(part.multiply(new BigDecimal(100))
                        .divide(whole, indicator(number).decimals(), RoundingMode.HALF_UP));
        assertThat(shown.parts().split("/"))
                .extracting(BoardTest::number)
                .satisfiesExactly(
                        n -> assertThat(n).isEqualByComparingTo(part),
                        d -> assertThat(d).isEqualByComparingTo(whole));
        assertThat(shown.fromPercent())
                .isEqualTo((int) rows.stream().filter(Row::weighted).count());
        coverage(shown, number, added.size());
    }

    @ParameterizedTest
    @ValueSource(strings = "7.1")
    void aNumberIsTheSum(String number) {
        var rows = rows(number);
        assertThat(number(shown(number).value())).isEqualByComparingTo(sum(rows, Row::part));
        coverage(shown(number), number, rows.size());
    }

    @ParameterizedTest
    @ValueSource(strings = "13.2")
    void aYesIsCounted(String number) {
        var rows = rows(number);
        var yes = rows.stream().filter(r -> r.answer().equals("YES")).count();
        assertThat(shown(number).value()).isEqualTo(yes + "/" + rows.size());
        coverage(shown(number), number, rows.size());
    }

    private void coverage(Board.Sum shown, String number, int covered) {
        assertThat(shown.covered()).isEqualTo(covered);
        assertThat(shown.base()).isEqualTo(23 - (number.equals("12.1") ? 1 : 0));
    }

    private Board.Sum shown(String number) {
        var model = Objects.requireNonNull(page("/board").getMvcResult().getModelAndView())
                .getModel();
        return ((Board) Objects.requireNonNull(model.get("board")))
                .columns().stream()
                        .filter(c -> c.number().equals(number))
                        .findFirst()
                        .orElseThrow()
                        .sum();
    }

    private List<Row> rows(String number) {
        var indicator = indicator(number);
        return sql
                .sql(COUNTED)
                .param("whole", indicator.whole().orElse(""))
                .param("period", period().id().value())
                .param("indicator", indicator.id().value())
                .query((row, n) -> row(
                        indicator,
                        row.getString("answer"),
                        decimal(row.getString("amount")),
                        decimal(row.getString("numerator")),
                        decimal(row.getString("denominator")),
                        decimal(row.getString("whole"))))
                .list()
                .stream()
                .filter(r -> !r.answer().equals("NO_DATA") && !r.answer().equals("NOT_OURS"))
                .toList();
    }

    private static Row row(
            Indicator indicator,
            String answer,
            BigDecimal amount,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal whole) {
        return switch (answer) {
            case "SHARE" -> new Row(answer, numerator, denominator, false);
            case "AMOUNT" ->
                indicator.totalling() == Indicator.Totalling.RATIO
                        ? new Row(answer, amount.multiply(whole).movePointLeft(2), whole, true)
                        : new Row(answer, amount, BigDecimal.ONE, false);
            default -> new Row(answer, BigDecimal.ZERO, whole, false);
        };
    }

    private static BigDecimal decimal(String text) {
        return text == null ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static BigDecimal sum(List<Row> rows, Function<Row, BigDecimal> what) {
        return rows.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(String shown) {
        return new BigDecimal(shown.replaceAll("[^0-9,-]", "").replace(',', '.'));
    }

    private void key(String unit, String then, String... figures) {
        var fields = new Object[figures.length + 4];
        fields[0] = "period";
        fields[1] = period().id().value();
        fields[2] = "then";
        fields[3] = then;
        IntStream.range(0, figures.length)
                .forEach(i -> fields[i + 4] = i % 2 == 0 ? "figure.ah." + figures[i] : figures[i]);
        assertThat(send("/entry/" + unit(unit).id().value(), fields)).hasStatus3xxRedirection();
    }
}
