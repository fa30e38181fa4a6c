package vn.thonbao.rehearsal;

import java.math.BigDecimal;
import java.util.List;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.conversation.Answer;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Written;

/** Answers as a story writes them: "ah.07.1 0 hộ", "ah.13.1 298/312". */
final class Figures {

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
        if (value instanceof Value.Nothing) {
            return "không phát sinh";
        }
        return value instanceof Value.NoData ? "chưa có số liệu" : "không thuộc";
    }

    /** What a story's header gives: "97,5", "298/312", "có", "chưa". */
    static Answer read(String words) {
        var text = words.trim();
        if (text.equals("có") || text.equals("chưa")) {
            return new Answer(new Value.YesNo(text.equals("có")), text);
        }
        var parts = text.split("/");
        return new Answer(
                parts.length == 2 ? new Value.Share(number(parts[0]), number(parts[1])) : Value.Amount.of(number(text)),
                text);
    }

    static BigDecimal number(String words) {
        try {
            return new BigDecimal(words.trim().replace(".", "").replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            throw new StoryMistake("\"" + words + "\" không phải là một số");
        }
    }
}
