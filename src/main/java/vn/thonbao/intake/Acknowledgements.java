package vn.thonbao.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thonbao.announcement.Announcement;
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.AnnouncementDesk.Heard;
import vn.thonbao.channel.Content;
import vn.thonbao.conversation.Effect;
import vn.thonbao.directory.Person;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.understanding.Understanding;

/**
 * Hears that an announcement was understood. Its button, a thumb put under it and words that quote it say which one; "đã rõ" alone is
 * about the one that waits, and where several wait it is asked which. A bare "rõ", "ok" or thumb could answer anything: it counts while
 * no question waits, and when the announcement was the last thing that was said.
 */
@Component
class Acknowledgements {

    /** As much as reminds people which announcement is meant. */
    private static final int LONGEST_QUOTE = 60;

    /** On a button: its first words. */
    private static final int SHORTEST_QUOTE = 14;

    /** A phone shows no more buttons well; the newest come first. */
    private static final int MOST_ASKED = 4;

    private static final Pattern SHADES_AND_SPACES = Pattern.compile("[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}\\s]");

    private final AnnouncementDesk announcements;
    private final Understanding understanding;
    private final FlowLibrary library;
    private final Duties duties;
    private final FactsGatherer facts;

    Acknowledgements(
            AnnouncementDesk announcements,
            Understanding understanding,
            FlowLibrary library,
            Duties duties,
            FactsGatherer facts) {
        this.announcements = announcements;
        this.understanding = understanding;
        this.library = library;
        this.duties = duties;
        this.facts = facts;
    }

    /** From the words alone: most messages are none, and cost nothing here. */
    boolean mayBe(Content content) {
        return content.tap().isPresent()
                || content.text().strip().startsWith(named(""))
                || says(content, "announcement.words")
                || says(content, "announcement.bare_words");
    }

    /**
     * Joins the turn's transaction.
     *
     * @param waits whether a question waits for this person's answer
     * @return what to say; empty for what is no receipt
     */
    Optional<Effect.Say> hear(Person person, Content content, boolean waits, Instant now) {
        if (content.tap().isEmpty() && says(content, "announcement.words")) {
            var unread = announcements.unread(person.id());
            if (unread.size() > 1) {
                return Optional.of(which(person, unread, now));
            }
        }
        var meant = content.tap().isPresent() ? pointedAt(content.tap().get()) : meant(person, content, waits);
        var words = content.tap().map(Content.Tap::label).orElse(content.text()).strip();
        return meant.flatMap(announcement -> {
            var heard = announcements.understood(announcement, person.id(), words, now);
            return heard == Heard.BEFORE && content.isSign()
                    ? Optional.empty() // the button was tapped, now a heart is put under it
                    : Optional.of(
                            heard == Heard.NOT_ADDRESSED
                                    ? notAddressed(person, now)
                                    : thanks(person, announcement, now));
        });
    }

    private Optional<Announcement> pointedAt(Content.Tap tap) {
        var understood = tap.label().equals(phrase("button.understood", Map.of()))
                || !BareFigure.is(tap.label())
                        && (means(tap.label(), "announcement.words") || means(tap.label(), "announcement.bare_words"));
        return understood ? announcements.ofMessage(tap.message()) : Optional.empty();
    }

    /** "Đã rõ" alone, where several wait: nobody is noted for what he did not read. */
    private Effect.Say which(Person person, List<Announcement> unread, Instant now) {
        var words = new HashMap<>(
                facts.withoutDuty(person, duties.seats(person, now), now).words());
        words.put("count", String.valueOf(unread.size()));
        var buttons =
                unread.stream().limit(MOST_ASKED).map(this::named).distinct().toList();
        return new Effect.Say(phrase("announcement.which", words), buttons);
    }

    private String named(Announcement announcement) {
        return named(quoted(announcement, SHORTEST_QUOTE));
    }

    private String named(String said) {
        return phrase("button.understood_of", Map.of("said", said));
    }

    private Optional<Announcement> meant(Person person, Content content, boolean waits) {
        var said = content.text().strip();
        var named = announcements.unread(person.id()).stream()
                .filter(announcement -> named(announcement).equals(said))
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        if (says(content, "announcement.words")) {
            return announcements.unread(person.id()).stream().findFirst();
        }
        return !waits && says(content, "announcement.bare_words")
                ? announcements.justTold(person.id())
                : Optional.empty();
    }

    private boolean says(Content content, String key) {
        return content.files().isEmpty()
                && content.note().isEmpty()
                && !BareFigure.is(content.text())
                && means(content.text(), key);
    }

    /** Pictures are compared as they are, without the shade of a thumb; words as people write them, with or without diacritics. */
    private boolean means(String text, String key) {
        var words = List.of(phrase(key, Map.of()).split("\\|"));
        var plain = SHADES_AND_SPACES.matcher(text).replaceAll("");
        return words.contains(plain) || understanding.choose(text, words, false).isPresent();
    }

    /** Another one that arrived and was not answered is asked about: nothing is counted as read by the way. */
    private Effect.Say thanks(Person person, Announcement read, Instant now) {
        var words = new HashMap<>(
                facts.withoutDuty(person, duties.seats(person, now), now).words());
        words.put("said", quoted(read));
        var noted = phrase("announcement.noted", words);
        var another = announcements.unread(person.id()).stream().findFirst();
        if (another.isEmpty()) {
            return new Effect.Say(noted, List.of());
        }
        words.put("said", quoted(another.get()));
        return new Effect.Say(
                noted + " " + phrase("announcement.another", words), List.of(phrase("button.understood", Map.of())));
    }

    /** The telephone was given to somebody else since: the office must not read that the first one has understood. */
    private Effect.Say notAddressed(Person person, Instant now) {
        var words = facts.withoutDuty(person, duties.seats(person, now), now).words();
        return new Effect.Say(phrase("announcement.not_addressed", words), List.of());
    }

    private static String quoted(Announcement announcement) {
        return quoted(announcement, LONGEST_QUOTE);
    }

    private static String quoted(Announcement announcement, int longest) {
        var line = announcement.words().strip().replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest).strip() + "…";
    }

    private String phrase(String key, Map<String, String> words) {
        return library.phrases().say(key, words);
    }
}
