package vn.thonbao.conversation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * What the question of a figure is put together from, the figure beside what was registered, and the same figure in another campaign;
 * key to its own placeholders.
 */
final class FigurePhrases {

    static final Map<String, Set<String>> KEYS = Map.ofEntries(
            entry("figure.position", Set.of("count", "index")),
            entry("figure.indicator", Set.of("wording")),
            entry("figure.undertaken", Set.of("label")),
            entry("figure.undertaken_yes_no", Set.of("label")),
            entry("figure.measure", Set.of("measure")),
            entry("figure.target", Set.of("target")),
            entry("figure.registered", Set.of("day", "figure")),
            entry("figure.held", Set.of("day", "figure", "source")),
            entry("figure.previous", Set.of("previous")),
            entry("figure.returned", Set.of("by", "comment", "example", "label", "old", "position")),
            entry("button.held", Set.of("figure")),
            entry("button.held_plain", Set.of()),
            entry("held.sayings", Set.of()),
            entry("button.follow", Set.of()),
            entry("follow.ask", Set.of("changed", "source")),
            entry("follow.done", Set.of("source")),
            entry("follow.kept", Set.of("source")),
            entry("show.line_registered", Set.of("figure", "label", "number", "registered")));

    private FigurePhrases() {}
}
