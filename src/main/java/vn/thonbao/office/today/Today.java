package vn.thonbao.office.today;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Milestone;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Contact;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.PeriodSheets;
import vn.thonbao.office.Scope;
import vn.thonbao.office.Words;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.SheetDesk;
import vn.thonbao.submission.SheetReading;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionId;
import vn.thonbao.submission.SubmissionStatus;

/** Gathers what needs the officer now. */
@Component
class Today {

    /** @param sent units that have sent at least once, of {@code of} that have something to report */
    record View(
            String now,
            List<Date> dates,
            int sent,
            int of,
            List<Row> waiting,
            List<Row> returned,
            List<Row> sheets,
            List<Confirming> confirming,
            List<Callers.Call> calls,
            List<Callers.Stuck> stuck,
            List<Row> silent,
            List<Own> own) {}

    /** @param left "còn 7 ngày"; {@code past} = greyed */
    record Date(String what, String when, String left, boolean past) {}

    /** @param entered figures in the draft; {@code again} = came back after a return or a correction */
    record Row(
            long unit,
            String name,
            Optional<Long> report,
            String at,
            String by,
            boolean again,
            long outliers,
            int misfits,
            int entered,
            int owed,
            List<Contact> contacts) {}

    /** Typed off the sheet, and waiting for the head's yes. @param asked since when */
    record Confirming(long unit, String name, long report, String asked, List<Contact> contacts) {}

    /** The office's own part: how many of its figures are there. */
    record Own(long unit, String name, int entered, int owed, boolean sent) {}

    private final PeriodSheets sheets;
    private final CampaignDesk campaigns;
    private final SheetDesk typed;
    private final Callers callers;
    private final Moments moments;
    private final Words words;

    Today(PeriodSheets sheets, CampaignDesk campaigns, SheetDesk typed, Callers callers, Moments moments, Words words) {
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.typed = typed;
        this.callers = callers;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public View of(Scope scope) {
        var sheet = sheets.of(scope);
        var villages = sheet.villages().stream()
                .filter(u -> campaigns.reportsIn(scope.period(), u))
                .toList();
        var asked = typed.waiting(scope.period().id()).stream()
                .filter(SheetReading::waits)
                .collect(toMap(SheetReading::submission, SheetReading::askedAt));
        return new View(
                moments.full(moments.now()),
                dates(sheet),
                (int) villages.stream()
                        .filter(u ->
                                sheet.report(u).filter(r -> r.revision() > 0).isPresent())
                        .count(),
                villages.size(),
                rows(sheet, r -> r.status() == SubmissionStatus.SENT, bySending()),
                rows(sheet, r -> r.status() == SubmissionStatus.RETURNED, bySending()),
                rows(sheet, r -> r.sheetReceived() && !asked.containsKey(r.id()), bySending()),
                confirming(sheet, asked),
                callers.calls(scope.campaign().agency()),
                callers.stuck(scope.campaign().agency()),
                silent(sheet, villages),
                own(sheet));
    }

    private List<Date> dates(PeriodSheet sheet) {
        var deadline = sheet.villages().stream()
                .findFirst()
                .flatMap(u -> campaigns.deadline(sheet.scope().period().id(), u.id()));
        var ours = deadline.stream()
                .flatMap(d -> Stream.of(date("today.sendBy", d.sendBy()), date("today.lock", d.lock())));
        var above = campaigns.milestones(sheet.scope().campaign().id()).stream().map(this::date);
        return Stream.concat(ours, above).toList();
    }

    private Date date(String what, Instant moment) {
        return new Date(
                words.text(what),
                moments.full(moment),
                moments.daysLeft(moments.day(moment)),
                moments.now().isAfter(moment));
    }

    private Date date(Milestone milestone) {
        return new Date(
                milestone.who(),
                milestone.words(),
                moments.daysLeft(milestone.lastDay()),
                moments.today().isAfter(milestone.lastDay()));
    }

    private List<Row> rows(PeriodSheet sheet, Predicate<Submission> wanted, Comparator<Submission> order) {
        return sheet.units().stream()
                .flatMap(u -> sheet.report(u).filter(wanted).map(r -> Map.entry(u, r)).stream())
                .sorted(Map.Entry.comparingByValue(order))
                .map(e -> row(sheet, e.getKey(), Optional.of(e.getValue())))
                .toList();
    }

    /** Whoever has waited longest comes first. */
    private static Comparator<Submission> bySending() {
        return Comparator.comparing((Submission r) -> r.sentAt().orElse(Instant.MAX))
                .thenComparing(r -> r.id().value());
    }

    private Row row(PeriodSheet sheet, ReportingUnit unit, Optional<Submission> report) {
        return new Row(
                unit.id().value(),
                unit.name(),
                report.map(r -> r.id().value()),
                report.flatMap(Submission::sentAt).map(moments::brief).orElse(""),
                report.flatMap(Submission::sentBy).map(Author::name).orElse(""),
                report.filter(r -> r.revision() > 1).isPresent(),
                sheet.outliers(unit),
                sheet.misfits(unit).size(),
                sheet.entered(unit),
                sheet.owedBy(unit).size(),
                sheet.contacts().getOrDefault(unit.id(), List.of()));
    }

    private List<Confirming> confirming(PeriodSheet sheet, Map<SubmissionId, Instant> asked) {
        return sheet.units().stream()
                .flatMap(u -> sheet.report(u).filter(r -> asked.containsKey(r.id())).stream()
                        .map(r -> new Confirming(
                                u.id().value(),
                                u.name(),
                                r.id().value(),
                                moments.brief(asked.getOrDefault(r.id(), moments.now())),
                                sheet.contacts().getOrDefault(u.id(), List.of()))))
                .toList();
    }

    private List<Row> silent(PeriodSheet sheet, List<ReportingUnit> villages) {
        return villages.stream()
                .filter(u -> sheet.report(u)
                        .filter(r -> r.revision() > 0 || r.sheetReceived())
                        .isEmpty())
                .map(u -> row(sheet, u, sheet.report(u)))
                .toList();
    }

    private List<Own> own(PeriodSheet sheet) {
        return sheet.units().stream()
                .filter(PeriodSheet::isOffice)
                .filter(u -> !sheet.owedBy(u).isEmpty())
                .map(u -> new Own(
                        u.id().value(),
                        u.name(),
                        sheet.entered(u),
                        sheet.owedBy(u).size(),
                        sheet.report(u).filter(r -> r.revision() > 0).isPresent()))
                .toList();
    }
}
