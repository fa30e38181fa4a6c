package vn.thonbao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Check;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.conversation.Answer;
import vn.thonbao.conversation.Answers;
import vn.thonbao.conversation.ConversationEngine;
import vn.thonbao.conversation.ConversationState;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Facts;
import vn.thonbao.conversation.Input;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.Items;
import vn.thonbao.intake.Words;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.understanding.Understanding;
import vn.thonbao.understanding.Value;

/** The real campaigns with the longest figures there can be: what a village head reads on a small screen stays short. */
class LongestMessagesTest {

    private static final FlowLibrary LIBRARY =
            ((FlowLibrary.Result.Good) FlowLibrary.read(TranscriptsTest.FLOWS)).library();
    private static final ConversationEngine ENGINE =
            new ConversationEngine(new Understanding(LIBRARY.vocabulary()), LIBRARY.phrases());
    private static final List<CampaignPlan> PLANS =
            CampaignFiles.read(TranscriptsTest.FLOWS).plans();
    private static final Cast CAST = Opening.of(PLANS, Transcript.parse("Người: bác Hùng, Tổ dân phố 23"));

    private static final Value SHARE = new Value.Share(new BigDecimal("45678"), new BigDecimal("98765"));
    private static final Value ABOUT = new Value.Amount(new BigDecimal("-98765.43"), true);
    private static final List<Value> LONGEST = List.of(SHARE, ABOUT, new Value.NotOurs(), new Value.NoData());

    static List<Indicator> indicators() {
        return CAST.indicators();
    }

    /** Whatever any plan asks of whom: the longest name of its units. */
    static List<Arguments> asked() {
        return PLANS.stream()
                .map(p -> Opening.of(
                        PLANS,
                        Transcript.parse("Đợt: " + p.code() + " · Người: bác Hùng, "
                                + p.units().names().stream()
                                        .max(Comparator.comparing(String::length))
                                        .orElseThrow())))
                .flatMap(cast -> cast.indicators().stream()
                        .map(i -> Arguments.of(cast.campaign().code() + " " + i.code(), cast, i)))
                .toList();
    }

    static List<Value> longest() {
        return LONGEST;
    }

    @Test
    void theCampaignAsksAHeadForFourteenFigures() {
        assertThat(indicators()).hasSize(14);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asked")
    void everyQuestionIsShortAndShowsAnExample(String which, Cast cast, Indicator indicator) {
        for (var previous : LONGEST) {
            var item = Items.of(indicator, Map.of(), Optional.of(answer(previous)), Optional.empty());
            var asked = hears(facts(cast, List.of(item), Answers.NONE), "báo cáo");
            assertThat(asked.text())
                    .startsWith("1/1 · ")
                    .contains("Kỳ trước: ")
                    .contains("ví dụ: " + indicator.example())
                    .hasSizeLessThan(300);
            assertThat(indicator.example()).isNotBlank();
            assertThat(asked.choices()).isNotEmpty().allMatch(button -> button.length() <= 20);
        }
    }

    @Test
    void severalTasksAreAskedInOneShortQuestion() {
        var cast = Opening.of(
                PLANS, Transcript.parse("Đợt: nguyen-luong-bang-khen-thuong-2025 · Người: bác Hùng, Thôn 14"));
        var told = new Value.Progress(Value.Stage.UNDER_WAY, Optional.of(new BigDecimal("62.5")), "ạ".repeat(200));
        var items = cast.indicators().stream()
                .map(i -> Items.of(i, Map.of(), Optional.of(answer(told)), Optional.empty()))
                .toList();

        var asked = hears(facts(cast, items, Answers.NONE), "báo cáo");

        assertThat(items).hasSize(9);
        assertThat(asked.text())
                .startsWith("1/2 · ")
                .contains("\n1. ", "\n6. ", "ví dụ: ")
                .hasSizeLessThanOrEqualTo(300);
        assertThat(asked.choices()).contains("Như kỳ trước").allMatch(button -> button.length() <= 20);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void aReturnedFigureIsAskedInOneMessageHoweverMuchTheOfficerWrote(Indicator indicator) {
        var returned = new Facts.Returned(answer(SHARE), "ạ".repeat(ReviewDesk.LONGEST_REASON), "Phạm Thị Thanh Lan");
        var item = Items.of(indicator, Map.of(), Optional.of(answer(SHARE)), Optional.of(returned));
        assertThat(hears(facts(List.of(item), Answers.NONE), "báo cáo").text())
                .contains(returned.comment())
                .hasSizeLessThan(800);
    }

    @ParameterizedTest
    @MethodSource("longest")
    void theReadBackStaysShort(Value value) {
        assertThat(hears(facts(items(), all(value)), "trời đẹp").text())
                .contains("\n1. ", "\n14. ", "bấm Gửi")
                .hasSizeLessThanOrEqualTo(1800);
    }

    @ParameterizedTest
    @MethodSource("longest")
    void aTableThatReplacesEverythingStaysShort(Value there) {
        assertThat(hears(facts(items(), all(there)), paste()).text())
                .contains("\n1. ", "\n14. ", "thay cho", "Các số trên đúng không ạ?")
                .hasSizeLessThanOrEqualTo(1800);
    }

    private static String paste() {
        return items().stream()
                .map(i -> i.label() + " " + (i.field().share() ? "45679/98765" : "1"))
                .collect(Collectors.joining("\n"));
    }

    private static Effect.Say hears(Facts facts, String said) {
        var flow = LIBRARY.flow("report");
        return ENGINE.take(flow, ConversationState.start(flow), facts, new Input.Said(said)).effects().stream()
                .flatMap(e -> e instanceof Effect.Say say ? Stream.of(say) : Stream.<Effect.Say>empty())
                .findFirst()
                .orElseThrow();
    }

    private static Facts facts(List<Facts.Item> items, Answers draft) {
        return facts(CAST, items, draft);
    }

    private static Facts facts(Cast cast, List<Facts.Item> items, Answers draft) {
        var head = cast.members().get(0);
        var words = Words.of(
                cast.agency(),
                head.person(),
                head.units().get(0),
                cast.campaign(),
                cast.period(),
                Optional.of(cast.deadline()),
                cast.start(),
                cast.zone());
        return new Facts(
                words,
                items,
                draft,
                Map.of(),
                new Facts.Standing.Open(),
                known -> cast.checks().stream().map(Check::says).toList(),
                LocalDate.ofInstant(cast.start(), cast.zone()));
    }

    private static List<Facts.Item> items() {
        return indicators().stream()
                .map(i -> Items.of(i, Map.of(), Optional.of(answer(SHARE)), Optional.empty()))
                .toList();
    }

    private static Answers all(Value value) {
        var answers = Answers.NONE;
        for (var indicator : indicators()) {
            answers = answers.with(indicator.code(), answer(value));
        }
        return answers;
    }

    private static Answer answer(Value value) {
        return new Answer(value, "như đã nói");
    }
}
