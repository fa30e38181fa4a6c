package vn.thonbao.conversation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Practice: what begins and ends it, and the mark on every message of it; key to its own placeholders. */
final class PracticePhrases {

    static final Map<String, Set<String>> KEYS = Map.ofEntries(
            entry("button.practice", Set.of()),
            entry("button.practice_out", Set.of()),
            entry("practice.words", Set.of()),
            entry("practice.words_out", Set.of()),
            entry("practice.mark", Set.of()),
            entry("practice.begin", Set.of()),
            entry("practice.nowhere", Set.of()),
            entry("practice.edited", Set.of()),
            entry("practice.done", Set.of()),
            entry("practice.out", Set.of()),
            entry("practice.idle", Set.of()),
            entry("practice.idle_unheard", Set.of()),
            entry("told.returned_practice", Set.of("by", "count")),
            entry("told.sheet_practice", Set.of("by")));

    private PracticePhrases() {}
}
