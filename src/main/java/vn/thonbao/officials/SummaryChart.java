package vn.thonbao.officials;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.directory.Person;
import vn.thonbao.intake.Words;
import vn.thonbao.summary.Chart;
import vn.thonbao.summary.Chart.Bar;
import vn.thonbao.summary.Chart.Part;
import vn.thonbao.summary.Chart.Shade;
import vn.thonbao.summary.ChartPicture;
import vn.thonbao.summary.Digest;
import vn.thonbao.summary.Snapshot;
import vn.thonbao.summary.Standing;

/** The summary as a picture: a bar for each period, and what moved since last week. */
@Component
public class SummaryChart {

    private static final int MOST_PERIODS = 6;
    private static final int MOST_MOVES = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SummaryWords words;

    SummaryChart(SummaryWords words) {
        this.words = words;
    }

    /** A PNG. @param person who looks at it */
    public byte[] picture(Person person, Digest digest) {
        return ChartPicture.png(chart(person, digest));
    }

    private Chart chart(Person person, Digest digest) {
        var known = words.words(person, digest.at());
        var bars = new ArrayList<Bar>();
        digest.periods().stream().limit(MOST_PERIODS).forEach(s -> bars.add(period(s, known)));
        digest.moves(MOST_MOVES).forEach(move -> {
            bars.add(now(move, bars.size() == Math.min(digest.periods().size(), MOST_PERIODS), digest, known));
            before(move).ifPresent(bars::add);
        });
        return new Chart(
                words.say("chart.title", known),
                words.say("chart.subtitle", known),
                Stream.of(Shade.APPROVED, Shade.WAITING, Shade.RETURNED, Shade.MISSING)
                        .map(shade -> new Part(shade, 0, name(shade)))
                        .toList(),
                bars);
    }

    private String name(Shade shade) {
        return words.say("chart." + shade.name().toLowerCase(Locale.ROOT), Map.of());
    }

    private Bar period(Standing standing, Map<String, String> known) {
        var counts = standing.counts();
        return new Bar(
                "",
                standing.campaign().shortTitle() + ", " + standing.period().label(),
                words.say("chart.sent", SummaryWords.of(standing, known)),
                List.of(
                        part(Shade.APPROVED, counts.approved(), counts.units()),
                        part(Shade.WAITING, counts.waiting(), counts.units()),
                        part(Shade.RETURNED, counts.returned(), counts.units()),
                        part(Shade.MISSING, counts.missing(), counts.units())));
    }

    private static Part part(Shade shade, int count, int of) {
        return new Part(shade, of == 0 ? 0 : (double) count / of, count == 0 ? "" : String.valueOf(count));
    }

    private Bar now(Digest.Move move, boolean first, Digest digest, Map<String, String> known) {
        var day = Words.weekdayAndDay(digest.before().orElseThrow());
        return new Bar(
                first ? words.say("chart.moved", known, "day", day) : "",
                move.line().indicator().label(),
                words.move("chart.move", "chart.move_new", move, known),
                List.of(new Part(Shade.NOW, share(move, move.line().total().value()), "")));
    }

    private static Optional<Bar> before(Digest.Move move) {
        return move.old()
                .filter(old -> old.value().isPresent())
                .map(old -> new Bar("", "", "", List.of(new Part(Shade.BEFORE, share(move, old.value()), ""))));
    }

    /** Both bars of one indicator on one scale; percentages on that of all hundred. */
    private static double share(Digest.Move move, Optional<BigDecimal> value) {
        var indicator = move.line().indicator();
        var largest = Stream.of(
                        move.line().total().value(),
                        move.old().flatMap(Snapshot.Sum::value),
                        Optional.of(indicator.unit().startsWith("%") ? HUNDRED : BigDecimal.ONE))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::max)
                .orElseThrow();
        return value.map(v -> Math.max(0, v.doubleValue() / largest.doubleValue()))
                .orElse(0.0);
    }
}
