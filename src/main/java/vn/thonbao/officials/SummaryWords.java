package vn.thonbao.officials;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.TotalWords;
import vn.thonbao.intake.Words;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.Total;
import vn.thonbao.summary.Digest;
import vn.thonbao.summary.Snapshot;
import vn.thonbao.summary.Standing;

/** What the summary says: about ten lines, each number with its coverage, no village blamed. */
@Component
public class SummaryWords {

    /** More names than this read like a reproach; "ai chưa gửi" lists them all. */
    private static final int MOST_NAMED = 3;

    private static final int MOST_PERIODS = 4;
    private static final int MOST_MOVES = 3;

    private final FlowLibrary library;
    private final Directory directory;
    private final Settings settings;
    private final ZoneId zone;

    SummaryWords(FlowLibrary library, Directory directory, Settings settings) {
        this.library = library;
        this.directory = directory;
        this.settings = settings;
        this.zone = settings.timezone();
    }

    /** The placeholders that are the same all through one message. */
    public Map<String, String> words(Person person, Instant now) {
        return Words.of(directory.agency(person.agency()), person, "", now, zone);
    }

    /** @param person who reads it */
    public String text(Person person, Digest digest) {
        var words = words(person, digest.at());
        var lines = new ArrayList<String>();
        lines.add(say("summary.head", words));
        if (digest.periods().isEmpty()) {
            lines.add(say("summary.none", words));
        }
        digest.periods().stream().limit(MOST_PERIODS).forEach(s -> lines.add(period(s, words)));
        moves(digest, words, lines);
        lines.add(stuck(digest, words));
        settings.publicUrl().ifPresent(url -> lines.add(say("summary.link", words, "link", url + "/board")));
        return String.join("\n", lines);
    }

    private String period(Standing standing, Map<String, String> words) {
        var counts = standing.counts();
        return say(
                "summary.period",
                of(standing, words),
                "before",
                standing.before()
                        .map(b -> say(
                                "summary.before",
                                words,
                                "sent",
                                b.counts().sent() + "/" + b.counts().units()))
                        .map(" "::concat)
                        .orElse(""),
                "approved",
                "" + counts.approved(),
                "waiting",
                "" + counts.waiting(),
                "returned",
                "" + counts.returned(),
                "missing",
                missing(standing, words));
    }

    private String missing(Standing standing, Map<String, String> words) {
        var missing = standing.missing();
        if (missing.isEmpty() && standing.sheets().isEmpty()) {
            return standing.counts().missing() == 0 ? say("summary.all_in", words) : "";
        }
        var rest = missing.size() - MOST_NAMED;
        return say(
                rest > 0 ? "summary.missing_more" : "summary.missing",
                words,
                "count",
                "" + (missing.size() + standing.sheets().size()),
                "sheets",
                sheets(standing, words),
                "names",
                names(missing.isEmpty() ? standing.sheets() : missing, MOST_NAMED),
                "more",
                "" + rest);
    }

    private String sheets(Standing standing, Map<String, String> words) {
        var sheets = standing.sheets().size();
        return sheets == 0 ? "" : " " + say("summary.sheets", words, "count", "" + sheets);
    }

    static String names(List<ReportingUnit> units, int most) {
        return units.stream().limit(most).map(ReportingUnit::name).collect(joining(", "));
    }

    private void moves(Digest digest, Map<String, String> words, List<String> lines) {
        if (digest.periods().isEmpty()) {
            return;
        }
        if (digest.before().isEmpty()) {
            lines.add(say("summary.no_before", words));
            return;
        }
        var day = Words.weekdayAndDay(digest.before().get());
        var moves = digest.moves(MOST_MOVES);
        lines.add(say(moves.isEmpty() ? "summary.same" : "summary.moved", words, "day", day));
        moves.forEach(move -> lines.add(move("summary.moved_line", "summary.moved_new", move, words)));
    }

    /** @param unlike the phrase for what had no total a week ago */
    String move(String phrase, String unlike, Digest.Move move, Map<String, String> words) {
        var indicator = move.line().indicator();
        var own = new HashMap<>(words);
        own.putAll(total(move.line()));
        own.put("label", indicator.label());
        var old = move.old().filter(o -> o.value().isPresent());
        old.ifPresent(o -> {
            own.put("old", value(indicator, o));
            own.put("old_covered", "" + o.covered());
            own.put("old_base", "" + o.base());
        });
        return say(old.isPresent() ? phrase : unlike, own);
    }

    private String stuck(Digest digest, Map<String, String> words) {
        return digest.difficulties() == 0
                ? say("summary.stuck_none", words)
                : say("summary.stuck", words, "count", "" + digest.difficulties(), "overdue", "" + digest.overdue());
    }

    /** The placeholders of one period. */
    public static Map<String, String> of(Standing standing, Map<String, String> words) {
        var own = new HashMap<>(words);
        own.put("campaign", standing.campaign().shortTitle());
        own.put("period", standing.period().label());
        own.put("sent", "" + standing.counts().sent());
        own.put("units", "" + standing.counts().units());
        return own;
    }

    /** A total never stands without its coverage. */
    public Map<String, String> total(Standing.Line line) {
        return Map.of(
                "value",
                value(line.indicator(), line.total()),
                "covered",
                "" + line.total().covered(),
                "base",
                "" + line.total().base());
    }

    private String value(Indicator indicator, Total total) {
        var value = TotalWords.value(indicator, total);
        if (value.isEmpty()) {
            return say("summary.no_value", Map.of());
        }
        return task(indicator)
                ? say("summary.task", Map.of(), "done", value, "under_way", "" + total.underWay())
                : value;
    }

    private static String value(Indicator indicator, Snapshot.Sum sum) {
        var of = task(indicator) ? Optional.of(BigDecimal.valueOf(sum.base())) : sum.denominator();
        return TotalWords.value(indicator, sum.value(), sum.numerator(), of);
    }

    private static boolean task(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.TASK;
    }

    /** @param pairs placeholder, value, placeholder, value … */
    public String say(String phrase, Map<String, String> words, String... pairs) {
        var own = new HashMap<>(words);
        for (int i = 0; i < pairs.length; i += 2) {
            own.put(pairs[i], pairs[i + 1]);
        }
        return library.phrases().say(phrase, own);
    }
}
