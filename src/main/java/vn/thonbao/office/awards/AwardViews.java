package vn.thonbao.office.awards;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.award.Award;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.award.AwardFile;
import vn.thonbao.award.AwardStep;
import vn.thonbao.channel.Introductions;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Contact;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.Words;

/** Proposals of this agency, as the office reads them. */
@Component
public class AwardViews {

    /** @param status "new", for the look @param reason why it was not listed; empty otherwise */
    record Row(
            long id,
            String who,
            String name,
            String form,
            String deed,
            Contact person,
            String unit,
            String proposed,
            String status,
            String statusWords,
            String reason) {}

    /** @param status empty = all */
    record Filter(String status, String label, long count) {}

    record Event(String what, String reason, String by, String at) {}

    /** @param next what the office may say now @param rule who decides by law and what belongs to the dossier @param alike of the same name */
    record One(
            Row row,
            List<Award.Status> next,
            Optional<String> rule,
            List<Event> life,
            List<AwardFile> files,
            List<Row> alike) {
        public boolean mayDecline() {
            return next.contains(Award.Status.DECLINED);
        }
    }

    private final AwardDesk desk;
    private final Directory directory;
    private final Moments moments;
    private final Words words;

    AwardViews(AwardDesk desk, Directory directory, Moments moments, Words words) {
        this.desk = desk;
        this.directory = directory;
        this.moments = moments;
        this.words = words;
    }

    /** How many nobody has looked at. */
    public long unseen(AgencyId agency) {
        return desk.all(agency).stream()
                .filter(a -> a.status() == Award.Status.NEW)
                .count();
    }

    List<Filter> filters(AgencyId agency) {
        var all = desk.all(agency);
        var each = Arrays.stream(Award.Status.values())
                .map(s -> new Filter(
                        s.name(),
                        words.text("award." + s.name()),
                        all.stream().filter(a -> a.status() == s).count()));
        return Stream.concat(Stream.of(new Filter("", words.text("award.all"), all.size())), each)
                .toList();
    }

    @Transactional(readOnly = true)
    List<Row> rows(AgencyId agency, Optional<Award.Status> status) {
        return desk.all(agency).stream()
                .filter(a -> status.isEmpty() || a.status() == status.get())
                .map(this::row)
                .toList();
    }

    @Transactional(readOnly = true)
    One one(AgencyId agency, long id) {
        var award = found(agency, id);
        return new One(
                row(award),
                Stream.of(Award.Status.SEEN, Award.Status.LISTED, Award.Status.DECLINED)
                        .filter(award.status()::canBecome)
                        .toList(),
                rule(award.told().form()),
                Stream.concat(
                                Stream.of(new Event(
                                        words.text("award.proposed"),
                                        "",
                                        directory.person(award.person()).name(),
                                        moments.brief(award.proposedAt()))),
                                desk.steps(award).stream().map(this::event))
                        .toList(),
                desk.files(award),
                desk.all(agency).stream()
                        .filter(a -> a.id() != id && sameName(a, award))
                        .map(this::row)
                        .toList());
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 if this agency has no such proposal */
    Award found(AgencyId agency, long id) {
        return desk.find(agency, id).orElseThrow(Scopes::notHere);
    }

    /** One achievement is rewarded once (docs/sources.md, S6): what stands before the first comma is the name. */
    private static boolean sameName(Award one, Award other) {
        return name(one).equals(name(other));
    }

    private static String name(Award award) {
        return Introductions.plain(award.told().name().split(",", 2)[0]).strip();
    }

    /** What is known of that form; absent where it is none of the law's. */
    private Optional<String> rule(String form) {
        return words.find("award.rule." + Introductions.plain(form).strip().replaceAll("[^a-z]+", "-"));
    }

    private Row row(Award award) {
        var reason = desk.steps(award).stream()
                .filter(s -> award.status() == Award.Status.DECLINED)
                .reduce((one, next) -> next)
                .map(AwardStep::reason)
                .orElse("");
        return new Row(
                award.id(),
                award.told().who(),
                award.told().name(),
                award.told().form(),
                award.told().deed(),
                Contact.of(directory.person(award.person()), ""),
                award.unit().map(directory::unit).map(ReportingUnit::name).orElse(""),
                moments.brief(award.proposedAt()),
                award.status().name().toLowerCase(java.util.Locale.ROOT),
                words.text("award." + award.status().name()),
                reason);
    }

    private Event event(AwardStep step) {
        var what = step.status() == Award.Status.NEW
                ? "award.toldAnew"
                : "award." + step.status().name();
        return new Event(words.text(what), step.reason(), step.by(), moments.brief(step.at()));
    }
}
