package vn.thonbao.office.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.channel.Introductions;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.KnownChats;
import vn.thonbao.directory.Newcomer;
import vn.thonbao.directory.Newcomers;
import vn.thonbao.directory.PersonId;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.Words;

/** Those who said who they are, with whom they may be; an officer decides, never a name. */
@Component
public class Strangers {

    /**
     * @param likely the head whose unit and name they said, of several the one with that number on file; 0 = nobody. A typed number
     *     alone, which nobody vouches for, puts nobody under an officer's hurried finger
     */
    record Row(long id, String channel, String name, String words, Optional<String> phone, String at, long likely) {}

    record Head(long person, String unit, String name) {}

    private final Newcomers newcomers;
    private final KnownChats known;
    private final Directory directory;
    private final Moments moments;
    private final Words words;
    private final Clock realClock;

    Strangers(
            Newcomers newcomers,
            KnownChats known,
            Directory directory,
            Moments moments,
            Words words,
            @Qualifier("realClock") Clock realClock) {
        this.newcomers = newcomers;
        this.known = known;
        this.directory = directory;
        this.moments = moments;
        this.words = words;
        this.realClock = realClock;
    }

    public int count(AgencyId agency) {
        return concerning(agency).size();
    }

    /** Whoever has waited longest comes first. */
    @Transactional(readOnly = true)
    public List<Row> waiting(AgencyId agency) {
        var heads = heads(agency);
        return concerning(agency).stream().map(n -> row(n, heads)).toList();
    }

    /** A number on file with another agency alone says that it is not our business. */
    private List<Newcomer> concerning(AgencyId agency) {
        return newcomers.waiting(realClock.instant()).stream()
                .filter(n -> {
                    var owners = owners(n);
                    return owners.isEmpty() || owners.stream().anyMatch(p -> isOurs(p, agency));
                })
                .toList();
    }

    private List<PersonId> owners(Newcomer newcomer) {
        return newcomer.phone().map(known::withPhone).orElse(List.of());
    }

    private boolean isOurs(PersonId person, AgencyId agency) {
        return directory.person(person).agency().equals(agency);
    }

    /** Everybody on duty today, by unit. */
    List<Head> heads(AgencyId agency) {
        var today = moments.today();
        return directory.units(agency, today).stream()
                .flatMap(unit -> directory.postsAt(unit.id(), today).stream()
                        .map(post -> new Head(
                                post.person().value(),
                                unit.name(),
                                directory.person(post.person()).name())))
                .toList();
    }

    private Row row(Newcomer newcomer, List<Head> heads) {
        var said = heads.stream().filter(h -> says(newcomer, h)).toList();
        var byPhone = owners(newcomer).stream().map(PersonId::value).toList();
        return new Row(
                newcomer.id(),
                words.text("channel." + newcomer.chat().channel()),
                newcomer.name(),
                newcomer.words(),
                newcomer.phone(),
                moments.brief(newcomer.at()),
                Stream.of(said.stream().filter(h -> byPhone.contains(h.person())), said.stream())
                        .map(likely -> likely.map(Head::person).distinct().toList())
                        .filter(likely -> likely.size() == 1)
                        .findFirst()
                        .map(likely -> likely.get(0))
                        .orElse(0L));
    }

    /** A unit alone could be anybody's. */
    private static boolean says(Newcomer newcomer, Head head) {
        var called = Introductions.plain(head.name().replaceFirst(".* ", ""));
        var own = Introductions.plain(newcomer.words() + " " + newcomer.name()).split("\\W+");
        return names(newcomer.words(), head.unit()) && List.of(own).contains(called);
    }

    /** "tổ 5" and "tdp 5" name Tổ dân phố 5, "thôn Đông" names Thôn Đông. */
    private static boolean names(String words, String unit) {
        var last = Introductions.plain(unit).replaceFirst("^(to dan pho|to|thon|khu pho|khu|ap|ban|xom) ?(so )?", "");
        return Pattern.compile(
                        "\\b(to|to dan pho|tdp|thon|khu pho|khu|ap|ban|xom) (so )?" + Pattern.quote(last) + "\\b")
                .matcher(Introductions.plain(words))
                .find();
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 if that one waits for another agency */
    void check(AgencyId agency, long newcomer) {
        var waits = newcomers.waiting(realClock.instant()).stream().anyMatch(n -> n.id() == newcomer);
        if (waits && concerning(agency).stream().noneMatch(n -> n.id() == newcomer)) {
            throw Scopes.notHere();
        }
    }
}
