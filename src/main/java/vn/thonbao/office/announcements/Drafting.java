package vn.thonbao.office.announcements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.announcement.Announcement;
import vn.thonbao.announcement.AnnouncementDesk;
import vn.thonbao.announcement.NewAnnouncement;
import vn.thonbao.announcement.NewAnnouncement.Fault;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.notices.AnnouncementText;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;
import vn.thonbao.platform.Settings;

/** An announcement before it is sent: how a head will read it, how long it is, and how many it reaches. */
@Component
class Drafting {

    /** @param people whom it is for; {@code unreached} those no chat reaches now */
    record Preview(String text, int length, int people, int unreached) {}

    private final AnnouncementDesk desk;
    private final Directory directory;
    private final FlowLibrary library;
    private final Moments moments;
    private final Words words;
    private final Settings settings;

    Drafting(
            AnnouncementDesk desk,
            Directory directory,
            FlowLibrary library,
            Moments moments,
            Words words,
            Settings settings) {
        this.desk = desk;
        this.directory = directory;
        this.library = library;
        this.moments = moments;
        this.words = words;
        this.settings = settings;
    }

    /** Those that can be chosen, by their codes. */
    List<ReportingUnit> units(AgencyId agency) {
        return directory.units(agency, moments.today()).stream()
                .filter(unit -> !unit.kind().equals(ReportingUnit.OFFICE))
                .toList();
    }

    List<String> kinds(AgencyId agency) {
        return units(agency).stream().map(ReportingUnit::kind).distinct().toList();
    }

    @Transactional(readOnly = true)
    public Set<Fault> faults(AgencyId agency, AnnouncementForm form) {
        return desk.faults(agency, news(agency, form), moments.now());
    }

    @Transactional(readOnly = true)
    public Preview preview(AgencyId agency, AnnouncementForm form) {
        var news = news(agency, form);
        var reach = desk.reach(agency, news.audience(), moments.now());
        var text = directory.people(agency).stream()
                .findFirst()
                .map(reader -> text(agency, reader, news))
                .orElse(news.words());
        return new Preview(text, text.length(), reach.people(), reach.unreached());
    }

    private String text(AgencyId agency, Person reader, NewAnnouncement news) {
        var said = vn.thonbao.intake.Words.of(directory.agency(agency), reader, "", moments.now(), settings.timezone());
        return AnnouncementText.of(library.phrases(), said, news.words(), news.link());
    }

    /** @return empty if this form was sent before */
    @Transactional
    public Optional<Announcement> send(SignedIn me, AnnouncementForm form) {
        return desk.send(me.agency(), news(me.agency(), form), me.author().id(), me.getDisplayName(), moments.now());
    }

    private NewAnnouncement news(AgencyId agency, AnnouncementForm form) {
        var kinds = kinds(agency).stream()
                .filter(form.kinds()::contains)
                .map(kind -> words.text("announcement.kind", kind));
        var names = units(agency).stream()
                .filter(unit -> form.units().contains(unit.id().value()))
                .map(ReportingUnit::name);
        return form.news(
                words.text("announcement.everybody"),
                Stream.concat(kinds, names).toList());
    }
}
