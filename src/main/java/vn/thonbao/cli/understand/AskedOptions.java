package vn.thonbao.cli.understand;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.intake.Items;
import vn.thonbao.understanding.DateField;
import vn.thonbao.understanding.Field;

/** What is asked, as said on the command line. */
final class AskedOptions {

    private static final int MOST_DECIMALS = 6;

    @Option(
            names = "--ask",
            paramLabel = "figure|date|yesno|paste",
            defaultValue = "figure",
            description = "Đang hỏi gì (mặc định: ${DEFAULT-VALUE}).")
    private String ask = "figure";

    @Option(names = "--label", paramLabel = "TÊN", description = "Tên chỉ tiêu.", defaultValue = "")
    private String label = "";

    @Option(
            names = "--unit",
            paramLabel = "ĐƠN VỊ",
            description = "Đơn vị của chỉ tiêu: %%, hộ, triệu đồng…",
            defaultValue = "")
    private String unit = "";

    @Option(names = "--whole", description = "Chỉ tiêu chỉ nhận số nguyên.")
    private boolean whole;

    @Option(names = "--min", paramLabel = "SỐ", description = "Nhỏ nhất có thể.")
    private Optional<BigDecimal> min = Optional.empty();

    @Option(names = "--max", paramLabel = "SỐ", description = "Lớn nhất có thể.")
    private Optional<BigDecimal> max = Optional.empty();

    @Option(names = "--previous", paramLabel = "SỐ", description = "Số kỳ trước.")
    private Optional<BigDecimal> previous = Optional.empty();

    @Option(names = "--total", paramLabel = "SỐ", description = "Tổng số đang có, ví dụ tổng số hộ.")
    private Optional<BigDecimal> total = Optional.empty();

    @Option(names = "--share", description = "Được trả lời bằng tỷ số, ví dụ 298/312.")
    private boolean share;

    @Option(names = "--today", paramLabel = "NGÀY", description = "Hôm nay là ngày nào (2025-11-20); cần khi hỏi ngày.")
    private Optional<LocalDate> today = Optional.empty();

    @Option(names = "--past", description = "Hỏi một ngày đã qua.")
    private boolean past;

    @Option(
            names = "--question",
            paramLabel = "CÂU HỎI",
            description = "Câu hỏi có hay không.",
            defaultValue = "Số liệu đúng chưa ạ?")
    private String question = "Số liệu đúng chưa ạ?";

    @Option(
            names = "--campaign",
            paramLabel = "MÃ",
            description = "Lấy các chỉ tiêu của kế hoạch này khi đọc nhiều số liệu (mặc định: kế hoạch đầu tiên).")
    private Optional<String> campaign = Optional.empty();

    Explainer.Asked question(Path folder, CommandSpec spec) {
        return switch (ask) {
            case "figure" -> new Explainer.Asked.Figure(field());
            case "date" ->
                new Explainer.Asked.Day(new DateField(
                        today.orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "hỏi ngày thì cần --today, ví dụ --today 2025-11-20")),
                        past ? DateField.Direction.PAST : DateField.Direction.FUTURE));
            case "yesno" -> new Explainer.Asked.YesNo(question);
            case "paste" -> new Explainer.Asked.Many(fields(folder, spec));
            default -> throw new ParameterException(spec.commandLine(), "--ask là figure, date, yesno hoặc paste");
        };
    }

    private Field field() {
        var decimals = whole ? 0 : MOST_DECIMALS;
        return new Field(
                "",
                label,
                List.of(),
                unit,
                decimals,
                min,
                max,
                previous,
                total,
                share,
                Field.Kind.FIGURE,
                Optional.empty());
    }

    private List<Field> fields(Path folder, CommandSpec spec) {
        var plans = CampaignFiles.read(folder).plans();
        return plans.stream()
                .filter(plan -> campaign.isEmpty() || campaign.get().equals(plan.code()))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "không có kế hoạch \"" + campaign.orElse("") + "\" trong " + folder))
                .indicators()
                .stream()
                .map(i -> Items.of(i, Map.of(), Optional.empty(), Optional.empty())
                        .field())
                .toList();
    }
}
