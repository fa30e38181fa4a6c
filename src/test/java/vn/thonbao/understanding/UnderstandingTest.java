package vn.thonbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thonbao.understanding.YesNoAnswer.Verdict;
import vn.thonbao.understanding.number.NumberGrammar;
import vn.thonbao.understanding.number.Quantity;
import vn.thonbao.understanding.paste.PasteReader;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;

class UnderstandingTest {

    private static final List<Field> OWED =
            List.of(Fields.CULTURE, Fields.HEALTH, Fields.POOR, Fields.NEAR_POOR, Fields.FUND);

    private final Understanding understanding = new Understanding(VocabularyFile.read());

    @ParameterizedTest
    @CsvSource({
        "giup,HELP",
        "Giúp tôi ạ,HELP",
        "quay lai,BACK",
        "bỏ qua,SKIP",
        "để sau nhé,LATER",
        "xem lại,SHOW",
        "sua,EDIT",
        "nhắc lại,REPEAT",
        "dừng,STOP",
        "gap can bo,OFFICER",
        "Gửi!,SEND"
    })
    void understandsRequestsAnywhere(String said, Command command) {
        assertThat(understanding.command(said)).contains(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"98", "gửi 98", "không", "sửa câu 3 thành 85", "", "thôn tôi cần giúp hộ nghèo"})
    void takesNothingElseForARequest(String said) {
        assertThat(understanding.command(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,0", "1.,0", "số 2,1", "gui,0", "Sửa lại ạ,1", "hai,1", "2),1"})
    void choosesByNumberOrByLabel(String said, int choice) {
        assertThat(understanding.choose(said, List.of("Gửi", "Sửa lại"), true)).contains(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0", "1 2", "xin chào", "", "1,5", "-"})
    void choosesNothingWhenNoneFits(String said) {
        assertThat(understanding.choose(said, List.of("Gửi", "Sửa lại"), true)).isEmpty();
    }

    @Test
    void choosesNoNumberWhereNumbersAreFigures() {
        assertThat(understanding.choose("1", List.of("Như kỳ trước", "Không có"), false))
                .isEmpty();
        assertThat(understanding.choose("khong co", List.of("Như kỳ trước", "Không có"), false))
                .contains(1);
        assertThat(understanding.choose("gui", List.of("Gửi", "Gùi"), true)).isEmpty();
        assertThat(understanding.choose("khogn co", List.of("Như kỳ trước", "Không có"), false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IS_IT_RIGHT|dạ đúng rồi ạ|YES",
                "IS_IT_RIGHT|dung roi|YES",
                "IS_IT_RIGHT|vaang aj|YES",
                "IS_IT_RIGHT|👍|YES",
                "IS_IT_RIGHT|không cần sửa|YES",
                "IS_IT_RIGHT|k|NO",
                "IS_IT_RIGHT|chưa đúng đâu|NO",
                "IS_IT_RIGHT|vâng nhưng số hộ nghèo sai|NO",
                "IS_IT_RIGHT|khoan gửi|NO",
                "IS_IT_RIGHT|khoan|UNCLEAR",
                "IS_IT_RIGHT|chắc đúng|UNCLEAR",
                "IS_IT_RIGHT|đúng không nhỉ|UNCLEAR",
                "IS_IT_RIGHT|thế nào cũng được|UNCLEAR",
                "IS_IT_RIGHT|...|UNCLEAR",
                "IS_IT_RIGHT|đúng chứ?|UNCLEAR",
                "SHALL_WE|ừ gửi luôn đi cháu|YES",
                "SHALL_WE|đừng gửi|NO",
                "SHALL_WE|để mai gửi|UNCLEAR",
                "SHALL_WE|dung|UNCLEAR",
                "IS_THERE_NONE|không có|YES",
                "IS_THERE_NONE|hết rồi|YES",
                "IS_THERE_NONE|không|UNCLEAR",
                "IS_THERE_NONE|ko ạ|UNCLEAR",
                "IS_THERE_NONE|có|NO",
                "IS_THERE_NONE|vẫn còn|NO",
                "IS_THERE_NONE|có 2 hộ|NO",
                "CHANGE_IT|sửa đi|YES",
                "CHANGE_IT|45 đúng rồi|YES",
                "CHANGE_IT|đừng sửa|NO",
                "CHANGE_IT|54 mới đúng|NO",
                "CHANGE_IT|sửa thành 46|NO",
                "CHANGE_IT|hình như 45|UNCLEAR",
                "KEEP_OR_CHANGE|giữ nguyên|YES",
                "KEEP_OR_CHANGE|không sửa|YES",
                "KEEP_OR_CHANGE|sửa|NO",
                "KEEP_OR_CHANGE|ừ|UNCLEAR",
                "KEEP_OR_CHANGE|98|UNCLEAR",
                "IS_THERE|có đây|YES",
                "IS_THERE|chưa chụp|NO",
                "IS_THERE|mai gửi|UNCLEAR"
            })
    void letsTheQuestionDecideWhatAWordMeans(Question question, String said, Verdict verdict) {
        assertThat(understanding.answer(said, question, List.of("54", "45")).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dạ không, hộ nghèo là 6 ạ|hộ nghèo là 6",
                "đúng nhưng sửa cận nghèo thành 5|cận nghèo thành 5",
                "không phải 97 mà là 98|98",
                "không, 298/312|298/312",
                "ừ, à mà BHYT 98,2 chứ không phải 98|BHYT 98,2"
            })
    void carriesTheCorrectionInsideANo(String said, String piece) {
        var answer = understanding.answer(said, Question.IS_IT_RIGHT, List.of("7"));
        assertThat(answer.verdict()).isEqualTo(Verdict.NO);
        assertThat(answer.corrections()).extracting(Span::text).containsExactly(piece);
        assertThat(answer.corrections())
                .allMatch(s -> said.substring(s.from(), s.to()).equals(s.text()));
    }

    @Test
    void countsNoFigureThatWasShown() {
        assertThat(understanding.answer("đúng 97,5 rồi", Question.IS_IT_RIGHT, List.of("97,5")))
                .isEqualTo(new YesNoAnswer(Verdict.YES, List.of()));
    }

    @Test
    void readsYesAndNoForAYesNoField() {
        var field = Fields.field("clb", "Thôn có câu lạc bộ", "", 0).yesNo().build();
        assertThat(understanding.read("có rồi ạ", field))
                .isEqualTo(new Reading.Accept(new Value.YesNo(true), Span.whole("có rồi ạ")));
        assertThat(understanding.read("không", field))
                .isEqualTo(new Reading.Accept(new Value.YesNo(false), Span.whole("không")));
        assertThat(understanding.read("chưa đạt", field))
                .isEqualTo(new Reading.Accept(new Value.YesNo(false), Span.whole("chưa đạt")));
        assertThat(understanding.read("hôm nay mưa", field))
                .isEqualTo(new Reading.Reask(Reason.NOT_YES_OR_NO, Span.whole("hôm nay mưa")));
    }

    @Test
    void quotesTheWordsItRead() {
        assertThat(understanding.read("dạ được 97,5% rồi ạ", Fields.CULTURE).said())
                .isEqualTo(new Span("97,5%", 8, 13));
    }

    @Test
    void refusesWhatIsTooLong() {
        var message = "1".repeat(Understanding.MOST_CHARACTERS + 1);
        assertThat(understanding.read(message, Fields.POOR))
                .isEqualTo(new Reading.Reask(Reason.TOO_LONG, Span.whole(message)));
        assertThat(understanding.readMany(message, OWED).rows()).isEmpty();
        assertThat(understanding.command(message)).isEmpty();
        assertThat(understanding.correction(message, OWED)).isEmpty();
        assertThat(understanding.choose(message, List.of(message), true)).isEmpty();
        assertThat(understanding.answer(message, Question.SHALL_WE, List.of()).verdict())
                .isEqualTo(Verdict.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"97,5%", "chín mươi bảy phẩy năm", "97.5"})
    void givesOneValueHoweverItIsDressed(String text) {
        for (var dressed : List.of(
                text,
                "dạ " + text + " ạ",
                "  " + text + "  ",
                Normalizer.normalize(text, Normalizer.Form.NFD),
                text.toUpperCase(java.util.Locale.ROOT),
                text.replace('7', '７'))) {
            assertThat(understanding.read(dressed, Fields.CULTURE))
                    .as(dressed)
                    .isInstanceOfSatisfying(
                            Reading.Accept.class,
                            a -> assertThat(a.value()).isEqualTo(Value.Amount.of(new BigDecimal("97.5"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,5", "1.234,5 tỷ", "1234,5"})
    void readsPointsBeforeThousandsAndACommaBeforeTheRest(String text) {
        assertThat(understanding.read(text, Fields.OUTPUT))
                .isInstanceOfSatisfying(
                        Reading.Accept.class,
                        a -> assertThat(a.value()).isEqualTo(Value.Amount.of(new BigDecimal("1234.5"))));
        assertThat(amount(
                        understanding.readMany(
                                "tổng giá trị sản xuất " + text + "\nhộ nghèo 7", List.of(Fields.OUTPUT, Fields.POOR)),
                        Fields.OUTPUT.id()))
                .contains("1234.5");
    }

    @Test
    void readsALabelledPasteLongestNameFirst() {
        var paste = understanding.readMany(
                "BÁO CÁO THÔN 5\nCận nghèo 12, nghèo 7\n- Bhyt98\ngia đình văn hóa: 97,5%; quỹ 15 triệu rưỡi", OWED);
        assertThat(paste.rows()).containsOnlyKeys("canngheo", "ngheo", "bhyt", "gdvh", "quy");
        assertThat(amount(paste, "canngheo")).contains("12");
        assertThat(amount(paste, "ngheo")).contains("7");
        assertThat(amount(paste, "bhyt")).contains("98");
        assertThat(amount(paste, "gdvh")).contains("97.5");
        assertThat(amount(paste, "quy")).contains("15500000.0");
        assertThat(paste.leftOver()).extracting(Span::text).containsExactly("BÁO CÁO THÔN 5");
    }

    @Test
    void readsValuesBeforeTheirNames() {
        var paste = understanding.readMany("7 hộ nghèo, 12 cận nghèo", OWED);
        assertThat(amount(paste, "ngheo")).contains("7");
        assertThat(amount(paste, "canngheo")).contains("12");
    }

    @Test
    void takesPrintedNumbersFromOneOnButOnlyProposesAnyOtherOrder() {
        assertThat(understanding.readMany("1. 97,5\n2. 98\n3. 7", OWED).rows().values())
                .hasSize(3)
                .allMatch(r -> r instanceof Reading.Accept);
        assertThat(understanding.readMany("1. 97,5 2. 98 3. 7", OWED).rows().values())
                .hasSize(3)
                .allMatch(r -> r instanceof Reading.Accept);
        for (var doubtful : List.of("2. 98\n3. 7", "- 97,5\n- 98", "1-97,5; 2-98", "97,5\n98")) {
            assertThat(understanding.readMany(doubtful, OWED).rows().values())
                    .as(doubtful)
                    .hasSize(2)
                    .allMatch(r -> r instanceof Reading.Confirm c && c.why() == Doubt.BY_ORDER);
        }
    }

    @Test
    void asksWhenOneNameHasTwoFigures() {
        assertThat(understanding.readMany("BHYT 98\nBHYT 97", OWED).rows().get("bhyt"))
                .isInstanceOfSatisfying(
                        Reading.Reask.class, r -> assertThat(r.why()).isEqualTo(Reason.SEVERAL_FIGURES));
        assertThat(understanding.readMany("BHYT 98\nBHYT 98", OWED).rows().get("bhyt"))
                .isInstanceOf(Reading.Accept.class);
        assertThat(understanding
                        .readMany("BHYT 98 à nhầm BHYT 97,8", OWED)
                        .rows()
                        .get("bhyt"))
                .isInstanceOfSatisfying(
                        Reading.Confirm.class,
                        c -> assertThat(c.likeliest()).isEqualTo(Value.Amount.of(new BigDecimal("97.8"))));
    }

    @Test
    void proposesTheRestAsBeforeAndSharedAnswers() {
        var rest = understanding.readMany("BHYT 98% còn lại như cũ", OWED);
        assertThat(rest.rows().get("bhyt")).isInstanceOf(Reading.Accept.class);
        assertThat(rest.rows().get("ngheo"))
                .isInstanceOfSatisfying(
                        Reading.Confirm.class, c -> assertThat(c.likeliest()).isEqualTo(new Value.SameAsBefore()));
        var shared = understanding.readMany("GĐVH với hộ nghèo giữ nguyên, BHYT 98", OWED);
        assertThat(shared.rows().get("gdvh")).isInstanceOf(Reading.Confirm.class);
        assertThat(shared.rows().get("ngheo")).isInstanceOf(Reading.Confirm.class);
        assertThat(shared.rows().get("bhyt")).isInstanceOf(Reading.Accept.class);
    }

    @Test
    void findsNothingWhereNoFieldIsSpokenOf() {
        var paste = understanding.readMany("chào cháu, bác là trưởng thôn 3", OWED);
        assertThat(paste.rows()).isEmpty();
        assertThat(paste.leftOver()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "báo nhầm 45 chứ không phải 54|0||54|45", "sửa câu 3 thành 85|3|||85", "sua cau 3 thanh 85|3|||85",
                        "chỉ tiêu 10: 97,5|10|||97,5", "3 là 85|3|||85", "mục 3 85|3|||85",
                "bhyt 98|0|bhyt||98", "hộ nghèo là 6 chứ không phải 7|0|ngheo|7|6",
                        "sửa hộ nghèo từ 7 thành 6|0|ngheo|7|6", "không phải 54 mà 45|0||54|45", "sửa câu 3|3|||",
                        "sửa bhyt|0|bhyt||"
            })
    void understandsCorrectionsSaidFreely(String said, int number, String field, BigDecimal old, String replacement) {
        var correction = understanding.correction(said, OWED).orElseThrow();
        assertThat(correction.number()).isEqualTo(number == 0 ? OptionalInt.empty() : OptionalInt.of(number));
        assertThat(correction.fieldId()).isEqualTo(Optional.ofNullable(field));
        assertThat(correction.old()).isEqualTo(Optional.ofNullable(old));
        assertThat(correction.replacement().map(Span::text)).isEqualTo(Optional.ofNullable(replacement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "85",
                "298/312",
                "7 hộ",
                "không",
                "như kỳ trước",
                "sửa",
                "bhyt 98\nhộ nghèo 7",
                "bhyt 98, hộ nghèo 7",
                "có 3 hộ nghèo",
                "bà con góp 15 triệu",
                "0912345678",
                "97,5 à nhầm 98"
            })
    void takesNoOrdinaryAnswerForACorrection(String said) {
        assertThat(understanding.correction(said, OWED)).isEmpty();
    }

    @Tag("slow")
    @Test
    void readsNoPasteWithMoreNamesThanAnyReportHas() {
        assertThat(understanding
                        .readMany("bhyt 98\n".repeat(PasteReader.MOST_NAMES), OWED)
                        .rows())
                .containsOnlyKeys("bhyt");
        var flood = understanding.readMany("bhyt 98\n".repeat(PasteReader.MOST_NAMES + 1), OWED);
        assertThat(flood.rows()).isEmpty();
        assertThat(flood.leftOver()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "một nghìn triệu tỷ ",
                "một trăm nghìn triệu tỷ ",
                "1 tỷ ",
                "hai ba ",
                "một phẩy một ",
                "trăm nghìn ",
                "rưỡi "
            })
    void endsANumberSoonHoweverLongTheRowOfNumberWords(String words) {
        var lexicon = new Lexicon(VocabularyFile.read());
        var message = Message.of(words.repeat(500), lexicon);
        for (var at = 0; at < 10; at++) {
            assertThat(NumberGrammar.at(message, lexicon, true, at)
                            .map(Quantity::end)
                            .orElse(0))
                    .isLessThan(at + 20);
        }
    }

    @Test
    void takesNoPhoneInAnAnswerForACorrection() {
        for (var said : List.of("đúng rồi, gọi tôi 0912 345 678", "đúng rồi a@b.vn", "đúng http://x.vn/98")) {
            assertThat(understanding.answer(said, Question.IS_IT_RIGHT, List.of("7")))
                    .isEqualTo(new YesNoAnswer(Verdict.YES, List.of()));
        }
    }

    @Test
    void followsNoRuledLineOfDashesToAnItem() {
        assertThat(understanding.readMany("- - - 1. 97,5\n2. 98", OWED).rows()).hasSize(2);
        assertThat(understanding
                        .readMany("- - - - - - 1. 97,5\n2. 98", OWED)
                        .rows()
                        .values())
                .noneMatch(r -> r instanceof Reading.Accept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1,",
                "ba ",
                "không ",
                "(",
                "9'",
                "trăm ",
                "1/",
                "a\u0301\u0323\u0301",
                "-",
                "bhyt 1 ",
                "từ 1 đến ",
                "triệu ",
                "1. ",
                "\n1\n",
                "<b>",
                "';--"
            })
    void neverThrowsOnHostileInput(String seed) {
        var message = seed.repeat(400);
        assertThat(understanding.read(message, Fields.POOR)).isNotNull();
        assertThat(understanding.readMany(message, OWED)).isNotNull();
        assertThat(understanding.answer(message, Question.CHANGE_IT, List.of("1", "2")))
                .isNotNull();
        assertThat(understanding.command(message)).isEmpty();
        assertThat(understanding.correction(message, OWED))
                .satisfies(c -> assertThat(c.isEmpty()
                                || c.get().replacement().isPresent()
                                || c.get().number().isPresent()
                                || c.get().fieldId().isPresent())
                        .isTrue());
    }

    private static Optional<String> amount(Paste paste, String field) {
        return paste.rows().get(field) instanceof Reading.Accept a && a.value() instanceof Value.Amount v
                ? Optional.of(v.value().toPlainString())
                : Optional.empty();
    }
}
