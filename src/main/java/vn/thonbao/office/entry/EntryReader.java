package vn.thonbao.office.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.conversation.Answer;
import vn.thonbao.intake.FigureAnswers;
import vn.thonbao.intake.Items;
import vn.thonbao.office.Words;
import vn.thonbao.submission.FigureAnswer;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Understanding;
import vn.thonbao.understanding.Value;

/** Reads what an officer types exactly as the bot reads a head: nothing is stored that can mean two things. */
@Component
class EntryReader {

    sealed interface Read {}

    record Taken(FigureAnswer answer) implements Read {}

    record Unclear(Problem problem) implements Read {}

    private final Understanding understanding;
    private final Words words;

    EntryReader(Understanding understanding, Words words) {
        this.understanding = understanding;
        this.words = words;
    }

    Read read(
            String typed,
            Optional<Integer> pick,
            Indicator indicator,
            Map<String, BigDecimal> wholes,
            Optional<Answer> previous) {
        var field = Items.of(indicator, wholes, previous, Optional.empty()).field();
        var reading = understanding.read(typed, field);
        if (reading instanceof Reading.Accept accept) {
            return take(accept.value(), field, previous);
        }
        if (reading instanceof Reading.Confirm confirm) {
            var offered = confirm.readings().stream()
                    .flatMap(v -> kept(v, field, previous).stream())
                    .toList();
            return pick.filter(p -> p < offered.size())
                    .<Read>map(p -> new Taken(offered.get(p)))
                    .orElseGet(() -> offer(confirm, offered, indicator));
        }
        return unclear(((Reading.Reask) reading).why());
    }

    private Read take(Value value, Field field, Optional<Answer> previous) {
        return kept(value, field, previous)
                .<Read>map(Taken::new)
                .orElseGet(() -> unclear(value instanceof Value.SameAsBefore ? Reason.NO_PREVIOUS : Reason.NO_FIGURE));
    }

    private Read offer(Reading.Confirm confirm, List<FigureAnswer> offered, Indicator indicator) {
        var choices = offered.stream().map(a -> words.answer(a, indicator)).toList();
        return new Unclear(new Problem(words.text("entry.doubt." + confirm.why()), choices));
    }

    private Read unclear(Reason why) {
        return new Unclear(new Problem(words.text("entry.reason." + why), List.of()));
    }

    /** What stands for a figure is kept as the figure it stands for. */
    private static Optional<FigureAnswer> kept(Value value, Field field, Optional<Answer> previous) {
        if (value instanceof Value.SameAsBefore) {
            return previous.flatMap(p -> FigureAnswers.kept(p.value()));
        }
        if (value instanceof Value.All) {
            return field.total()
                    .map(t -> field.share() ? new FigureAnswer.Share(t, t) : new FigureAnswer.Amount(t, false));
        }
        return FigureAnswers.kept(value);
    }
}
