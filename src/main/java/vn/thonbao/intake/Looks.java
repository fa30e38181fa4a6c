package vn.thonbao.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thonbao.campaign.Check;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.conversation.Answers;
import vn.thonbao.conversation.Facts;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.submission.Misfit;
import vn.thonbao.submission.Misfits;

/** The campaign's cross-checks as the conversation asks them. */
public final class Looks {

    private Looks() {}

    /**
     * @param indicators those the unit owes
     * @param wholes the unit's denominators on file, by name
     */
    public static Facts.SecondLook of(List<Check> checks, List<Indicator> indicators, Map<String, BigDecimal> wholes) {
        return checks.isEmpty()
                ? Facts.SecondLook.NOTHING
                : known -> Misfits.of(checks, indicators, kept(known, indicators), wholes).stream()
                        .map(Misfit::says)
                        .toList();
    }

    private static Map<String, FigureAnswer> kept(Answers known, List<Indicator> indicators) {
        var kept = new HashMap<String, FigureAnswer>();
        indicators.forEach(indicator -> known.get(indicator.code())
                .flatMap(answer -> FigureAnswers.kept(answer.value()))
                .ifPresent(answer -> kept.put(indicator.code(), answer)));
        return kept;
    }
}
