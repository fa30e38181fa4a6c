package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Value.Progress;
import vn.thonbao.understanding.Value.Stage;

/** Tasks of a plan, asked together: what is certain is noted, what is not is asked. */
class TaskTalkTest {

    @Test
    void asksForTheTasksOfOneListTogetherAndForTheNextListAfterThem() {
        var chat = new Chat(of("Phong trào", 3, "Tuyên truyền", 2));

        assertThat(chat.says("báo cáo"))
                .startsWith("1/2 · Phong trào: Tổ dân phố 5 làm đến đâu rồi?\n1. Việc 1\n2. Việc 2\n3. Việc 3\n")
                .endsWith("ví dụ: 1 2 xong, 3 đang làm 60% [Xong cả] [Để sau]");
        assertThat(chat.says("1 3 xong, 2 dang lam 60%"))
                .startsWith(
                        "Phường ghi việc 1 “Việc 1”, 3 “Việc 3” đã xong; 2 “Việc 2” đang làm 60%.\n2/2 · Tuyên truyền")
                .contains("4. Việc 4\n5. Việc 5");
        assertThat(chat.says("Xong cả"))
                .contains("4 “Việc 4”, 5 “Việc 5” đã xong", "bấm Gửi", "2. Việc 2: đang làm 60%");
    }

    @Test
    void asksAgainOnlyForWhatIsLeft() {
        var chat = new Chat(of("Phong trào", 4));
        chat.says("báo cáo");

        assertThat(chat.says("2 xong")).contains("1. Việc 1\n3. Việc 3\n4. Việc 4");
        assertThat(chat.says("3 chua lam vi thieu tien, 4 k co"))
                .contains("3 “Việc 3” chưa làm (vi thieu tien); 4 “Việc 4” không thuộc Tổ dân phố 5")
                .contains("làm việc này đến đâu rồi: Việc số 1 của kế hoạch?")
                .contains("[Đã xong] [Đang làm] [Chưa làm] [Để sau]");
        assertThat(chat.says("dang lam duoc mot nua")).contains("1. Việc 1: đang làm 50%");
    }

