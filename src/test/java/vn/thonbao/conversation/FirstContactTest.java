package vn.thonbao.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thonbao.conversation.Reception.Duty;
import vn.thonbao.conversation.Reception.Outcome;
import vn.thonbao.conversation.Reception.Talk;

class FirstContactTest {

    private static final Duty FIVE = new Duty("5", "Tổ dân phố 5 · năm 2025", "report");
    private static final Duty SIX = new Duty("6", "Tổ dân phố 6 · năm 2025", "report");

    private final Reception reception = new Reception(Chat.UNDERSTANDING, Chat.LIBRARY.phrases(), Chat.LIBRARY.flows());
    private final Chat welcome = new Chat().flow(Chat.LIBRARY.flow("welcome"));

    @Test
    void onlyAYesGetsPastTheConsent() {
        assertThat(welcome.resumes()).startsWith("Chào bác").endsWith("[Đồng ý] [Đọc thêm] [Gọi cán bộ]");
        assertThat(welcome.says("Đọc thêm"))
                .contains("máy chủ đặt tại Việt Nam")
                .endsWith("[Đồng ý] [Đọc thêm] [Gọi cán bộ]");
        assertThat(welcome.says("không"))
                .startsWith("Vâng, phường chưa hỏi và chưa ghi gì.")
                .endsWith("[Gọi cán bộ]");
        assertThat(welcome.says("để sau")).startsWith("Câu này phường cần hỏi trước ạ.");
        assertThat(welcome.says("dừng")).startsWith("Vâng, phường chưa hỏi và chưa ghi gì.");
        assertThat(welcome.sends(1, "")).startsWith("Lúc này phường chưa cần ảnh ạ.");
        assertThat(welcome.state().own().fields()).isEmpty();
        assertThat(welcome.did(Effect.Attach.class)).isFalse();
    }

    @Test
    void finishesAfterTheConsentAndTheRightPerson() {
        welcome.resumes();
        assertThat(welcome.says("1")).contains("người báo cáo của Tổ dân phố 5").endsWith("[Đúng] [Chưa đúng]");
        assertThat(welcome.says("Đúng")).isEmpty();
        assertThat(welcome.effects()).containsExactly(new Effect.Finish("consent"));
    }

    @Test
    void handsTheRightNameToTheOffice() {
        welcome.resumes();
        welcome.says("đồng ý");
        assertThat(welcome.says("Chưa đúng")).startsWith("Bác cho phường biết họ tên");
        assertThat(welcome.says("Nguyễn Văn An, tổ 7")).startsWith("Phường đã ghi lại, cán bộ sẽ xem");
        assertThat(welcome.effects())
                .startsWith(new Effect.HandOver("Họ tên, phụ trách: Nguyễn Văn An, tổ 7"), new Effect.Finish("consent"))
                .hasSize(3);
    }

    @Test
    void takesTheLastAnswerBackThereToo() {
        welcome.resumes();
        welcome.says("đồng ý");
        assertThat(welcome.says("quay lại")).contains("Chào bác");
        assertThat(welcome.state().own().fields()).isEmpty();
    }

    @Test
    void choosesByNumberOrLabel() {
        var question = new Step.Question(
                "colour",
                "Màu",
                "Màu nào?",
                new Step.Expectation.Choice(List.of("Xanh", "Đỏ")),
                Condition.ALWAYS,
                Optional.empty(),
                false);
        var chat = new Chat().flow(new Flow("choice", 1, List.of(), List.of(question), "done"));
        assertThat(chat.resumes()).isEqualTo("Màu nào? [Xanh] [Đỏ]");
        assertThat(chat.says("vàng")).startsWith("Bác bấm giúp một trong các nút dưới đây.");
        chat.says("2");
        assertThat(chat.state().own().get("colour").orElseThrow().value())
                .isEqualTo(new vn.thonbao.understanding.Value.Words("Đỏ"));
    }

    @Test
    void onlyTheNoticeSpeaksBeforeTheConsent() {
        var first = receive(Talk.NEW, false, List.of(FIVE), new Input.Said("hộ nghèo 5"));
        assertThat(first).isInstanceOf(Outcome.Begin.class);
        assertThat(first.next().flow()).contains("welcome");
        assertThat(receive(first.next(), false, List.of(FIVE), new Input.Said("đồng ý")))
                .isInstanceOf(Outcome.Continue.class);
    }

    @Test
    void goesOnToTheReportAfterTheConsent() {
        var after = new Talk(Optional.empty(), Optional.of("welcome"), List.of(), Optional.empty());
        var outcome = receive(after, true, List.of(FIVE), new Input.Opened());
        assertThat(outcome).isEqualTo(new Outcome.Continue(talk("5"), new Input.Opened()));
    }

