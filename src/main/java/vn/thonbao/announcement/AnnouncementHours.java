package vn.thonbao.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.announcement.Receipt.WhyNot;
import vn.thonbao.channel.LastLook;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.Settings;
import vn.thonbao.reminder.HeadsWishes;
import vn.thonbao.reminder.SendingHours;

/**
 * An announcement waits for the hours the agency allows, and until somebody who is ill or in mourning is back; only storm, fire and
 * disease do not.
 */
@Component
class AnnouncementHours implements LastLook {

    private final Announcements announcements;
    private final HeadsWishes wishes;
    private final Directory directory;
    private final SendingHours hours;
    private final ZoneId zone;

    AnnouncementHours(
            Announcements announcements,
            HeadsWishes wishes,
            Directory directory,
            SendingHours hours,
            Settings settings) {
        this.announcements = announcements;
        this.wishes = wishes;
        this.directory = directory;
        this.hours = hours;
        this.zone = settings.timezone();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Verdict> at(String key, Instant now) {
        return Keys.announcement(key)
                .flatMap(announcements::find)
                .map(a -> a.urgent()
                        ? new Verdict.Send()
                        : verdict(a, Keys.person(key).orElseThrow(), now));
    }

    private Verdict verdict(Announcement announcement, PersonId person, Instant now) {
        if (!directory.hasConsented(person)) {
            return new Verdict.Drop(WhyNot.NO_CONSENT.name());
        }
        var today = LocalDate.ofInstant(now, zone);
        return wishes.leftInPeace(person, today)
                ? new Verdict.Wait(today.plusDays(1).atStartOfDay(zone).toInstant(), WhyNot.AWAY.name())
                : hours.at(announcement.agency(), now, announcement.expires());
    }
}
