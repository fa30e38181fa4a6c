package vn.thonbao.announcement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.announcement.NewAnnouncement.Fault;
import vn.thonbao.channel.NobodyReached;
import vn.thonbao.directory.AccountId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.PersonId;

/** The front door: announcements go out, and what people say comes back. Another agency's do not exist. */
@Component
@Transactional(readOnly = true)
public class AnnouncementDesk {

    private final Announcements announcements;
    private final Receipts receipts;
    private final Addressees addressees;
    private final HandOver handOver;

    AnnouncementDesk(Announcements announcements, Receipts receipts, Addressees addressees, HandOver handOver) {
        this.announcements = announcements;
        this.receipts = receipts;
        this.addressees = addressees;
        this.handOver = handOver;
    }

    /** @param people how many it would be for; {@code unreached} those of them whom no chat reaches now */
    public record Reach(int people, int unreached) {}

    public Reach reach(AgencyId agency, Audience audience, Instant now) {
        var all = addressees.of(agency, audience, now).keySet();
        var ways = addressees.ways(agency, now);
        return new Reach(all.size(), (int) all.stream()
                .filter(person -> ways.to(person).whyNot().isPresent())
                .count());
    }

    /** What keeps it from going out. */
    public Set<Fault> faults(AgencyId agency, NewAnnouncement news, Instant now) {
        var faults = news.faults();
        if (addressees.of(agency, news.audience(), now).isEmpty()) {
            faults.add(Fault.NOBODY);
        }
        return faults;
    }

    /**
     * Keeps it, and whom it is for; it goes out within the hours the agency allows. The first are handed over at once, the others
     * by {@link HandOver} within the next minutes.
     *
     * @return empty if this form was sent before: a button pressed twice is one announcement
     * @throws IllegalArgumentException if it has {@link #faults}
     */
    @Transactional
    public Optional<Announcement> send(
            AgencyId agency, NewAnnouncement news, AccountId officer, String by, Instant at) {
        if (!faults(agency, news, at).isEmpty()) {
            throw new IllegalArgumentException("an announcement with " + faults(agency, news, at));
        }
        var kept = announcements.add(agency, news, officer, by, at);
        kept.ifPresent(announcement -> {
            receipts.add(announcement, addressees.of(agency, news.audience(), at));
            handOver.some(announcement, at);
        });
        return kept;
    }

    /** It got through on none of this person's ways. */
    @EventListener
    @Transactional
    public void gaveUp(NobodyReached event) {
        Keys.announcement(event.key()).ifPresent(id -> receipts.failed(id, event.person()));
    }

    /** Newest first, with how each stands. @param before the number above which they end; empty = the newest of all */
    public Map<Announcement, Tally> newest(AgencyId agency, Optional<Long> before, int most) {
        return withTallies(announcements.newest(agency, before, most));
    }

    private Map<Announcement, Tally> withTallies(List<Announcement> some) {
        var tallies = receipts.tallies(some.stream().map(Announcement::id).toList());
        var all = new LinkedHashMap<Announcement, Tally>();
        some.forEach(a -> all.put(a, tallies.getOrDefault(a.id(), Tally.NOBODY)));
        return all;
    }

    public Optional<Announcement> find(AgencyId agency, long id) {
        return announcements.find(id).filter(a -> a.agency().equals(agency));
    }

    public Tally tally(Announcement announcement) {
        return receipts.tallies(List.of(announcement.id())).getOrDefault(announcement.id(), Tally.NOBODY);
    }

    public List<Receipt> receipts(Announcement announcement) {
        return receipts.of(announcement.id());
    }

    /** Those of one announcement who should be called now. */
    public List<Receipt> toCall(Announcement announcement, Instant now) {
        return receipts.of(announcement.id()).stream()
                .filter(receipt -> receipt.wantsCall(announcement.callFrom(), now))
                .toList();
    }

    /** How many people should be called now about any announcement that still matters. */
    public int callsWaiting(AgencyId agency, Instant now) {
        var recent = announcements.since(agency, now.minus(Announcement.LONGEST_MATTER)).stream()
                .filter(announcement -> announcement.callsMatter(now))
                .toList();
        return withTallies(recent).entrySet().stream()
                .mapToInt(e -> e.getValue().calls(e.getKey(), now))
                .sum();
    }

    /** The person was told by phone. @return false if there is no such line, or somebody has called before */
    @Transactional
    public boolean called(AgencyId agency, long receipt, AccountId officer, String by, Instant at) {
        return receipts.called(agency, receipt, officer, by, at);
    }

    /** What reached this person and waits for a word, the newest first. */
    public List<Announcement> unread(PersonId person) {
        return receipts.unread(person).stream()
                .flatMap(receipt -> announcements.find(receipt.announcement()).stream())
                .toList();
    }

    /** The newest of them, if nothing else was said to this person since: what a bare "ok" is about. */
    public Optional<Announcement> justTold(PersonId person) {
        return receipts.unread(person).stream()
                .findFirst()
                .filter(receipts::hasTheLastWord)
                .flatMap(receipt -> announcements.find(receipt.announcement()));
    }

    /** The announcement that a message in the outbox was; empty for every other message. */
    public Optional<Announcement> ofMessage(String key) {
        return Keys.announcement(key).flatMap(announcements::find);
    }

    public enum Heard {
        NOTED,
        BEFORE,
        /** The announcement is not for this person: nothing is noted. */
        NOT_ADDRESSED
    }

    /** Joins the turn's transaction. @param words as they were said */
    @Transactional
    public Heard understood(Announcement announcement, PersonId person, String words, Instant at) {
        if (receipts.read(announcement.id(), person, words, at)) {
            return Heard.NOTED;
        }
        return receipts.has(announcement.id(), person) ? Heard.BEFORE : Heard.NOT_ADDRESSED;
    }
}
