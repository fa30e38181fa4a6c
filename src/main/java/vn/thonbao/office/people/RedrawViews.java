package vn.thonbao.office.people;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.directory.UnitChanges;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Words;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.understanding.Written;

/** Shows what was merged and split, and what a merge or split would change before it is recorded. */
@Component
class RedrawViews {

    /** @param what "gộp" or "tách", in words of the page */
    record Past(String what, String on, String by, String at) {}

    record Choice(long id, String name) {}

    /** A line of the form for one new unit. */
    record Line(int number, String name, String code) {}

    /**
     * @param counts what is added up: "hộ: 500"
     * @param holders whoever speaks for one of the old units
     * @param notes what the office should know before it decides
     */
    record Preview(
            List<String> ends,
            String lastDay,
            List<Line> begins,
            String firstDay,
            List<String> counts,
            List<Holder> holders,
            List<String> notes) {}

    /** @param keep number of the new unit, 0 or empty */
    record Holder(long id, String name, String role, String unit, String keep) {}

    private final Redrawing redrawing;
    private final Directory directory;
    private final UnitChanges changes;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final Moments moments;
    private final Words words;

    RedrawViews(
            Redrawing redrawing,
            Directory directory,
            UnitChanges changes,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            Moments moments,
            Words words) {
        this.redrawing = redrawing;
        this.directory = directory;
        this.changes = changes;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public List<Past> past(AgencyId agency) {
        return changes.changes(agency).stream()
                .map(change -> new Past(
                        words.text(
                                change.old().size() > 1 ? "redraw.merged" : "redraw.split",
                                names(change.old()),
                                names(change.next())),
                        moments.date(change.on()),
                        change.recordedBy(),
                        moments.brief(change.recordedAt())))
                .toList();
    }

    private static String names(List<ReportingUnit> units) {
        return units.stream().map(ReportingUnit::name).collect(joining(", "));
    }

    List<Choice> choices(AgencyId agency) {
        return redrawing.offered(agency).stream()
                .map(unit -> new Choice(unit.id().value(), unit.name()))
                .toList();
    }

    /** As many lines as a split may have parts; a merge uses the first. */
    List<Line> lines(RedrawForm form) {
        return IntStream.rangeClosed(1, RedrawForm.MOST_PARTS)
                .mapToObj(i -> line(form, i))
                .toList();
    }

    private static Line line(RedrawForm form, int number) {
        return new Line(number, form.text("name." + number), form.text("code." + number));
    }

    /** @param form without a fault */
    @Transactional(readOnly = true)
    public Preview preview(AgencyId agency, RedrawForm form) {
        var old = redrawing.old(agency, form);
        var on = form.on().orElseThrow();
        return new Preview(
                old.stream().map(ReportingUnit::name).toList(),
                moments.date(on.minusDays(1)),
                form.parts().stream().map(part -> line(form, part)).toList(),
                moments.date(on),
                changes.sums(old, on).entrySet().stream()
                        .map(this::count)
                        .sorted()
                        .toList(),
                holders(old, on, form),
                notes(agency, old, on));
    }

    private String count(Map.Entry<String, BigDecimal> sum) {
        return words.denominator(sum.getKey()) + ": " + Written.number(sum.getValue());
    }

    private List<Holder> holders(List<ReportingUnit> old, LocalDate on, RedrawForm form) {
        return redrawing.posts(old, on).stream()
                .map(post -> new Holder(
                        post.person().value(),
                        directory.person(post.person()).name(),
                        post.role(),
                        directory.unit(post.unit()).name(),
                        form.keep(post.person()).map(String::valueOf).orElse("")))
                .toList();
    }

    private List<String> notes(AgencyId agency, List<ReportingUnit> old, LocalDate on) {
        var notes = new ArrayList<String>();
        notes.add(words.text(old.size() > 1 ? "redraw.note.merged" : "redraw.note.split"));
        for (var campaign : campaigns.campaigns(agency)) {
            var reporting = old.stream()
                    .filter(unit -> campaigns.reportsIn(campaign.id(), unit))
                    .toList();
            campaigns.periods(campaign.id()).stream()
                    .filter(this::open)
                    .forEach(period -> reporting.forEach(unit -> notes.addAll(note(campaign, period, unit, on))));
            old.forEach(unit -> notes.addAll(given(campaign, unit)));
            var own = campaigns.targets(campaign.id());
            reporting.stream()
                    .filter(unit -> own.containsKey(unit.id()))
                    .forEach(unit -> notes.add(words.text("redraw.note.target", unit.name(), campaign.shortTitle())));
        }
        return notes;
    }

    private List<String> given(Campaign campaign, ReportingUnit unit) {
        var items = campaigns.indicators(campaign.id()).stream()
                .filter(item -> item.reporters().units().contains(unit.id()))
                .map(item -> item.number() + " " + item.label())
                .collect(joining(", "));
        return items.isEmpty()
                ? List.of()
                : List.of(words.text("redraw.note.given", unit.name(), items, campaign.shortTitle()));
    }

    private boolean open(ReportingPeriod period) {
        return campaigns
                .deadline(period.id())
                .map(Deadline::lock)
                .filter(lock -> lock.isAfter(moments.now()))
                .isPresent();
    }

    /** A period is reported by the units that stand on its last day. */
    private List<String> note(Campaign campaign, ReportingPeriod period, ReportingUnit unit, LocalDate on) {
        var label = new Scope(campaign, period).label();
        var report = submissions.find(period.id(), unit.id());
        if (!period.to().isBefore(on)) {
            return report
                    .map(r -> words.text(
                            "redraw.note.begun", label, unit.name(), r.status().words()))
                    .stream()
                    .toList();
        }
        return report.filter(r -> r.revision() > 0).isPresent()
                ? List.of()
                : List.of(words.text("redraw.note.owes", label, unit.name(), moments.date(on)));
    }
}
