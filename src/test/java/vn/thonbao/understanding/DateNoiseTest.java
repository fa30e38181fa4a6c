package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words of dates in any order: nothing may break, and no day is taken that is not on the side that was asked for. */
class DateNoiseTest {

    private static final List<String> WORDS = List.of(
            ("mai mốt mùng 10 12 31 / - . tháng ngày thứ 2 tư năm tuần sau tới cuối quý rằm tết âm 2025 không phải hoặc "
                            + ", à nhầm trước hết 0 99 9999 giờ nữa chạp t6 10thg12 ? nhuận 30 dương lịch hôm vừa rồi này")
                    .split(" "));

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    @Test
    void neverBreaksAndTakesOnlyDaysOnTheSideThatIsAsked() {
        var random = new Random(20251120);
        for (var i = 0; i < 60_000; i++) {
            var message = new StringBuilder();
            for (var left = random.nextInt(7); left >= 0; left--) {
                message.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            var today = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(3000));
            var field = new DateField(today, DateField.Direction.FUTURE);

            if (understanding.date(message.toString(), field) instanceof Reading.Accept accept) {
                assertThat(((Value.Moment) accept.value()).date())
                        .as("%s on %s", message, today)
                        .isAfterOrEqualTo(today);
            }
        }
    }

    @Test
    void readsNoDayFromAMessageThatGoesOnAndOn() {
        var reading = understanding.date(
                "10/12 ".repeat(500), new DateField(LocalDate.of(2025, 11, 20), DateField.Direction.FUTURE));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Reask.class, r -> assertThat(r.why()).isEqualTo(Reason.TOO_LONG));
    }
}
