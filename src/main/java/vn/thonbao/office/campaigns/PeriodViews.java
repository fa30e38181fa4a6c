package vn.thonbao.office.campaigns;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.DeadlineChange;
import vn.thonbao.campaign.Delays;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitId;
import vn.thonbao.office.Contact;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.PeriodSheets;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Words;

/** One period: its dates, who has not sent, which units have a deadline of their own, and how deadlines were moved. */
@Component
class PeriodViews {

    /** @param sent villages that have sent, of {@code of}; {@code locked} = units for which the figures are closed */
    record View(
            String from,
            String to,
            List<Date> dates,
            List<Clashes.Clash> clashes,
            int sent,
            int of,
            List<Choice> units,
            List<Silent> silent,
            List<Own> own,
            List<Choice> locked,
            List<Change> changes) {}

    record Date(String what, String when, String left) {}

    record Choice(String id, String name) {}

    /** @param entered figures in the draft; {@code sheet} = a picture has come, to be keyed in */
    record Silent(long unit, String name, int entered, boolean sheet, List<Contact> contacts) {}

    record Own(String name, String sendBy, String lock) {}

    record Change(String at, String by, String whom, String sendBy, String lock, String why) {}

    private final PeriodSheets sheets;
    private final CampaignDesk campaigns;
    private final Delays delays;
    private final Clashes clashes;
    private final Moves moves;
    private final Moments moments;
    private final Words words;

    PeriodViews(
            PeriodSheets sheets,
            CampaignDesk campaigns,
            Delays delays,
            Clashes clashes,
            Moves moves,
            Moments moments,
            Words words) {
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.delays = delays;
        this.clashes = clashes;
        this.moves = moves;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public View of(Scope scope) {
        var period = scope.period();
        var units = moves.units(scope);
        var sheet = sheets.of(scope);
        var villages = units.stream().filter(u -> !PeriodSheet.isOffice(u)).toList();
        var silent = villages.stream().filter(u -> !sent(sheet, u)).toList();
        return new View(
                moments.date(period.from()),
                moments.date(period.to()),
                dates(period.id()),
                clashes.of(scope).stream().toList(),
                villages.size() - silent.size(),
                villages.size(),
                choices(units),
                silent.stream().map(u -> silent(sheet, u)).toList(),
                own(period.id(), units),
                choices(units.stream()
                        .filter(u -> campaigns.locked(period.id(), u.id(), moments.now()))
                        .toList()),
                changes(period.id(), sheet));
    }

    /** The form for all as it is first shown: with what holds now, since mostly the hour stays. */
    @Transactional(readOnly = true)
    public MoveForm asItStands(Scope scope) {
        return campaigns
                .deadline(scope.period().id())
                .map(d -> new MoveForm(
                        "",
                        moments.local(d.sendBy()).toString(),
                        moments.local(d.lock()).toString(),
                        "",
                        Map.of()))
                .orElse(MoveForm.EMPTY);
    }

    private static boolean sent(PeriodSheet sheet, ReportingUnit unit) {
        return sheet.report(unit).filter(r -> r.revision() > 0).isPresent();
    }

    private static List<Choice> choices(List<ReportingUnit> units) {
        return units.stream()
                .map(u -> new Choice(String.valueOf(u.id().value()), u.name()))
                .toList();
    }

    private static Silent silent(PeriodSheet sheet, ReportingUnit unit) {
        return new Silent(
                unit.id().value(),
                unit.name(),
                sheet.entered(unit),
                sheet.report(unit).filter(r -> r.sheetReceived()).isPresent(),
                sheet.contacts().getOrDefault(unit.id(), List.of()));
    }

    private List<Date> dates(PeriodId period) {
        return delays.chain(period)
                .flatMap(chain -> campaigns
                        .deadline(period)
                        .map(d -> List.of(
                                new Date(
                                        words.text("today.sendBy"),
                                        moments.full(d.sendBy()),
                                        moments.daysLeft(moments.day(d.sendBy()))),
                                new Date(
                                        words.text("today.lock"),
                                        moments.full(d.lock()),
                                        moments.daysLeft(moments.day(d.lock()))),
                                new Date(
                                        words.text("chain.check"),
                                        moments.weekdayAndDate(chain.check()),
                                        moments.daysLeft(chain.check())),
                                new Date(
                                        words.text("chain.leader"),
                                        moments.weekdayAndDate(chain.leader()),
                                        moments.daysLeft(chain.leader())))))
                .orElse(List.of());
    }

    private List<Own> own(PeriodId period, List<ReportingUnit> units) {
        var ofAll = campaigns.deadline(period);
        var ofUnits = campaigns.deadlines(units.stream().map(ReportingUnit::id).toList(), List.of(period));
        return units.stream()
                .flatMap(unit -> Optional.ofNullable(
                        ofUnits.getOrDefault(unit.id(), Map.of()).get(period))
                        .filter(d -> !ofAll.equals(Optional.of(d)))
                        .map(d -> own(unit, d))
                        .stream())
                .toList();
    }

    private Own own(ReportingUnit unit, Deadline deadline) {
        return new Own(unit.name(), moments.full(deadline.sendBy()), moments.full(deadline.lock()));
    }

    private List<Change> changes(PeriodId period, PeriodSheet sheet) {
        var names = sheet.units().stream().collect(toMap(ReportingUnit::id, ReportingUnit::name));
        return delays.changes(period).stream().map(c -> change(c, names)).toList();
    }

    private Change change(DeadlineChange change, Map<UnitId, String> names) {
        return new Change(
                moments.brief(change.at()),
                change.by(),
                change.unit().map(u -> names.getOrDefault(u, "")).orElse(words.text("move.all")),
                moments.brief(change.to().sendBy()),
                moments.brief(change.to().lock()),
                change.why());
    }
}
