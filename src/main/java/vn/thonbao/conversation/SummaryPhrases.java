package vn.thonbao.conversation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What officials are told, and heads of what became of their reports: key to its own placeholders. */
final class SummaryPhrases {

    static final Map<String, Set<String>> KEYS = Map.ofEntries(
            entry("button.summary", Set.of()),
            entry("button.missing", Set.of()),
            entry("button.indicators", Set.of()),
            entry("button.stuck", Set.of()),
            entry("summary.words", Set.of()),
            entry("summary.words_missing", Set.of()),
            entry("summary.words_indicators", Set.of()),
            entry("summary.words_stuck", Set.of()),
            entry("summary.head", Set.of()),
            entry("summary.none", Set.of()),
            entry("summary.period", Set.of("approved", "before", "missing", "returned", "sent", "units", "waiting")),
            entry("summary.before", Set.of("sent")),
            entry("summary.missing", Set.of("count", "names", "sheets")),
            entry("summary.missing_more", Set.of("count", "more", "names", "sheets")),
            entry("summary.sheets", Set.of("count")),
            entry("summary.all_in", Set.of()),
            entry("summary.moved", Set.of("day")),
            entry("summary.task", Set.of("done", "under_way")),
            entry("summary.moved_line", Set.of("base", "covered", "label", "old", "old_base", "old_covered", "value")),
            entry("summary.moved_new", Set.of("base", "covered", "label", "value")),
            entry("summary.same", Set.of("day")),
            entry("summary.no_before", Set.of()),
            entry("summary.stuck", Set.of("count", "overdue")),
            entry("summary.stuck_none", Set.of()),
            entry("summary.stuck_line", Set.of("day", "said", "who")),
            entry("summary.link", Set.of("link")),
            entry("summary.help", Set.of()),
            entry("summary.which", Set.of()),
            entry("summary.not_found", Set.of("said")),
            entry("summary.list", Set.of("sent", "units")),
            entry("summary.list_line", Set.of("base", "covered", "label", "number", "value")),
            entry("summary.more", Set.of("count")),
            entry("summary.indicator", Set.of("base", "covered", "label", "value")),
            entry("summary.no_value", Set.of()),
            entry("summary.target", Set.of("target", "verdict")),
            entry("summary.met", Set.of()),
            entry("summary.not_met", Set.of()),
            entry("summary.unknown", Set.of()),
            entry("summary.unit", Set.of("status")),
            entry("summary.unit_silent", Set.of()),
            entry("summary.unit_not_asked", Set.of()),
            entry("summary.unit_line", Set.of("figure", "label")),
            entry("summary.people", Set.of("names")),
            entry("statement.month", Set.of("month")),
            entry("statement.report", Set.of()),
            entry("statement.result", Set.of("sent", "units")),
            entry("statement.share", Set.of("base", "covered", "figure", "label", "value")),
            entry("statement.thanks", Set.of()),
            entry("chart.title", Set.of()),
            entry("chart.subtitle", Set.of()),
            entry("chart.approved", Set.of()),
            entry("chart.waiting", Set.of()),
            entry("chart.returned", Set.of()),
            entry("chart.missing", Set.of()),
            entry("chart.sent", Set.of("sent", "units")),
            entry("chart.moved", Set.of("day")),
            entry("chart.move", Set.of("base", "covered", "old", "old_base", "old_covered", "value")),
            entry("chart.move_new", Set.of("base", "covered", "value")));

    private SummaryPhrases() {}
}
