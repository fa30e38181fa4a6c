package vn.thonbao.announcement;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    record Addressee(PersonId person, UnitId unit, Optional<ChatAddress> chat, Optional<WhyNot> whyNot) {}

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

    List<Addressee> of(AgencyId agency, Audience audience, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var units = directory.units(agency, today).stream()
                .filter(audience::covers)
                .map(unit -> unit.id())
                .collect(toSet());
        var away = wishes.pauses(agency, today).stream()
                .filter(pause -> pause.covers(today))
                .map(pause -> pause.person())
                .collect(toSet());
        var met = new HashSet<PersonId>();
        var found = new ArrayList<Addressee>();
        for (var post : directory.posts(agency, today)) {
            if (units.contains(post.unit()) && met.add(post.person())) {
                found.add(addressee(post.person(), post.unit(), away.contains(post.person()), now));
            }
        }
        return found;
    }

    private Addressee addressee(PersonId person, UnitId unit, boolean away, Instant now) {
        var chat = routes.to(person, now).stream().findFirst();
        var whyNot = away
                ? Optional.of(WhyNot.AWAY)
                : !directory.hasConsented(person)
                        ? Optional.of(WhyNot.NO_CONSENT)
                        : chat.isEmpty() ? Optional.of(WhyNot.NO_CHANNEL) : Optional.<WhyNot>empty();
        return new Addressee(person, unit, whyNot.isPresent() ? Optional.empty() : chat, whyNot);
    }
}
