package vn.thonbao.office.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.channel.ChannelDesk;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Invitations;
import vn.thonbao.directory.KnownChats;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Words;

/** Invite codes as the office hands them out, and the chats that came of them. */
@Component
public class Invites {

    private static final Duration GOOD_FOR = Duration.ofDays(30);

    /** @param code in two halves, as people read it to each other; shown once */
    public record Invite(long person, String name, String unit, String code, String until, List<Door> doors) {}

    /** @param qr an SVG of the link */
    public record Door(String channel, String words, Optional<String> link, Optional<String> qr) {}

    public record Chat(long id, String channel, String lastUsed, boolean closed) {}

    private final Invitations invitations;
    private final ChannelDesk channels;
    private final Directory directory;
    private final KnownChats linked;
    private final Moments moments;
    private final Words words;
    private final Clock realClock;

    Invites(
            Invitations invitations,
            ChannelDesk channels,
            Directory directory,
            KnownChats linked,
            Moments moments,
            Words words,
            @Qualifier("realClock") Clock realClock) {
        this.invitations = invitations;
        this.channels = channels;
        this.directory = directory;
        this.linked = linked;
        this.moments = moments;
        this.words = words;
        this.realClock = realClock;
    }

    /** Whether any channel that is on takes a code. */
    public boolean useful() {
        return !channels.entrances("").isEmpty();
    }

    /** Older codes of this person stop working. */
    @Transactional
    public Invite invite(Person person, ReportingUnit unit) {
        return invite(person, unit.name());
    }

    /** @param where what stands on the slip beside the name */
    @Transactional
    public Invite invite(Person person, String where) {
        var now = realClock.instant();
        var until = now.plus(GOOD_FOR);
        var code = invitations.invite(person.id(), until, now);
        return new Invite(
                person.id().value(),
                person.name(),
                where,
                code.substring(0, 5) + " " + code.substring(5),
                moments.date(moments.day(until)),
                channels.entrances(code).stream().map(this::door).toList());
    }

    private Door door(ChannelDesk.Entrance entrance) {
        var link = entrance.way().link();
        return new Door(label(entrance.channel()), entrance.way().words(), link, link.map(Qr::svg));
    }

    /** For everybody on duty who cannot be reached by such a channel yet. */
    @Transactional
    public List<Invite> slips(AgencyId agency) {
        var today = moments.today();
        return directory.units(agency, today).stream()
                .flatMap(unit -> directory.postsAt(unit.id(), today).stream()
                        .map(post -> directory.person(post.person()))
                        .filter(this::unreached)
                        .map(person -> invite(person, unit)))
                .toList();
    }

    private boolean unreached(Person person) {
        return directory.chatsOf(person.id()).stream().noneMatch(channels::opensByCode);
    }

    public List<Chat> chats(Person person) {
        return linked.of(person.id()).stream()
                .map(c -> new Chat(c.id(), label(c.address().channel()), moments.brief(c.lastUsed()), c.closed()))
                .toList();
    }

    private String label(String channel) {
        return words.text("channel." + channel);
    }
}
