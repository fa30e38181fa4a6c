package vn.thonbao.understanding;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What reading costs, beside two floors that read the same messages with the JDK alone, and mostly wrong. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReaderBench {

    private record Answer(String text, Field field) {}

    /** As people write them: clear figures, shares, money, words, doubts, refusals; with and without diacritics. */
    private static final List<Answer> ANSWERS = List.of(
            new Answer("97,5", Fields.CULTURE),
            new Answer("97.5%", Fields.CULTURE),
            new Answer("dạ 97,5 phần trăm ạ", Fields.CULTURE),
            new Answer("khoang 98", Fields.HEALTH),
            new Answer("298/312", Fields.CULTURE_SHARE),
            new Answer("0", Fields.POOR),
            new Answer("ko co", Fields.POOR),
            new Answer("không phát sinh", Fields.POOR),
            new Answer("như kỳ trước", Fields.NEAR_POOR),
            new Answer("mười hai hộ", Fields.NEAR_POOR),
            new Answer("hai mươi mốt", Fields.NEAR_POOR),
            new Answer("1.234", Fields.PEOPLE),
            new Answer("1 234 nguoi", Fields.PEOPLE),
            new Answer("15 triệu rưỡi", Fields.FUND),
            new Answer("98 tỷ 5", Fields.REVENUE),
            new Answer("1.401,1 tỷ đồng", Fields.OUTPUT),
            new Answer("412,5 ha", Fields.LAND),
            new Answer("giảm 2%", Fields.GROWTH),
            new Answer("cả 23 thôn", Fields.VILLAGES),
            new Answer("mai tôi gửi nhé", Fields.HEALTH));

    private static final List<Field> SEVERAL = List.of(
            Fields.CULTURE, Fields.HEALTH, Fields.POOR, Fields.NEAR_POOR, Fields.PEOPLE, Fields.FUND, Fields.REVENUE,
            Fields.OUTPUT, Fields.LAND, Fields.VILLAGES);

    private static final String PASTE =
            """
            GĐVH 97,5%
            BHYT: 98%
            ho ngheo 3
            cận nghèo 7 hộ
            tổng số nhân khẩu 1.180
            quỹ vì người nghèo 15 triệu rưỡi
            thu ngân sách 98,5 tỷ
            giá trị sản xuất 1.401,1
            diện tích gieo trồng 412,5 ha
            thôn đạt chuẩn NTM 22/23
            """;

    private static final DateField THURSDAY = new DateField(LocalDate.of(2025, 11, 20), DateField.Direction.FUTURE);

    private static final List<String> DAYS = List.of(
            "10/12",
            "ngày 10 tháng 12",
            "10-12-2025",
            "mùng 5",
            "thứ hai tuần sau",
            "thu hai tuan sau",
            "3 ngày nữa",
            "mai",
            "cuối tháng",
            "rằm tháng chạp",
            "trước 10/12",
            "tuần sau tôi gửi",
            "cho tôi khất đến thứ sáu",
            "98 hộ");

    private static final Map<String, String> HOSTILE = Map.of(
            "digits", "1".repeat(10_000),
            "groups", "1.234,5 ".repeat(1_250),
            "words", "hai ba trăm ".repeat(833),
            "labels", "nghèo cận nghèo ".repeat(625),
            "dashes", "- 1 ".repeat(2_500),
            "dates", "thứ hai ngày 10/12 ".repeat(526),
            "denials", "khogn có ".repeat(1_111),
            "marks", "a\u0323\u0302".repeat(3_333));

    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d[\\d.,]*");

    private final Understanding reader = new Understanding(VocabularyFile.read());
    private final NumberFormat jdk = NumberFormat.getInstance(new Locale("vi", "VN"));
    private int next;

    private Answer next() {
        next = (next + 1) % ANSWERS.size();
        return ANSWERS.get(next);
    }

    @Benchmark
    public Reading oneFigure() {
        var answer = next();
        return reader.read(answer.text(), answer.field());
    }

    @Benchmark
    public Paste tenLines() {
        return reader.readMany(PASTE, SEVERAL);
    }

    @Benchmark
    public YesNoAnswer yesOrNo() {
        return reader.answer("dạ đúng rồi em ạ", Question.IS_IT_RIGHT, List.of());
    }

    @Benchmark
    public Reading oneDate() {
        next = (next + 1) % DAYS.size();
        return reader.date(DAYS.get(next), THURSDAY);
    }

    @Benchmark
    public @Nullable Number floorJdkPrefix() {
        return jdk.parse(next().text(), new ParsePosition(0));
    }

    @Benchmark
    public @Nullable Number floorPatternAndJdk() {
        var found = FIRST_NUMBER.matcher(next().text());
        return found.find() ? jdk.parse(found.group(), new ParsePosition(0)) : null;
    }

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(ReaderBench.class.getName() + "\\.")
                .forks(3)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .build();
        print(new Runner(options).run());
        hostile();
    }

    private static void print(Collection<RunResult> results) {
        var perSecond = new TreeMap<String, Double>();
        results.forEach(r -> perSecond.put(
                r.getPrimaryResult().getLabel(), r.getPrimaryResult().getScore()));
        var floor = Objects.requireNonNull(perSecond.get("floorPatternAndJdk"));
        System.out.printf(Locale.ROOT, "%-20s %12s %24s%n", "on one core", "per second", "x floorPatternAndJdk");
        perSecond.forEach((name, score) ->
                System.out.printf(Locale.ROOT, "%-20s %,12.0f %24.3f%n", name, score, score / floor));
    }

    /** Each reader by itself, the best of twenty after twenty to warm up: half the length should cost about half. */
    private static void hostile() {
        var reader = new ReaderBench().reader;
        var readers = new LinkedHashMap<String, Consumer<String>>();
        readers.put("figure", text -> reader.read(text, Fields.POOR));
        readers.put("paste", text -> reader.readMany(text, SEVERAL));
        readers.put("yes or no", text -> reader.answer(text, Question.IS_IT_RIGHT, List.of()));
        readers.put("date", text -> reader.date(text, THURSDAY));
        System.out.printf(Locale.ROOT, "%n%-20s", "ms, 5,000/10,000");
        readers.keySet().forEach(name -> System.out.printf(Locale.ROOT, "%16s", name));
        HOSTILE.forEach((name, text) -> {
            System.out.printf(Locale.ROOT, "%n%-20s", name);
            var half = text.substring(0, text.length() / 2);
            readers.values()
                    .forEach(read -> System.out.printf(
                            Locale.ROOT, "%8.1f/%7.1f", milliseconds(read, half), milliseconds(read, text)));
        });
        System.out.println();
    }

    private static double milliseconds(Consumer<String> read, String text) {
        var best = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            var start = System.nanoTime();
            read.accept(text);
            best = i < 20 ? best : Math.min(best, System.nanoTime() - start);
        }
        return best / 1e6;
    }
}
