package vn.thonbao.office.campaigns;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignFiles;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Delays;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.PeriodOpening;
import vn.thonbao.campaign.PlanDifference;
import vn.thonbao.campaign.PlanVersions;
import vn.thonbao.campaign.Reporters;
import vn.thonbao.campaign.SingleUnits;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;
import vn.thonbao.platform.yaml.Mistake;
import vn.thonbao.submission.SubmissionDesk;

/** Reads a campaign's file as an officer hands it in: every mistake at once, or what taking it would change. */
@Component
public class PlanFile {

    /** Where flows and campaigns meet: docs/mistakes.md. */
    private static final String NO_FLOW = "CAMP-13";

    private static final String NO_UNITS = "CAMP-12";

    private static final String CLOSED = "CAMP-20";

    /**
     * @param plan absent when there are mistakes
     * @param running the campaign of this code that the agency has already, and what would change in it
     * @param waiting reports of open periods that are sent and would lack what their units are asked for anew
     * @param silenced units that report now, and would be asked for nothing any more
     */
    public record Read(
            List<Mistake> mistakes,
            Optional<CampaignPlan> plan,
            Optional<Campaign> running,
            Optional<PlanDifference> revision,
            long waiting,
            long silenced) {

        /** "7.1 Hộ nghèo" by its code, for whoever reads a cross-check. */
        public Map<String, String> names() {
            return plan.stream()
                    .flatMap(p -> p.indicators().stream())
                    .collect(toMap(Indicator::code, item -> item.number() + " " + item.label(), (one, other) -> one));
        }

        public boolean takeable() {
            return plan.isPresent() && revision.map(PlanDifference::takeable).orElse(true);
        }
    }

    private final CampaignDesk campaigns;
    private final PlanVersions revisions;
    private final PeriodOpening opening;
    private final Delays delays;
    private final SingleUnits singles;
    private final SubmissionDesk submissions;
    private final Directory directory;
    private final FlowLibrary flows;
    private final Moments moments;
    private final Words words;

    PlanFile(
            CampaignDesk campaigns,
            PlanVersions revisions,
            PeriodOpening opening,
            Delays delays,
            SingleUnits singles,
            SubmissionDesk submissions,
            Directory directory,
            FlowLibrary flows,
            Moments moments,
            Words words) {
        this.campaigns = campaigns;
        this.revisions = revisions;
        this.opening = opening;
        this.delays = delays;
        this.singles = singles;
        this.submissions = submissions;
        this.directory = directory;
        this.flows = flows;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public Read read(AgencyId agency, String name, String text) {
        var units = singles.known(agency, moments.today());
        var file = CampaignFiles.read(name, text, code -> standing(agency, code), Optional.of(units));
        var plan = file.plans().stream().findFirst();
        var mistakes = new ArrayList<>(file.mistakes());
        plan.ifPresent(p -> mistakes.addAll(misfits(agency, name, text, p)));
        if (plan.isEmpty() || !mistakes.isEmpty()) {
            return new Read(mistakes, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
        }
        var running = running(agency, plan.get().code());
        var revision = running.map(campaign -> revisions.of(campaign, plan.get(), moments.now()));
        return new Read(
                List.of(),
                plan,
                running,
                revision,
                revision.map(r -> waiting(running.get(), plan.get(), r)).orElse(0L),
                running.map(campaign -> silenced(campaign, plan.get())).orElse(0L));
    }

    private CampaignFiles.Standing standing(AgencyId agency, String code) {
        var periods = running(agency, code).stream()
                .flatMap(campaign -> campaigns.periods(campaign.id()).stream())
                .toList();
        return new CampaignFiles.Standing(
                periods,
                periods.stream()
                        .filter(period -> delays.changes(period.id()).stream()
                                .anyMatch(change -> change.unit().isEmpty()))
                        .toList());
    }

    private Optional<Campaign> running(AgencyId agency, String code) {
        return campaigns.campaigns(agency).stream()
                .filter(campaign -> campaign.code().equals(code))
                .findFirst();
    }

    /** What is right by itself and does not fit this office. */
    private List<Mistake> misfits(AgencyId agency, String name, String text, CampaignPlan plan) {
        var misfits = new ArrayList<Mistake>();
        if (flows.flows().stream().noneMatch(flow -> flow.name().equals(plan.flow()))) {
            misfits.add(new Mistake(name, line(text, "flow:"), NO_FLOW, words.text("plan.noFlow", plan.flow())));
        }
        if (running(agency, plan.code()).filter(campaign -> !campaign.running()).isPresent()) {
            misfits.add(new Mistake(name, line(text, "campaign:"), CLOSED, words.text("plan.closed")));
        }
        var kinds = directory.units(agency, moments.today()).stream()
                .map(ReportingUnit::kind)
                .toList();
        if (!kinds.contains(plan.units().kind())) {
            misfits.add(new Mistake(
                    name,
                    line(text, "units:"),
                    NO_UNITS,
                    words.text("plan.noUnits", plan.units().kind())));
        }
        return misfits;
    }

    private static int line(String text, String key) {
        var before = text.lines().takeWhile(line -> !line.startsWith(key)).count();
        return before < text.lines().count() ? (int) before + 1 : 1;
    }

    private long waiting(Campaign campaign, CampaignPlan plan, PlanDifference revision) {
        if (!revision.asksMore()) {
            return 0;
        }
        var owed = campaigns.indicators(campaign.id()).stream().collect(toMap(Indicator::code, Indicator::reporters));
        return campaigns.periods(campaign.id()).stream()
                .filter(period -> campaigns
                        .deadline(period.id())
                        .filter(d -> d.lock().isAfter(moments.now()))
                        .isPresent())
                .flatMap(period -> submissions.sent(period.id()).stream())
                .filter(report -> report.revision() > 0)
                .map(report -> directory.unit(report.unit()))
                .filter(unit -> plan.indicators().stream()
                        .filter(item -> item.reporters().include(unit))
                        .anyMatch(item -> !owed.getOrDefault(item.code(), Reporters.NOBODY)
                                .include(unit)))
                .count();
    }

    private long silenced(Campaign campaign, CampaignPlan plan) {
        return directory.units(campaign.agency(), moments.today()).stream()
                .filter(unit -> campaigns.reportsIn(campaign.id(), unit))
                .filter(unit ->
                        !CampaignDesk.reportsIn(plan.indicators(), plan.units().kind(), unit))
                .count();
    }

    /** Opens it, or changes the one that runs; nothing if it cannot be taken. @return whether it was taken */
    @Transactional
    public boolean take(SignedIn me, String name, String text) {
        var read = read(me.agency(), name, text);
        if (!read.takeable()) {
            return false;
        }
        read.running()
                .ifPresentOrElse(
                        campaign ->
                                revisions.take(campaign, read.plan().orElseThrow(), me.getDisplayName(), moments.now()),
                        () -> campaigns.open(me.agency(), read.plan().orElseThrow()));
        opening.openDue(moments.now()); // who opens it wants to see its period now, and heads may answer at once
        return true;
    }
}
