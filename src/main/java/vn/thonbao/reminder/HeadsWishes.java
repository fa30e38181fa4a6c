package vn.thonbao.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Delays;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionSent;

/** What heads ask for, and the office's answers. While a wish is open its report is reminded of no more. */
@Component
public class HeadsWishes {

    /** A wish for a day further away than this was misread, or is for the officer to settle by phone. */
    private static final int LONGEST_DELAY_DAYS = 60;

    private final Wishes wishes;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final Delays delays;
    private final OfficeCalendar calendars;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    HeadsWishes(
            Wishes wishes,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            Delays delays,
            OfficeCalendar calendars,
            ApplicationEventPublisher events,
            Settings settings) {
        this.wishes = wishes;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.delays = delays;
        this.calendars = calendars;
        this.events = events;
        this.zone = settings.timezone();
    }

    /** Joins the turn's transaction. @param words as typed */
    @Transactional
    public void ask(
            Person person,
            UnitId unit,
            PeriodId period,
            Wish.Kind kind,
            String words,
            Optional<LocalDate> until,
            Instant at) {
        var remindAt = kind == Wish.Kind.TONIGHT
                ? Optional.of(Tonight.after(LocalDateTime.ofInstant(at, zone))
                        .atZone(zone)
                        .toInstant())
                : Optional.<Instant>empty();
        wishes.ask(person.agency(), new Rings.Matter(period, unit, person.id()), kind, words, until, remindAt, at);
    }

    /** Inside the transaction that sends the report. */
    @EventListener
    void reported(SubmissionSent event) {
        var report = submissions.submission(event.submission());
        wishes.needless(report.period(), report.unit(), report.sentAt().orElseThrow());
    }

    /** Those the office has to answer, the oldest first. */
    @Transactional(readOnly = true)
    public List<Wish> open(AgencyId agency) {
        return wishes.open(List.of(agency)).stream()
                .map(Wishes.Row::wish)
                .filter(wish -> wish.kind() != Wish.Kind.TONIGHT && !inVain(wish))
                .toList();
    }

    /** Of a campaign that was closed nothing is owed, and more time would give none. */
    private boolean inVain(Wish wish) {
        return wish.kind() == Wish.Kind.MORE_TIME
                && !campaigns
                        .campaign(campaigns.period(wish.period()).campaign())
                        .running();
    }

    /** The delay that a yes would agree to: the day that was named, else one working day more; the hour stays. */
    public Optional<Deadline> proposed(Wish wish) {
        return campaigns.deadline(wish.period(), wish.unit()).map(now -> {
            var old = LocalDateTime.ofInstant(now.sendBy(), zone);
            var calendar = calendars.workingDays(wish.agency());
            var day = wish.until()
                    .filter(d -> d.isAfter(old.toLocalDate())
                            && d.isBefore(old.toLocalDate().plusDays(LONGEST_DELAY_DAYS)))
                    .orElseGet(() -> calendar.plusWorking(old.toLocalDate(), 1));
            var sendBy = day.atTime(old.toLocalTime()).atZone(zone).toInstant();
            return new Deadline(sendBy, sendBy.plus(Duration.between(now.sendBy(), now.lock())));
        });
    }

    /**
     * Says yes: the delay is agreed, the person left in peace. A stand-in is told by whoever hears of {@link WishAnswered}.
     *
     * @param edition {@link Wish#edition} of what the officer has seen
     * @return false if the agency has no such wish that is still open and the same, or has closed its campaign
     */
    @Transactional
    public boolean grant(AgencyId agency, long id, String edition, String by, Instant at) {
        return answer(agency, id, edition, true, by, at);
    }

    /** @return false if the agency has no such wish that is still open and the same */
    @Transactional
    public boolean refuse(AgencyId agency, long id, String edition, String by, Instant at) {
        return answer(agency, id, edition, false, by, at);
    }

    private boolean answer(AgencyId agency, long id, String edition, boolean granted, String by, Instant at) {
        var wish = wishes.open(id)
                .map(Wishes.Row::wish)
                .filter(w -> w.agency().equals(agency) && w.edition().equals(edition));
        if (wish.isEmpty() || granted && inVain(wish.get()) || !wishes.answer(id, granted, by, at)) {
            return false;
        }
        if (granted) {
            carryOut(wish.get(), by, at);
        }
        events.publishEvent(new WishAnswered(wish.get(), granted, by, at));
        return true;
    }

    private void carryOut(Wish wish, String by, Instant at) {
        if (wish.kind() == Wish.Kind.MORE_TIME) {
            proposed(wish).ifPresent(agreed -> delays.delay(wish.period(), wish.unit(), agreed, by, at, wish.words()));
        } else if (wish.kind() == Wish.Kind.AWAY) {
            pause(wish.agency(), wish.person(), LocalDate.ofInstant(at, zone), wish.until(), wish.words());
        }
    }

    /** Who is left in peace on that day or later. */
    @Transactional(readOnly = true)
    public List<Pause> pauses(AgencyId agency, LocalDate today) {
        return wishes.pauses(List.of(agency), today);
    }

    /** Whether nobody should write to this person unasked on that day. */
    @Transactional(readOnly = true)
    public boolean leftInPeace(PersonId person, LocalDate today) {
        return wishes.leftInPeace(person, today);
    }

    /** Nobody reminds this person from that day on. @param until the last such day; absent = until it is ended */
    @Transactional
    public void pause(AgencyId agency, PersonId person, LocalDate from, Optional<LocalDate> until, String reason) {
        wishes.pause(agency, person, from, until, reason);
    }

    /** @param today the first day on which the person may be reminded again */
    @Transactional
    public void resume(AgencyId agency, PersonId person, LocalDate today) {
        wishes.resume(agency, person, today.minusDays(1));
    }
}