    @Test
    void beginsWhenAskedTo() {
        assertThat(receive(Talk.NEW, true, List.of(FIVE), new Input.Said("bao cao")))
                .isEqualTo(new Outcome.Begin(talk("5")));
        assertThat(receive(Talk.NEW, true, List.of(FIVE), new Input.Said("bhyt 97")))
                .isEqualTo(new Outcome.Continue(talk("5"), new Input.Said("bhyt 97")));
    }

    @Test
    void saysWhenNothingIsOwed() {
        var outcome = (Outcome.Ask) receive(Talk.NEW, true, List.of(), new Input.Said("báo cáo"));
        assertThat(outcome.say().text()).contains("chưa có số liệu nào cần bác báo");
    }

    @Test
    void asksWhichUnitAndKeepsTheMessage() {
        var asked = (Outcome.Ask) receive(Talk.NEW, true, List.of(FIVE, SIX), new Input.Said("bhyt 97"));
        assertThat(asked.say().text()).contains("1. Tổ dân phố 5 · năm 2025\n2. Tổ dân phố 6 · năm 2025");
        assertThat(asked.say().choices()).containsExactly("Tổ dân phố 5", "Tổ dân phố 6");
        assertThat(receive(asked.next(), true, List.of(FIVE, SIX), new Input.Said("2")))
                .isEqualTo(new Outcome.Continue(talk("6"), new Input.Said("bhyt 97")));
    }

    @Test
    void asksAgainAndKeepsTheNewestMessage() {
        var asked = receive(Talk.NEW, true, List.of(FIVE, SIX), new Input.Said("bhyt 97"));
        var again = receive(asked.next(), true, List.of(FIVE, SIX), new Input.Said("bhyt 98"));
        assertThat(again.next().held()).contains(new Input.Said("bhyt 98"));
        assertThat(receive(again.next(), true, List.of(FIVE, SIX), new Input.Opened())
                        .next()
                        .held())
                .contains(new Input.Said("bhyt 98"));
    }

    @Test
    void changesTheUnitOnRequest() {
        assertThat(receive(talk("5"), true, List.of(FIVE, SIX), new Input.Said("97")))
                .isEqualTo(new Outcome.Continue(talk("5"), new Input.Said("97")));
        var asked = receive(talk("5"), true, List.of(FIVE, SIX), new Input.Said("doi to"));
        assertThat(asked).isInstanceOf(Outcome.Ask.class);
        assertThat(receive(asked.next(), true, List.of(FIVE, SIX), new Input.Said("Tổ dân phố 6")))
                .isEqualTo(new Outcome.Continue(talk("6"), new Input.Opened()));
    }

    @Test
    void numbersTheButtonsWhenUnitsDoNotTellTheDutiesApart() {
        var other = new Duty("5b", "Tổ dân phố 5 · quý IV", "report");
        var asked = (Outcome.Ask) receive(Talk.NEW, true, List.of(FIVE, other), new Input.Opened());
        assertThat(asked.say().choices()).containsExactly("1", "2");
    }

    @Test
    void capitalisesAtTheStartOfASentenceOnly() {
        var wording = new Wording(new Phrases(Map.of()), Map.of("you", "bác", "we", "xã"));
        assertThat(wording.fill("{you} xem: {you} và {we}. {we} chờ.\n{you}?", Map.of()))
                .isEqualTo("Bác xem: bác và xã. Xã chờ.\nBác?");
        assertThat(wording.fill("a {x}  b", Map.of("x", ""))).isEqualTo("a b");
    }

    @Test
    void offersNoLockedReportButAnswersWhoWasTalkingAboutOne() {
        var both = List.of(SIX, FIVE);

        assertThat(reception.receive(Talk.NEW, true, both, Set.of("5"), new Chat().facts(), new Input.Said("95")))
                .isEqualTo(new Outcome.Continue(talk("6"), new Input.Said("95")));
        assertThat(reception.receive(talk("5"), true, both, Set.of("5"), new Chat().facts(), new Input.Said("1 là 90")))
                .isEqualTo(new Outcome.Continue(talk("5"), new Input.Said("1 là 90")));
        assertThat(reception.receive(talk("5"), true, both, Set.of("5"), new Chat().facts(), new Input.Said("báo cáo")))
                .isEqualTo(new Outcome.Begin(talk("6")));
        assertThat(reception.receive(
                        Talk.NEW, true, List.of(FIVE), Set.of("5"), new Chat().facts(), new Input.Said("95")))
                .isEqualTo(new Outcome.Continue(talk("5"), new Input.Said("95")));
    }

    private Outcome receive(Talk talk, boolean consented, List<Duty> duties, Input input) {
        return reception.receive(talk, consented, duties, Set.of(), new Chat().facts(), input);
    }

    private static Talk talk(String duty) {
        return new Talk(Optional.of(duty), Optional.of("report"), List.of(), Optional.empty());
    }
}
