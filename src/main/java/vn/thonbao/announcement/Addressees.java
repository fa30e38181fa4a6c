package vn.thonbao.announcement;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thonbao.announcement.Receipt.WhyNot;
import vn.thonbao.channel.Routes;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;
import vn.thonbao.reminder.HeadsWishes;

/** Finds everybody an announcement is for, each once, and where each can be written to. */
@Component
class Addressees {

    private final Directory directory;
    private final HeadsWishes wishes;
    private final Routes routes;
    private final ZoneId zone;

    Addressees(Directory directory, HeadsWishes wishes, Routes routes, Settings settings) {
        this.directory = directory;
        this.wishes = wishes;
        this.routes = routes;
        this.zone = settings.timezone();
    }

    /** With a unit that each speaks for. */
    Map<PersonId, UnitId> of(AgencyId agency, Audience audience, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var units = directory.units(agency, today).stream()
                .filter(audience::covers)
                .map(unit -> unit.id())
                .collect(toSet());
        var found = new LinkedHashMap<PersonId, UnitId>();
        for (var post : directory.posts(agency, today)) {
            if (units.contains(post.unit())) {
                found.putIfAbsent(post.person(), post.unit());
            }
        }
        return found;
    }

    /** One of the two is there. */
    record Way(Optional<ChatAddress> chat, Optional<WhyNot> whyNot) {}

    /** As things stand at a moment. */
    Ways ways(AgencyId agency, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return new Ways(
                wishes.pauses(agency, today).stream()
                        .filter(pause -> pause.covers(today))
                        .map(pause -> pause.person())
                        .collect(toSet()),
                now);
    }

    final class Ways {

        private final Set<PersonId> away;
        private final Instant now;

        private Ways(Set<PersonId> away, Instant now) {
            this.away = away;
            this.now = now;
        }

        Way to(PersonId person) {
            if (away.contains(person)) {
                return no(WhyNot.AWAY);
            }
            if (!directory.hasConsented(person)) {
                return no(WhyNot.NO_CONSENT);
            }
            var chat = routes.to(person, now).stream().findFirst();
            return chat.isEmpty() ? no(WhyNot.NO_CHANNEL) : new Way(chat, Optional.empty());
        }

        private static Way no(WhyNot why) {
            return new Way(Optional.empty(), Optional.of(why));
        }
    }
}
