package vn.thonbao.workbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.Indicator.Kind;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.understanding.Written;
import vn.thonbao.workbook.file.Cell;

/**
 * A figure in a cell, out and in. Stricter than a chat: nobody can be asked what was meant, so whatever could mean two things is
 * told.
 */
final class Figures {
    /** @param fault in whole sentences; empty when the answer is there */
    record Read(Optional<FigureAnswer> answer, String fault) {
        private static Read of(FigureAnswer answer) {
            return new Read(Optional.of(answer), "");
        }

        private static Read fault(String words) {
            return new Read(Optional.empty(), words);
        }
    }

    private static final String NOTHING = "không phát sinh";
    private static final String NO_DATA = "chưa có số liệu";
    private static final String NOT_OURS = "không thuộc đơn vị";
    private static final String ABOUT = "khoảng ";
    private static final Pattern SHARE = Pattern.compile("([0-9.,]+)\\s*/\\s*([0-9.,]+)");
    private static final int LONGEST_STORY = 2_000;
    private static final Map<Indicator.Misfit, String> MISFITS = Map.of(
            Indicator.Misfit.NOT_WHOLE,
            "Chỉ tiêu này là số nguyên, không có phần lẻ.",
            Indicator.Misfit.TOO_MANY_DECIMALS,
            "Phần lẻ dài hơn mức của chỉ tiêu này.",
            Indicator.Misfit.ABOVE_MAXIMUM,
            "Số lớn hơn mức có thể có.",
            Indicator.Misfit.BELOW_MINIMUM,
            "Số nhỏ hơn mức có thể có.");

    private Figures() {}

    static Cell cell(FigureAnswer answer) {
        if (answer instanceof FigureAnswer.Amount amount) {
            return amount.approximate()
                    ? Cell.text(ABOUT + Written.number(amount.value()))
                    : Cell.number(amount.value());
        }
        if (answer instanceof FigureAnswer.Share share) {
            return Cell.text(Written.number(share.numerator()) + "/" + Written.number(share.denominator()));
        }
        if (answer instanceof FigureAnswer.YesNo yesNo) {
            return Cell.text(yesNo.yes() ? "có" : "không");
        }
        if (answer instanceof FigureAnswer.Told told) {
            return Cell.text(told.words());
        }
        if (answer instanceof FigureAnswer.Progress progress) {
            return Cell.text(Stages.write(progress));
        }
        if (answer instanceof FigureAnswer.NothingToReport) {
            return Cell.text(NOTHING);
        }
        return Cell.text(answer instanceof FigureAnswer.NoData ? NO_DATA : NOT_OURS);
    }

    static Read read(Cell cell, Indicator indicator) {
        var special =
                cell.kind() == Cell.Kind.TEXT ? special(Filled.plain(cell.text())) : Optional.<FigureAnswer>empty();
        if (special.isPresent()) {
            return Read.of(special.get());
        }
        return switch (indicator.kind()) {
            case YES_NO -> yesNo(cell);
            case TASK ->
                Stages.read(cell.words())
                        .map(Read::of)
                        .orElseGet(() -> Read.fault(
                                "“%s” chưa rõ. Xin ghi đã xong, đang làm (có thể kèm phần trăm) hoặc chưa làm, rồi dấu hai chấm và lời kể nếu có."
                                        .formatted(cell.words())));
            case TEXT ->
                cell.words().length() <= LONGEST_STORY
                        ? Read.of(new FigureAnswer.Told(cell.words()))
                        : Read.fault("Lời kể dài %d chữ; chỉ được %d."
                                .formatted(cell.words().length(), LONGEST_STORY));
            case NUMBER, PERCENT -> counted(cell, indicator);
        };
    }

    private static Optional<FigureAnswer> special(String plain) {
        return switch (plain) {
            case "khong phat sinh" -> Optional.of(new FigureAnswer.NothingToReport());
            case "chua co so lieu" -> Optional.of(new FigureAnswer.NoData());
            case "khong thuoc don vi" -> Optional.of(new FigureAnswer.NotOurs());
            default -> Optional.empty();
        };
    }

    private static Read yesNo(Cell cell) {
        return switch (Filled.plain(cell.words())) {
            case "co" -> Read.of(new FigureAnswer.YesNo(true));
            case "khong" -> Read.of(new FigureAnswer.YesNo(false));
            default -> Read.fault("“%s” chưa rõ. Xin ghi có hoặc không.".formatted(cell.words()));
        };
    }

    private static Read counted(Cell cell, Indicator indicator) {
        var share = SHARE.matcher(cell.text());
        if (cell.kind() == Cell.Kind.TEXT && share.matches()) {
            return share(share.group(1), share.group(2), cell, indicator);
        }
        var about = Filled.plain(cell.text()).startsWith(Filled.plain(ABOUT) + " ");
        var number =
                about ? Written.read(cell.text().substring(ABOUT.length()), indicator.unit()) : number(cell, indicator);
        return number.map(n -> indicator
                        .misfit(n)
                        .map(misfit -> Read.fault(told(misfit, cell)))
                        .orElseGet(() -> Read.of(new FigureAnswer.Amount(n, about))))
                .orElseGet(() -> Read.fault(unreadable(cell, indicator)));
    }

    /** A number of the indicator's unit; a cell in percent format only where percents are asked for. */
    static Optional<BigDecimal> number(Cell cell, Indicator indicator) {
        return switch (cell.kind()) {
            case NUMBER -> cell.number();
            case PERCENT -> cell.number().filter(n -> indicator.unit().startsWith("%"));
            case TEXT -> Written.read(cell.text(), indicator.unit());
            case DATE, BROKEN -> Optional.empty();
        };
    }

    static String told(Indicator.Misfit misfit, Cell cell) {
        return "“%s”: %s".formatted(cell.words(), MISFITS.get(misfit));
    }

    static String unreadable(Cell cell, Indicator indicator) {
        return cell.kind() == Cell.Kind.DATE
                ? "Ô này là một ngày (%s), không phải số. Xin chọn lại kiểu ô là số rồi gõ lại.".formatted(cell.words())
                : "“%s” chưa rõ là số nào (%s). Dùng dấu phẩy cho phần lẻ, dấu chấm cho hàng nghìn, ví dụ: 97,5 hoặc 1.250."
                        .formatted(cell.words(), indicator.unit());
    }

    private static Read share(String part, String whole, Cell cell, Indicator indicator) {
        var numerator = Written.read(part);
        var denominator = Written.read(whole);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Read.fault(unreadable(cell, indicator));
        }
        if (indicator.whole().isEmpty() && indicator.kind() != Kind.PERCENT) {
            return Read.fault("Chỉ tiêu này cần một con số, không phải phân số “%s”.".formatted(cell.words()));
        }
        return numerator.get().compareTo(denominator.get()) > 0
                ? Read.fault("“%s”: tử số lớn hơn mẫu số, mời xem lại.".formatted(cell.words()))
                : Read.of(new FigureAnswer.Share(numerator.get(), denominator.get()));
    }

    /** 98,50 is 98,5. */
    static boolean same(Optional<FigureAnswer> one, FigureAnswer other) {
        return one.map(answer -> cell(answer).equals(cell(other))).orElse(false);
    }
}