    @Test
    void oneWordForAllOfThemIsReadOutBeforeItIsNoted() {
        var chat = new Chat(of("Phong trào", 3));
        chat.says("báo cáo");

        assertThat(chat.says("xong roi")).contains("1. Việc 1: đã xong", "Các việc trên đúng không ạ?");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.says("chua dung")).contains("nhắn số và việc đến đâu, ví dụ: 1 là đang làm 60%");
        assertThat(chat.says("2 dang lam"))
                .contains("1. Việc 1: đã xong", "2. Việc 2: đang làm", "3. Việc 3: đã xong", "đúng không ạ?");
        assertThat(chat.says("dung")).contains("bấm Gửi");
        assertThat(chat.draft().fields()).hasSize(3);
    }

    @Test
    void whatFitsTwoStagesIsAskedAndTheRestIsNoted() {
        var chat = new Chat(of("Phong trào", 3));
        chat.says("báo cáo");

        assertThat(chat.says("1 xong, 2 chua xong, 3 xong"))
                .contains("1 “Việc 1”, 3 “Việc 3” đã xong")
                .contains("Việc “Việc 2” đến đâu rồi ạ?")
                .endsWith("[đang làm] [chưa làm] [Nhắn lại]");
        assertThat(chat.says("1")).contains("2. Việc 2: đang làm");
    }

    @Test
    void saysWhichNumberNoTaskHas() {
        var chat = new Chat(of("Phong trào", 3));
        chat.says("báo cáo");

        assertThat(chat.says("1 xong, 7 chua")).contains("không có số 7", "1. Việc 1\n");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.says("van binh thuong")).contains("chưa rõ việc nào đã xong");
    }

    @Test
    void aNumberThatIsNoTaskIsNoAnswerOfTheOneThatIsLeft() {
        var chat = new Chat(of("Phong trào", 2));
        chat.says("báo cáo");
        chat.says("1 xong");

        assertThat(chat.says("7 xong")).contains("không có số 7", "làm việc này đến đâu rồi");
        assertThat(chat.says("dang lam 60")).contains("2. Việc 2: đang làm 60%");
    }

    @Test
    void whatWasSaidBeforeIsNotSentAgain() {
        var chat = new Chat(of("Phong trào", 2));
        chat.says("báo cáo");
        chat.says("xong het");
        chat.says("gui");

        assertThat(chat.says("1 xong")).contains("đã ghi đúng như vậy rồi");
        assertThat(chat.did(Effect.Finish.class)).isFalse();
    }

    @Test
    void asThePeriodBeforeTakesOverWhatWasTold() {
        var items = List.of(of("Phong trào", 3));
        var chat = new Chat(IntStream.range(0, 3)
                .mapToObj(i -> i == 2 ? items.get(i) : before(items.get(i), i == 0 ? Stage.DONE : Stage.UNDER_WAY))
                .toArray(Facts.Item[]::new));

        assertThat(chat.says("báo cáo"))
                .contains("1. Việc 1 (kỳ trước đã xong)\n2. Việc 2 (kỳ trước đang làm)\n3. Việc 3\n")
                .contains("[Xong cả] [Như kỳ trước] [Để sau]");
        assertThat(chat.says("nhu ky truoc"))
                .contains("1 “Việc 1” đã xong; 2 “Việc 2” đang làm", "Việc số 3 của kế hoạch");
    }

    @Test
    void aChangeIsShownBeforeItReplacesAnything() {
        var chat = new Chat(of("Phong trào", 2));
        chat.says("báo cáo");
        chat.says("1 xong, 2 chua lam");

        assertThat(chat.says("2 dang lam")).contains("2. Việc 2: đang làm (thay cho chưa làm)");
        assertThat(chat.says("dung")).contains("2. Việc 2: đang làm", "bấm Gửi");
        chat.says("gui");
        assertThat(chat.says("1 dang lam 80%")).contains("thay cho đã xong");
        assertThat(chat.says("dung")).contains("đã nhận báo cáo");
        assertThat(chat.drafted("t.1")).isEqualTo("đang làm 80%");
    }

    @Test
    void putsOffAWholeListAndComesBackToIt() {
        var chat = new Chat(of("Phong trào", 2, "Tuyên truyền", 2));
        chat.says("báo cáo");

        assertThat(chat.says("de sau")).contains("Phong trào để sau", "2/2 · Tuyên truyền");
        assertThat(chat.says("xong het")).contains("1/2 · Phong trào", "[Chưa có số liệu]");
        assertThat(chat.says("chua co so lieu")).contains("1. Việc 1: chưa có số liệu", "2. Việc 2: chưa có số liệu");
    }

    @Test
    void theDayOfThePlanStandsBesideItsTask() {
        var items = of("Phong trào", 2);
        var due = items[1];
        items[1] = new Facts.Item(
                        due.field(),
                        due.number(),
                        due.label(),
                        Optional.of("trước ngày 10/12"),
                        due.example(),
                        due.question(),
                        due.previous(),
                        due.returned())
                .withGroup(due.group());
        var chat = new Chat(items);

        assertThat(chat.says("báo cáo")).contains("1. Việc 1\n2. Việc 2 (trước ngày 10/12)\n");
        assertThat(chat.says("1 xong")).contains("Mục tiêu: trước ngày 10/12.");
    }

    @Test
    void aPhotoShowsWhatWasDone() {
        var chat = new Chat(of("Phong trào", 2));
        chat.says("báo cáo");

        assertThat(chat.sends(2, "")).contains("đã nhận 2 tệp", "1. Việc 1\n2. Việc 2");
        assertThat(chat.effects())
                .anyMatch(
                        e -> e instanceof Effect.Attach attach && attach.field().equals("evidence"));
    }

    @Test
    void figuresAndTasksOfOnePlanKeepApart() {
        var items =
                new ArrayList<>(List.of(Chat.households("n.1", "Hộ nghèo"), Chat.households("n.2", "Hộ cận nghèo")));
        items.addAll(List.of(of("Phong trào", 2)));
        var chat = new Chat(items.toArray(Facts.Item[]::new));

        assertThat(chat.says("báo cáo")).startsWith("1/3 · ");
        chat.says("3");
        assertThat(chat.drafted("n.1")).isEqualTo("3 hộ");
        assertThat(chat.says("5"))
                .startsWith("Phường ghi Hộ cận nghèo: 5 hộ.\n3/3 · Phong trào")
                .contains("3. Việc 1\n4. Việc 2");
        assertThat(chat.says("3 xong, 4 dang lam")).contains("3. Việc 1: đã xong", "1. Hộ nghèo: 3 hộ");
    }

    @Test
    void besideTheQuestionForAFigureTasksAreReadOutAndNeverNotedAtOnce() {
        var items = new ArrayList<>(List.of(Chat.households("n.1", "Hộ nghèo")));
        items.addAll(List.of(of("Phong trào", 12)));
        var chat = new Chat(items.toArray(Facts.Item[]::new));
        chat.says("báo cáo");

        assertThat(chat.says("xong 12, dang lam 3"))
                .contains("3. Việc 2: đang làm", "12. Việc 11: đã xong", "Các việc trên đúng không ạ?");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.says("12 dang lam 80%")).contains("12. Việc 11: đang làm 80%");
    }

    @Test
    void whatIsDoubtfulBesideTheQuestionForAFigureStandsInTheTableToo() {
        var items = new ArrayList<>(List.of(Chat.households("n.1", "Hộ nghèo")));
        items.addAll(List.of(of("Phong trào", 12)));
        var chat = new Chat(items.toArray(Facts.Item[]::new));
        chat.says("báo cáo");

        assertThat(chat.says("12 xong, 4 dang lam, 5 chua xong"))
                .contains("4. Việc 3: đang làm", "5. Việc 4: đang làm? (phường sẽ hỏi lại)", "12. Việc 11: đã xong")
                .contains("Các việc trên đúng không ạ?");
        assertThat(chat.draft().fields()).isEmpty();
        chat.says("dung");
        assertThat(chat.draft().fields()).containsExactlyInAnyOrder("t.11", "t.3");
    }

    @Test
    void whatIsDoubtfulInATableIsTakenOutOfItAndStaysAsItIsNoted() {
        var chat = new Chat(of("Phong trào", 3));
        chat.says("báo cáo");
        chat.says("1 2 xong");

        assertThat(chat.says("1 dang lam, 2 chua xong"))
                .contains("1. Việc 1: đang làm (thay cho đã xong)", "2. Việc 2: chưa rõ, phường vẫn ghi đã xong");
        assertThat(chat.says("dung")).contains("Việc số 3 của kế hoạch");
        assertThat(chat.drafted("t.2")).isEqualTo("đã xong");
    }

    @Test
    void theRestMeansTheTasksOfTheQuestionHoweverManyOthersAnswered() {
        var chat = new Chat(of("Phong trào", 9));
        assertThat(chat.says("báo cáo")).contains("6. Việc 6").doesNotContain("7. Việc 7");
        chat.colleague("t.2", Progress.of(Stage.DONE));

        assertThat(chat.says("1 xong, con lai chua lam"))
                .contains("3 “Việc 3”, 4 “Việc 4”, 5 “Việc 5”, 6 “Việc 6” chưa làm.")
                .contains("7. Việc 7\n8. Việc 8\n9. Việc 9");
        assertThat(chat.draft().fields()).hasSize(6);
    }

    @Test
    void allDoneIsSaidOfTheTasksOfTheQuestionAlone() {
        var chat = new Chat(of("Phong trào", 8));
        chat.says("báo cáo");
        assertThat(chat.says("1 xong")).contains("6. Việc 6").doesNotContain("7. Việc 7");

        assertThat(chat.says("Xong cả")).contains("6 “Việc 6” đã xong.", "7. Việc 7\n8. Việc 8");
        assertThat(chat.draft().fields()).hasSize(6);
    }

    @Test
    void numbersGoWithTheirQuestion() {
        var items = of("Phong trào", 4);
        var chat = new Chat(items);
        chat.says("báo cáo");
        chat.items(items[1], items[2], items[3]);

        assertThat(chat.says("1 xong, 2 dang lam"))
                .contains("Câu hỏi trước đã được phường thay đổi", "1. Việc 2\n2. Việc 3\n3. Việc 4");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.says("1 xong")).contains("1 “Việc 2” đã xong");
    }

    @Test
    void numbersOfAListThatChangedSinceAreReadOutBeforeTheyAreNoted() {
        var items = of("Phong trào", 4);
        var chat = new Chat(items);
        chat.says("báo cáo");
        chat.items(items[0], items[2], items[3]);

        assertThat(chat.says("2 xong, con lai dang lam"))
                .contains("1. Việc 1: đang làm", "2. Việc 3: đã xong", "3. Việc 4: đang làm", "đúng không ạ?");
        assertThat(chat.draft().fields()).isEmpty();
        assertThat(chat.says("dung")).contains("bấm Gửi");
        assertThat(chat.draft().fields()).hasSize(3);
    }

    @Test
    void allDoneOfAListThatChangedSinceIsReadOut() {
        var items = of("Phong trào", 4);
        var chat = new Chat(items[0], items[1], items[2]);
        chat.says("báo cáo");
        chat.items(items);

        assertThat(chat.says("Xong cả")).contains("4. Việc 4: đã xong", "đúng không ạ?");
        assertThat(chat.draft().fields()).isEmpty();
    }

    @Test
    void whatTheOfficeSentBackIsAskedAlone() {
        var chat = new Chat(of("Phong trào", 3));
        chat.says("báo cáo");
        chat.says("xong het");
        chat.says("gui");
        chat.sentBack("t.2", "ảnh chụp chưa thấy xong");

        assertThat(chat.resumes()).contains("xem lại “Việc 2: đã xong”", "nhắn lại việc đến đâu", "[Giữ nguyên] [Sửa]");
        assertThat(chat.says("dang lam 90%")).contains("đã nhận");
        assertThat(chat.drafted("t.2")).isEqualTo("đang làm 90%");
    }

    private static Facts.Item[] of(Object... groups) {
        var items = new ArrayList<Facts.Item>();
        for (var i = 0; i < groups.length; i += 2) {
            for (var n = 0; n < (int) groups[i + 1]; n++) {
                items.add(task(items.size() + 1, (String) groups[i]));
            }
        }
        return items.toArray(Facts.Item[]::new);
    }

    private static Facts.Item task(int number, String group) {
        var field = new Field(
                "t." + number,
                "Việc số " + number + " của kế hoạch.",
                List.of(),
                "",
                0,
                Optional.<BigDecimal>empty(),
                Optional.<BigDecimal>empty(),
                Optional.<BigDecimal>empty(),
                Optional.<BigDecimal>empty(),
                false,
                Field.Kind.TASK,
                Optional.of(Field.Period.YEAR));
        return new Facts.Item(
                        field,
                        "II." + number,
                        "Việc " + number,
                        Optional.empty(),
                        "đang làm 60%",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .withGroup(Optional.of(group));
    }

    private static Facts.Item before(Facts.Item item, Stage stage) {
        var told = new Answer(Progress.of(stage), "");
        return new Facts.Item(
                        item.field(),
                        item.number(),
                        item.label(),
                        item.target(),
                        item.example(),
                        item.question(),
                        Optional.of(told),
                        item.returned())
                .withGroup(item.group());
    }
}
