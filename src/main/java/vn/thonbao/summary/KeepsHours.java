package vn.thonbao.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.channel.LastLook;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.reminder.SendingHours;

/** A message that waited, because the channel was away or slow, wakes nobody at night. */
@Component
class KeepsHours implements LastLook {

    /** Of every message this room owes; the number of the person follows. */
    static final String KEY = "summary:";

    /** By then the outbox has dropped it. */
    private static final Duration LONGEST = Duration.ofDays(14);

    private final Directory directory;
    private final SendingHours hours;

    KeepsHours(Directory directory, SendingHours hours) {
        this.directory = directory;
        this.hours = hours;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Verdict> at(String key, Instant now) {
        return key.startsWith(KEY)
                ? Optional.of(hours.at(agency(key.split(":", 3)[1]), now, now.plus(LONGEST)))
                : Optional.empty();
    }

    private AgencyId agency(String person) {
        return directory.person(new PersonId(Long.parseLong(person))).agency();
    }
}
