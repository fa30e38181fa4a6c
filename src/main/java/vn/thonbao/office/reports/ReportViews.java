package vn.thonbao.office.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Deadline;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.directory.Directory;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.StoryLabels;
import vn.thonbao.office.Moments;
import vn.thonbao.office.PeriodSheet;
import vn.thonbao.office.PeriodSheets;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SheetWords;
import vn.thonbao.office.Words;
import vn.thonbao.review.Decision;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.Attachment;
import vn.thonbao.submission.Author;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.SentReport;
import vn.thonbao.submission.StatusChange;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;

/** Gathers one report with its history, its files and its life. */
@Component
class ReportViews {

    private final Scopes scopes;
    private final PeriodSheets sheets;
    private final Directory directory;
    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final Enclosures enclosures;
    private final ReviewDesk reviews;
    private final FlowLibrary flows;
    private final ReportLines lines;
    private final SheetWords sheetWords;
    private final Moments moments;
    private final Words words;

    ReportViews(
            Scopes scopes,
            PeriodSheets sheets,
            Directory directory,
            CampaignDesk campaigns,
            SubmissionDesk submissions,
            Enclosures enclosures,
            ReviewDesk reviews,
            FlowLibrary flows,
            ReportLines lines,
            SheetWords sheetWords,
            Moments moments,
            Words words) {
        this.scopes = scopes;
        this.sheets = sheets;
        this.directory = directory;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.enclosures = enclosures;
        this.reviews = reviews;
        this.flows = flows;
        this.lines = lines;
        this.sheetWords = sheetWords;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public ReportView of(Submission report, ReturnForm form) {
        var unit = directory.unit(report.unit());
        var sheet = sheets.of(scopes.of(report), unit);
        var deadline = campaigns.deadline(report.period(), report.unit()).map(Deadline::sendBy);
        var files = enclosures.attachments(report.id());
        return new ReportView(
                report.id().value(),
                unit.id().value(),
                unit.name(),
                report.revision(),
                ReportList.key(report.status()),
                report.status().words(),
                report.sentAt().map(moments::full).orElse(""),
                report.sentBy().map(Author::name).orElse(""),
                deadline.map(moments::full).orElse(""),
                deadline.flatMap(d -> report.sentAt().map(s -> s.isAfter(d))).orElse(false),
                !campaigns.locked(report.period(), report.unit(), moments.now()),
                sheet.contacts().getOrDefault(unit.id(), List.of()),
                words.origin(sheet.before(unit)),
                sheet.misfits(unit).stream()
                        .map(misfit -> words.secondLook(misfit, sheet.indicators()))
                        .toList(),
                lines.of(sheet, unit, report, form),
                stories(report),
                files(files, true),
                sheetWords.of(report),
                files(files, false),
                life(report, sheet),
                next(report, sheet));
    }

    private List<ReportView.Story> stories(Submission report) {
        var labels = labels(report);
        return enclosures.narratives(report.id()).stream()
                .filter(n -> labels.shown(n.field()))
                .map(n -> new ReportView.Story(
                        labels.of(n.field()), n.text(), n.author().name(), moments.brief(n.at())))
                .toList();
    }

    private StoryLabels labels(Submission report) {
        var campaign = campaigns.campaign(campaigns.period(report.period()).campaign());
        return new StoryLabels(flows.flow(campaign.flow()));
    }

    private List<ReportView.File> files(List<Attachment> files, boolean sheet) {
        return files.stream()
                .filter(a -> a.field().equals(Attachment.SHEET) == sheet)
                .map(a -> new ReportView.File(
                        a.id(), a.name(), a.kind(), a.author().name(), moments.brief(a.at())))
                .toList();
    }

    /** Newest first. A return says in the life only that it happened; which figures and why is found in its comments. */
    private List<ReportView.Event> life(Submission report, PeriodSheet sheet) {
        var labels = sheet.indicators().stream().collect(Collectors.toMap(Indicator::id, Indicator::label));
        var remarks = reviews.comments(report.id()).stream()
                .collect(Collectors.groupingBy(
                        c -> c.revision(),
                        Collectors.mapping(
                                c -> labels.getOrDefault(c.indicator(), "") + ": " + c.comment(),
                                Collectors.joining("; "))));
        var inChat = reviews.decisions(report.id()).stream()
                .filter(Decision::inChat)
                .map(Decision::at)
                .collect(Collectors.toSet());
        var life = submissions.life(report.id()).stream()
                .map(change -> event(change, remarks, inChat.contains(change.at())))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        java.util.Collections.reverse(life);
        return life;
    }

    private ReportView.Event event(StatusChange change, Map<Integer, String> remarks, boolean inChat) {
        var why = change.to() == SubmissionStatus.RETURNED && change.why().isBlank()
                ? remarks.getOrDefault(change.revision(), "")
                : change.why();
        return new ReportView.Event(
                "life." + ReportList.key(change.to()), change.by().name(), moments.brief(change.at()), why, inChat);
    }

    /** In the order of the units. */
    private Optional<Long> next(Submission report, PeriodSheet sheet) {
        var waiting = submissions.sent(report.period()).stream()
                .filter(r -> r.status() == SubmissionStatus.SENT && !r.id().equals(report.id()))
                .collect(Collectors.toMap(SentReport::unit, r -> r.id().value()));
        return sheet.units().stream()
                .flatMap(u -> Optional.ofNullable(waiting.get(u.id())).stream())
                .findFirst();
    }
}
