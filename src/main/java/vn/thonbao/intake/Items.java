package vn.thonbao.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.conversation.Answer;
import vn.thonbao.conversation.Facts;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Value;

/** An indicator as the conversation asks for it: one mapping for the bot, for rehearsals and for the office's own entry. */
public final class Items {

    private Items() {}

    /** @param wholes the unit's denominators on file, by name */
    public static Facts.Item of(
            Indicator indicator,
            Map<String, BigDecimal> wholes,
            Optional<Answer> previous,
            Optional<Facts.Returned> returned) {
        return new Facts.Item(
                        field(indicator, wholes, previous),
                        indicator.number(),
                        indicator.label(),
                        Optional.of(indicator.targetWords()).filter(t -> !t.isBlank()),
                        indicator.example(),
                        indicator.question(),
                        previous,
                        returned)
                .withGroup(indicator.set());
    }

    private static Field field(Indicator indicator, Map<String, BigDecimal> wholes, Optional<Answer> previous) {
        return new Field(
                indicator.code(),
                indicator.wording(),
                names(indicator),
                indicator.unit(),
                indicator.decimals(),
                indicator.min(),
                indicator.max(),
                previous.flatMap(a -> number(a.value())),
                indicator.whole().map(wholes::get),
                indicator.whole().isPresent(),
                kind(indicator),
                Optional.of(Field.Period.YEAR));
    }

    private static Field.Kind kind(Indicator indicator) {
        return switch (indicator.kind()) {
            case NUMBER, PERCENT -> Field.Kind.FIGURE;
            case YES_NO -> Field.Kind.YES_NO;
            case TEXT -> Field.Kind.WORDS;
            case TASK -> Field.Kind.TASK;
        };
    }

    /** People copy the short label they were shown as often as they shorten the plan's wording. */
    private static List<String> names(Indicator indicator) {
        return Stream.concat(Stream.of(indicator.label()), indicator.aliases().stream())
                .distinct()
                .toList();
    }

    /** The previous answer as one number in the field's unit; a share counts as its percentage. */
    private static Optional<BigDecimal> number(Value value) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(amount.value());
        }
        if (value instanceof Value.Share share) {
            return Optional.of(share.percent());
        }
        return value instanceof Value.Nothing ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }
}
