package vn.thonbao.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.FigureAnswer.Stage;
import vn.thonbao.understanding.Written;

/** How far a task is, in a cell: "đã xong", "đang làm 60%", "chưa làm: vì thiếu kinh phí". */
final class Stages {

    private static final Pattern WRITTEN =
            Pattern.compile("(?s)\\s*([\\p{L} ]+?)\\s*(?:([0-9.,]+)\\s*%)?\\s*(?::\\s*(.*))?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Stages() {}

    static String write(FigureAnswer.Progress progress) {
        return words(progress.stage())
                + progress.percent().map(p -> " " + Written.number(p, "%")).orElse("")
                + (progress.words().isEmpty() ? "" : ": " + progress.words());
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case NOT_STARTED -> "chưa làm";
            case UNDER_WAY -> "đang làm";
            case DONE -> "đã xong";
        };
    }

    /** Empty for anything else, also for a percentage of what is not under way. */
    static Optional<FigureAnswer> read(String cell) {
        var parts = WRITTEN.matcher(cell);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var share = Optional.ofNullable(parts.group(2)).flatMap(Written::read);
        var told = Optional.ofNullable(parts.group(3)).map(String::strip).orElse("");
        var fits = parts.group(2) == null
                || share.filter(p -> p.signum() > 0 && p.compareTo(HUNDRED) < 0).isPresent();
        return stage(Filled.plain(parts.group(1)))
                .filter(stage -> fits && (stage == Stage.UNDER_WAY || share.isEmpty()))
                .map(stage -> new FigureAnswer.Progress(stage, share, told));
    }

    private static Optional<Stage> stage(String plain) {
        return switch (plain) {
            case "chua lam" -> Optional.of(Stage.NOT_STARTED);
            case "dang lam" -> Optional.of(Stage.UNDER_WAY);
            case "da xong", "xong" -> Optional.of(Stage.DONE);
            default -> Optional.empty();
        };
    }
}
