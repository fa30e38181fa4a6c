package vn.thonbao.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thonbao.conversation.Phrases;

/** An announcement as a head reads it: one wording for the chat and for the office's preview. */
public final class AnnouncementText {

    private AnnouncementText() {}

    /** @param words of the person, as {@link vn.thonbao.intake.Words} has them @param said what the officer wrote */
    public static String of(Phrases phrases, Map<String, String> words, String said, Optional<String> link) {
        var all = new HashMap<>(words);
        var office = words.getOrDefault("office", "");
        all.put("by", office.isBlank() ? words.getOrDefault("agency", "") : office);
        all.put("said", said);
        all.put("link", link.orElse(""));
        var parts = link.isPresent()
                ? List.of("announcement", "announcement.link", "announcement.ask")
                : List.of("announcement", "announcement.ask");
        return parts.stream().map(part -> phrases.say(part, all)).collect(Collectors.joining("\n"));
    }
}
