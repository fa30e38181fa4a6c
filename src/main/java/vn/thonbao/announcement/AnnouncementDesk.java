package vn.thonbao.announcement;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    AnnouncementDesk(
            Announcements announcements, Receipts receipts, Addressees addressees, ApplicationEventPublisher events) {
        this.announcements = announcements;
        this.receipts = receipts;
        this.addressees = addressees;
        this.events = events;
    }

    /** @param people how many it would be for; {@code unreached} those of them whom no chat reaches now */
    public record Reach(int people, int unreached) {}

    public Reach reach(AgencyId agency, Audience audience, Instant now) {
        var all = addressees.of(agency, audience, now);
        return new Reach(all.size(), (int)
                all.stream().filter(r -> r.whyNot().isPresent()).count());
    }

    /** What keeps it from going out. */
    public Set<Fault> faults(AgencyId agency, NewAnnouncement news, Instant now) {
        var faults = news.faults();
        if (reach(agency, news.audience(), now).people() == 0) {
            faults.add(Fault.NOBODY);
        }
        return faults;
    }

    /**
     * Keeps it and hands it over for everybody it is for; it goes out within the hours the agency allows.
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
        kept.ifPresent(announcement ->
                addressees.of(agency, news.audience(), at).forEach(addressee -> handOver(announcement, addressee, at)));
        return kept;
    }

    private void handOver(Announcement announcement, Addressees.Addressee to, Instant at) {
        receipts.add(announcement, to.person(), to.unit(), to.whyNot());
        to.chat()
                .ifPresent(chat -> events.publishEvent(new AnnouncementDue(
                        announcement,
                        to.person(),
                        chat,
                        Receipts.key(announcement.id(), to.person()),
                        announcement.expires(),
                        at)));
    }

    /** It got through on none of this person's ways. */
    @EventListener
    @Transactional
    public void gaveUp(NobodyReached event) {
        Keys.announcement(event.key()).ifPresent(id -> receipts.failed(id, event.person()));
    }

    /** Newest first. */
    public List<Announcement> all(AgencyId agency) {
        return announcements.all(agency);
    }

    public Optional<Announcement> find(AgencyId agency, long id) {
        return announcements.find(id).filter(a -> a.agency().equals(agency));
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

    /** How many people of each announcement should be called now; none is left out. */
    public Map<Announcement, Integer> callsWaiting(AgencyId agency, Instant now) {
        var open = receipts.open(agency).stream().collect(groupingBy(Receipt::announcement));
        var waiting = new LinkedHashMap<Announcement, Integer>();
        for (var announcement : announcements.all(agency)) {
            var calls = (int) open.getOrDefault(announcement.id(), List.of()).stream()
                    .filter(receipt -> receipt.wantsCall(announcement.callFrom(), now))
                    .count();
            if (calls > 0) {
                waiting.put(announcement, calls);
            }
        }
        return waiting;
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

    /** Joins the turn's transaction. @param words as they were said @return false if it was read before, or is not for this person */
    @Transactional
    public boolean understood(Announcement announcement, PersonId person, String words, Instant at) {
        return receipts.read(announcement.id(), person, words, at);
    }
}
