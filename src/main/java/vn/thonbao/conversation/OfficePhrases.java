package vn.thonbao.conversation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What the office says of its own accord: announcements, sheets it has typed off, whom to call; key to its own placeholders. */
final class OfficePhrases {

    static final Map<String, Set<String>> KEYS = Map.ofEntries(
            entry("announcement", Set.of("by", "said")),
            entry("announcement.link", Set.of("link")),
            entry("announcement.ask", Set.of()),
            entry("announcement.noted", Set.of("said")),
            entry("announcement.not_addressed", Set.of()),
            entry("announcement.another", Set.of("said")),
            entry("announcement.which", Set.of("count")),
            entry("announcement.words", Set.of()),
            entry("announcement.bare_words", Set.of()),
            entry("call.silent", Set.of()),
            entry("call.unreached", Set.of()),
            entry("reply.unreached", Set.of()),
            entry("wish.unreached", Set.of()),
            entry("button.understood", Set.of()),
            entry("button.understood_of", Set.of("said")),
            entry("told.sheet_elsewhere", Set.of("by")),
            entry("told.sheet_next", Set.of("by")),
            entry("sheet.read", Set.of("by")),
            entry("sheet.returned", Set.of("by", "label", "old", "comment")),
            entry("sheet.ask", Set.of("example")),
            entry("sheet.unclear", Set.of()),
            entry("sheet.unreached", Set.of()),
            entry("button.sheet_right", Set.of()),
            entry("button.sheet_wrong", Set.of()));

    private OfficePhrases() {}
}
