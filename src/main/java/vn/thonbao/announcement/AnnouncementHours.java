package vn.thonbao.announcement;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.channel.LastLook;
import vn.thonbao.reminder.SendingHours;

/** An announcement waits for the hours the agency allows; only storm, fire and disease do not. */
@Component
class AnnouncementHours implements LastLook {

    private final Announcements announcements;
    private final SendingHours hours;

    AnnouncementHours(Announcements announcements, SendingHours hours) {
        this.announcements = announcements;
        this.hours = hours;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Verdict> at(String key, Instant now) {
        return Keys.announcement(key)
                .flatMap(announcements::find)
                .map(a -> a.urgent() ? new Verdict.Send() : hours.at(a.agency(), now, a.expires()));
    }
}
