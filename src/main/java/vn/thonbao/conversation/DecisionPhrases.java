package vn.thonbao.conversation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What a leader reads who decides on reports in the chat; key to its own placeholders. */
final class DecisionPhrases {

    static final Map<String, Set<String>> KEYS = Map.ofEntries(
            entry("button.waiting", Set.of()),
            entry("button.approve", Set.of()),
            entry("button.return", Set.of()),
            entry("button.next_report", Set.of()),
            entry("button.reopen", Set.of()),
            entry("button.not_now", Set.of()),
            entry("button.really_return", Set.of()),
            entry("button.really_reopen", Set.of()),
            entry("button.calm", Set.of("count")),
            entry("button.approve_all", Set.of("count")),
            entry("button.reason_far", Set.of()),
            entry("button.reason_misfit", Set.of()),
            entry("button.reason_open", Set.of()),
            entry("button.reason_check", Set.of()),
            entry("button.reason_slip", Set.of()),
            entry("button.reason_look", Set.of()),
            entry("decide.words", Set.of()),
            entry("decide.no_right", Set.of()),
            entry("decide.none", Set.of()),
            entry("decide.list", Set.of("count")),
            entry("decide.list_line", Set.of("at", "label", "marks", "number")),
            entry("decide.mark_late", Set.of()),
            entry("decide.mark_doubts", Set.of("count")),
            entry("decide.more", Set.of("count")),
            entry("decide.pick", Set.of()),
            entry("decide.head", Set.of("again", "at", "by", "late")),
            entry("decide.again", Set.of("count")),
            entry("decide.late", Set.of()),
            entry("decide.in_time", Set.of()),
            entry("decide.line", Set.of("beside", "figure", "label", "mark", "number")),
            entry("decide.target", Set.of("target")),
            entry("decide.previous", Set.of("previous")),
            entry("decide.mark", Set.of()),
            entry("decide.not_sent", Set.of()),
            entry("decide.marked", Set.of()),
            entry("decide.misfit", Set.of("on_file", "says")),
            entry("decide.on_file", Set.of("figures")),
            entry("decide.story", Set.of("label", "said")),
            entry("decide.files", Set.of("count")),
            entry("decide.old", Set.of()),
            entry("decide.locked", Set.of()),
            entry("decide.changed", Set.of("status")),
            entry("decide.approved", Set.of("by")),
            entry("decide.rest", Set.of("count")),
            entry("decide.why", Set.of("example", "scope")),
            entry("decide.scope_marked", Set.of("count")),
            entry("decide.scope_all", Set.of("count")),
            entry("decide.scope_none", Set.of()),
            entry("decide.read_back", Set.of("items", "said")),
            entry("decide.read_back_reopen", Set.of("said")),
            entry("decide.yes", Set.of()),
            entry("decide.no_number", Set.of()),
            entry("decide.which", Set.of()),
            entry("decide.no_item", Set.of("number")),
            entry("decide.too_long", Set.of("most")),
            entry("decide.returned", Set.of("by", "items", "said")),
            entry("decide.why_reopen", Set.of()),
            entry("decide.reopened", Set.of("by", "said")),
            entry("decide.calm", Set.of("count", "names")),
            entry("decide.approved_all", Set.of("by", "count", "names")),
            entry("decide.not_approved", Set.of("names")));

    private DecisionPhrases() {}
}
