package vn.thonbao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.directory.PersonId;

class SentFiguresTest {

    private static final List<FigureAnswer> ANSWERS = List.of(
            new FigureAnswer.Amount(new BigDecimal("85"), false),
            new FigureAnswer.Amount(new BigDecimal("-0.050"), true),
            new FigureAnswer.Amount(new BigDecimal("123456789012345678901234567890.5"), false),
            new FigureAnswer.Amount(new BigDecimal("1E+3"), false),
            new FigureAnswer.Share(new BigDecimal("298"), new BigDecimal("312.5")),
            new FigureAnswer.YesNo(true),
            new FigureAnswer.YesNo(false),
            new FigureAnswer.Told(""),
            new FigureAnswer.Progress(FigureAnswer.Stage.NOT_STARTED, Optional.empty(), ""),
            new FigureAnswer.Progress(FigureAnswer.Stage.UNDER_WAY, Optional.empty(), ""),
            new FigureAnswer.Progress(FigureAnswer.Stage.UNDER_WAY, Optional.of(new BigDecimal("62.5")), ""),
            new FigureAnswer.Progress(FigureAnswer.Stage.DONE, Optional.empty(), ""),
            new FigureAnswer.NothingToReport(),
            new FigureAnswer.NoData(),
            new FigureAnswer.NotOurs());

    @Test
    void readsEveryKindOfAnswerAsItWasWritten() {
        var read = SentFigures.read(SentFigures.write(figures(ANSWERS)));

        assertThat(ANSWERS).extracting(Object::getClass).contains(FigureAnswer.class.getPermittedSubclasses());
        assertThat(read).hasSameSizeAs(ANSWERS);
        IntStream.range(0, ANSWERS.size())
                .forEach(i -> assertThat(read.get(new IndicatorId(i + 1)))
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(ANSWERS.get(i)));
    }

    @Test
    void isOneShortLineInTheOrderOfTheIndicators() {
        assertThat(SentFigures.write(figures(ANSWERS.subList(3, 7)))).isEqualTo("1=1000;2=298/312.5;3=y;4=n");
        assertThat(SentFigures.write(List.of())).isEmpty();
        assertThat(SentFigures.read("")).isEmpty();
    }

    @Test
    void leavesOutWhatWasToldInWords() {
        var told = figures(List.of(new FigureAnswer.Told("Bà Nguyễn Thị Hoa ủng hộ")));
        assertThat(SentFigures.write(told)).isEqualTo("1=t");

        var done = new FigureAnswer.Progress(FigureAnswer.Stage.DONE, Optional.empty(), "bà Hoa trông coi");
        assertThat(SentFigures.write(figures(List.of(done)))).isEqualTo("1=f");
    }

    private static List<Figure> figures(List<FigureAnswer> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> new Figure(
                        new IndicatorId(i + 1),
                        answers.get(i),
                        "lời bác",
                        OptionalLong.empty(),
                        new Author.Reporter(new PersonId(1), "Nguyễn Văn Hùng"),
                        Instant.EPOCH,
                        1))
                .toList();
    }
}
