package vn.thonbao.rehearsal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.conversation.Answer;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Written;

/** Answers as a story writes them: "ah.07.1 0 hộ", "ah.13.1 298/312". */
final class Figures {

    private static final String DONE = "đã xong";
    private static final String UNDER_WAY = "đang làm";
    private static final String NOT_STARTED = "chưa làm";

    private Figures() {}

    static String write(String field, Answer answer, List<Indicator> indicators) {
        var unit = indicators.stream()
                .filter(i -> i.code().equals(field))
                .map(Indicator::unit)
                .findFirst()
                .orElse("");
        return field + " " + write(answer.value(), unit);
    }

    private static String write(Value value, String unit) {
        if (value instanceof Value.Amount amount) {
            return (amount.approximate() ? "khoảng " : "") + Written.number(amount.value(), unit);
        }
        if (value instanceof Value.Share share) {
            return Written.number(share.numerator()) + "/" + Written.number(share.denominator());
        }
        if (value instanceof Value.YesNo yesNo) {
            return yesNo.yes() ? "có" : "chưa";
        }
        if (value instanceof Value.Words words) {
            return "“" + words.text().replaceAll("\\s*\n\\s*", " / ") + "”";
        }
        if (value instanceof Value.Progress progress) {
            return stage(progress) + (progress.words().isEmpty() ? "" : " “" + progress.words() + "”");
        }
        if (value instanceof Value.Nothing) {
            return "không phát sinh";
        }
        return value instanceof Value.NoData ? "chưa có số liệu" : "không thuộc";
    }

    private static String stage(Value.Progress progress) {
        return switch (progress.stage()) {
            case NOT_STARTED -> NOT_STARTED;
            case DONE -> DONE;
            case UNDER_WAY ->
                progress.percent()
                        .map(p -> UNDER_WAY + " " + Written.number(p, "%"))
                        .orElse(UNDER_WAY);
        };
    }

    /** What a story's header gives: "97,5", "298/312", "có", "chưa", "đã xong", "đang làm 60%", "chưa làm". */
    static Answer read(String words) {
        var text = words.trim();
        var stage = stage(text);
        if (stage.isPresent()) {
            return new Answer(stage.get(), text);
        }
        if (text.equals("có") || text.equals("chưa")) {
            return new Answer(new Value.YesNo(text.equals("có")), text);
        }
        var parts = text.split("/");
        return new Answer(
                parts.length == 2 ? new Value.Share(number(parts[0]), number(parts[1])) : Value.Amount.of(number(text)),
                text);
    }

    private static Optional<Value> stage(String text) {
        if (text.equals(DONE)) {
            return Optional.of(Value.Progress.of(Value.Stage.DONE));
        }
        if (text.equals(NOT_STARTED)) {
            return Optional.of(Value.Progress.of(Value.Stage.NOT_STARTED));
        }
        return text.startsWith(UNDER_WAY)
                ? Optional.of(new Value.Progress(
                        Value.Stage.UNDER_WAY,
                        Optional.of(text.substring(UNDER_WAY.length()).replace("%", ""))
                                .filter(percent -> !percent.isBlank())
                                .map(Figures::number),
                        ""))
                : Optional.empty();
    }

    static BigDecimal number(String words) {
        try {
            return new BigDecimal(words.trim().replace(".", "").replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            throw new StoryMistake("\"" + words + "\" không phải là một số");
        }
    }
}
