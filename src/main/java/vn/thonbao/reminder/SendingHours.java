package vn.thonbao.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.OfficeCalendar;
import vn.thonbao.channel.LastLook.Verdict;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.platform.Settings;

/** When an agency may write to people unasked: its hours, quiet days and days off bind whatever room has something to say. */
@Component
public class SendingHours {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    private final Book book;
    private final OfficeCalendar calendars;
    private final ZoneId zone;

    SendingHours(Book book, OfficeCalendar calendars, Settings settings) {
        this.book = book;
        this.calendars = calendars;
        this.zone = settings.timezone();
    }

    /** Looked at again soon: nobody knows for how long the office holds everything back. */
    private static Verdict heldBack(Instant now, Instant expires) {
        var again = now.plus(LOOK_AGAIN);
        return again.isBefore(expires)
                ? new Verdict.Wait(again, Reason.ALL_PAUSED.name())
                : new Verdict.Drop(Reason.ALL_PAUSED.name());
    }

    /** @param expires what is said after it helps nobody: when no hour is left before, it is dropped */
    public Verdict at(AgencyId agency, Instant now, Instant expires) {
        var setting = book.of(agency);
        if (setting.paused()) {
            return heldBack(now, expires);
        }
        var slots = new Slots(setting.rules(), calendars.workingDays(agency));
        var moment = LocalDateTime.ofInstant(now, zone);
        return slots.closed(moment)
                .<Verdict>map(why -> slots.next(moment, LocalDateTime.ofInstant(expires, zone))
                        .<Verdict>map(open -> new Verdict.Wait(open.atZone(zone).toInstant(), why.name()))
                        .orElse(new Verdict.Drop(why.name())))
                .orElse(new Verdict.Send());
    }
}
