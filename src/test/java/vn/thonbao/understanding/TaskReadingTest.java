package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far tasks are, as heads type it. */
class TaskReadingTest {

    private static final Field TASK = new Field(
            "t1",
            "Xây dựng nông thôn mới",
            List.of(),
            "",
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Field.Kind.TASK,
            Optional.empty());

    private static final Set<Integer> SIX = Set.of(1, 2, 3, 4, 5, 6);

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xong roi|xong",
                "Đã xong ạ|xong",
                "dạ xong rồi em|xong",
                "hoan thanh|xong",
                "lam xong het roi|xong",
                "100%|xong",
                "xog r|xong",
                "dang lam|đang",
                "dang lam 60%|đang 60",
                "đang làm được 60 phần trăm|đang 60",
                "60%|đang 60",
                "xong 60%|đang 60",
                "dang lam 60|đang 60",
                "dang lam 62,5%|đang 62.5",
                "sắp xong|đang",
                "gan xong roi|đang",
                "van lam thuong xuyen|đang",
                "duoc mot nua|đang 50",
                "moi lam|đang",
                "dang|đang",
                "chua|chưa",
                "chưa làm ạ|chưa",
                "chua lam duoc|chưa",
                "k lam duoc|chưa",
                "0%|chưa",
                "dang chuan bi|chưa",
                "k co|không thuộc",
                "ko có|không thuộc",
                "khong thuoc thon toi|không thuộc",
                "thon toi khong co|không thuộc",
                "như kỳ trước|như trước",
                "nhu cu|như trước",
                "chua ro|chưa rõ",
                "de mai|để sau"
            })
    void oneStageIsCertain(String said, String meant) {
        assertThat(read(said)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chua lam duoc vi thieu kinh phi|chưa (vi thieu kinh phi)",
                "Chưa làm được do trời mưa, đường lầy|chưa (do trời mưa, đường lầy)",
                "xong ngay 5/12|xong (ngay 5/12)",
                "dang lam 60%, con 2 xom|đang 60 (con 2 xom)",
                "da phat loa xong|xong (da phat loa)",
                "đang làm, chưa xong|đang",
                "chua xong, moi duoc 60%|đang 60",
                "chưa làm vì chưa có kinh phí|chưa (vì chưa có kinh phí)"
            })
    void keepsWhatIsSaidBeside(String said, String meant) {
        assertThat(read(said)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chua xong|đang hay chưa",
                "lam roi|xong hay đang",
                "đã triển khai|xong hay đang",
                "xong 2/3|xong (2/3) hay đang (2/3)",
                "khong co may|không thuộc hay chưa (may)",
                "có xong đâu|đang hay chưa",
                "khong phai xong|xong (khong phai) hay đang (khong phai) hay chưa (khong phai)"
            })
    void asksWhereTwoStagesFit(String said, String meant) {
        assertThat(read(said)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "85 hộ", "bao cao em", "xong chưa?", "co", "...", "hom nao hop", "2 3"})
    void readsNoStageWhereNoneIsSaid(String said) {
        assertThat(read(said)).startsWith("hỏi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 3 xong, 2 dang lam|1 xong; 3 xong; 2 đang",
                "1,3 xong 2 dang lam 60%|1 xong; 3 xong; 2 đang 60",
                "1 và 3 đã xong, còn 2 chưa|1 xong; 3 xong; 2 chưa",
                "1-3 xong|1 xong; 2 xong; 3 xong",
                "tu 1 den 3 xong, 4 chua|1 xong; 2 xong; 3 xong; 4 chưa",
                "1. xong 2. đang làm 3. chưa|1 xong; 2 đang; 3 chưa",
                "1xong 2 dang|1 xong; 2 đang",
                "việc 1 xong, việc 2 đang làm|1 xong; 2 đang",
                "xong 1 3, dang lam 2|1 xong; 3 xong; 2 đang",
                "đã xong: 1, 3; đang làm: 2, 4|1 xong; 3 xong; 2 đang; 4 đang",
                "4 chua lam duoc vi thieu kinh phi, 5 xong|4 chưa (vi thieu kinh phi); 5 xong",
                "1 2 3 deu xong|1 xong; 2 xong; 3 xong",
                "2 k co|2 không thuộc",
                "2k co, 1 xong|2 không thuộc; 1 xong",
                "3 là đang làm|3 đang",
                "1 xong 3 buoi loa|1 xong (3 buoi loa)",
                "1 xong ngay 5/12, 2 xong hom 3/12|1 xong (ngay 5/12); 2 xong (hom 3/12)",
                "1 xong, 2 60%|1 xong; 2 đang 60",
                "2 chua xong|2 đang hay chưa",
                "1 nhu ky truoc|1 như trước"
            })
    void readsWhichTasksAreHowFar(String said, String meant) {
        assertThat(rows(tasks(said))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xong hết rồi|xong|true",
                "tat ca deu xong|xong|true",
                "dang lam het|đang|true",
                "chua lam duoc vi thieu kinh phi|chưa (vi thieu kinh phi)|false",
                "xong roi|xong|false",
                "dang lam 60|đang 60|false",
                "nhu ky truoc|như trước|true",
                "k co|không thuộc|false"
            })
    void readsWhatGoesForAllAndWhetherThatWasSaid(String said, String others, boolean certain) {
        var tasks = tasks(said);
        assertThat(tasks.rows()).isEmpty();
        assertThat(tasks.others().map(TaskReadingTest::shown)).contains(others);
        assertThat(tasks.certain()).isEqualTo(certain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 3 xong, con lai dang lam|1 xong; 3 xong|đang|",
                "xong het tru 4 dang lam|4 đang|xong|",
                "xong het tru 4|''|xong|4",
                "1 xong, mấy việc còn lại chưa|1 xong|chưa|",
                "1 chua, con lai nhu ky truoc|1 chưa|như trước|"
            })
    void readsTheRestAndTheExceptions(String said, String rows, String others, Integer apart) {
        var tasks = tasks(said);
        assertThat(rows(tasks)).isEqualTo(rows);
        assertThat(tasks.others().map(TaskReadingTest::shown)).contains(others);
        assertThat(tasks.certain()).isTrue();
        assertThat(tasks.apart()).isEqualTo(apart == null ? Set.of() : Set.of(apart));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 3",
                "85",
                "bao cao",
                "xong 3 viec",
                "thon 5 co 12 ho",
                "sửa câu 3 thành 85",
                "ngay 5/12 hop thon",
                "2 xong 3",
                ""
            })
    void saysNothingOfTasksWhereNoStageIsNamed(String said) {
        assertThat(understanding.tasks(said, SIX)).isEmpty();
    }

    @Test
    void tellsOfANumberThatNoTaskHas() {
        assertThat(tasks("1 xong, 9 dang lam").unknown()).contains(9);
    }

    @Test
    void takesNeitherOfTwoStagesOfOneTask() {
        assertThat(rows(tasks("1 xong, 2 dang lam, 1 chua"))).isEqualTo("1 hỏi NO_STAGE; 2 đang");
        assertThat(rows(tasks("1 xong, 1 xong"))).isEqualTo("1 xong");
    }

    @Test
    void aVillageNumberIsNoTask() {
        assertThat(tasks("thôn 5 xong hết rồi").rows()).isEmpty();
    }

    @Test
    void longMessagesAreReadInLinearTime() {
        assertThat(understanding.tasks("1 xong, ".repeat(1_500), SIX)).isEmpty();
        assertThat(tasks("1 2 3 ".repeat(300) + "xong").rows()).hasSize(3);
    }

    private Tasks tasks(String said) {
        return understanding.tasks(said, SIX).orElseThrow(() -> new AssertionError(said));
    }

    private String read(String said) {
        return shown(understanding.read(said, TASK));
    }

    private static String rows(Tasks tasks) {
        return tasks.rows().entrySet().stream()
                .map(row -> row.getKey() + " " + shown(row.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String shown(Reading reading) {
        if (reading instanceof Reading.Accept accept) {
            return shown(accept.value());
        }
        return reading instanceof Reading.Confirm confirm
                ? confirm.readings().stream().map(TaskReadingTest::shown).collect(Collectors.joining(" hay "))
                : "hỏi " + ((Reading.Reask) reading).why();
    }

    private static String shown(Value value) {
        if (value instanceof Value.Progress progress) {
            var stage = switch (progress.stage()) {
                case NOT_STARTED -> "chưa";
                case UNDER_WAY -> "đang";
                case DONE -> "xong";
            };
            return stage
                    + progress.percent()
                            .map(BigDecimal::toPlainString)
                            .map(" "::concat)
                            .orElse("")
                    + (progress.words().isEmpty() ? "" : " (" + progress.words() + ")");
        }
        return value instanceof Value.NotOurs
                ? "không thuộc"
                : value instanceof Value.SameAsBefore
                        ? "như trước"
                        : value instanceof Value.NoData ? "chưa rõ" : value instanceof Value.Later ? "để sau" : "khác";
    }
}
