package vn.thonbao.office.plans;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.PlanDrafts;
import vn.thonbao.campaign.PlanDrafts.Draft;
import vn.thonbao.campaign.PlanSheet;
import vn.thonbao.campaign.PlanVersions;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.Moments;
import vn.thonbao.office.Scopes;
import vn.thonbao.office.SignedIn;

/** Finds drafts within one agency, begins them, and tells what of them runs already. */
@Component
class DraftScopes {

    /** Asks the items that are given one after the other: what every campaign written by hand is collected by. */
    private static final String FLOW = "report";

    private final PlanDrafts drafts;
    private final PlanVersions plans;
    private final CampaignDesk campaigns;
    private final Directory directory;
    private final Moments moments;

    DraftScopes(PlanDrafts drafts, PlanVersions plans, CampaignDesk campaigns, Directory directory, Moments moments) {
        this.drafts = drafts;
        this.plans = plans;
        this.campaigns = campaigns;
        this.directory = directory;
        this.moments = moments;
    }

    Draft find(SignedIn me, long id) {
        return drafts.find(me.agency(), id).orElseThrow(Scopes::notHere);
    }

    /** An empty one, for the units that the agency has most of. */
    @Transactional
    public long begin(SignedIn me) {
        var agency = directory.agency(me.agency());
        var kind = directory.units(me.agency(), moments.today()).stream()
                .map(ReportingUnit::kind)
                .filter(k -> !k.equals(ReportingUnit.OFFICE))
                .findFirst()
                .orElse("");
        var head = new TreeMap<>(Map.of(
                "issuer.kind", agency.kind(),
                "issuer.name", agency.name(),
                "issuer.office", agency.office(),
                "units.kind", kind));
        var sheet = PlanSheet.read("flow: " + FLOW).orElseThrow().with(head);
        return drafts.begin(me.agency(), Optional.empty(), sheet, me.getDisplayName(), moments.now());
    }

    /** Of a campaign that runs, as it runs; or the one that was begun before. */
    @Transactional
    public long begin(SignedIn me, Campaign running) {
        return drafts.begin(
                me.agency(),
                Optional.of(running.id()),
                PlanSheet.of(plans.asItRuns(running)),
                me.getDisplayName(),
                moments.now());
    }

    /**
     * A version that ran before, as the draft of the campaign.
     *
     * @return false if somebody has begun to change the campaign: that draft stays as it is
     */
    @Transactional
    public boolean again(SignedIn me, Campaign running, long version) {
        var before = plans.versions(running.id()).stream()
                .filter(v -> v.id() == version)
                .findFirst()
                .orElseThrow(Scopes::notHere);
        var draft = find(me, begin(me, running));
        return draft.sheet().equals(PlanSheet.of(plans.asItRuns(running)))
                && save(me, draft, plans.again(running, before));
    }

    /** A file of another commune, or one that wants a change first. */
    @Transactional
    public Optional<Long> take(SignedIn me, String text) {
        return PlanSheet.read(text)
                .filter(sheet -> PlanSheet.read(sheet.written().text()).isPresent())
                .map(sheet -> drafts.begin(me.agency(), Optional.empty(), sheet, me.getDisplayName(), moments.now()));
    }

    /**
     * Saves what was typed over the edition that the officer saw.
     *
     * @param told what is wrong with it
     * @return empty if it is saved; else why not, as the key of what the page says
     */
    Optional<String> keep(SignedIn me, Draft draft, int edition, List<Proof.Fault> told, PlanSheet sheet) {
        if (edition == draft.edition() && !told.isEmpty()) {
            return Optional.of("flash.lookBelow");
        }
        return keep(me, draft, edition, sheet) ? Optional.empty() : Optional.of("flash.draftMeanwhile");
    }

    /** @return false if somebody has saved since the officer saw that edition */
    boolean keep(SignedIn me, Draft draft, int edition, PlanSheet sheet) {
        return edition == draft.edition() && save(me, draft, sheet);
    }

    private boolean save(SignedIn me, Draft draft, PlanSheet sheet) {
        return drafts.save(draft, sheet, me.getDisplayName(), moments.now());
    }

    void drop(Draft draft) {
        drafts.drop(draft);
    }

    /** Codes of the items that units were asked for already. */
    @Transactional(readOnly = true)
    public Set<String> running(Draft draft) {
        return draft.campaign()
                .map(id ->
                        campaigns.indicators(id).stream().map(Indicator::code).collect(toSet()))
                .orElse(Set.of());
    }

    /** Whether a period of these days stands: then its own page moves its deadlines. */
    @Transactional(readOnly = true)
    public boolean stands(Draft draft, Map<String, String> period) {
        return draft.campaign().isPresent()
                && java.util.stream.Stream.concat(
                                campaigns.periods(draft.campaign().get()).stream(),
                                campaigns.history(draft.campaign().get()).stream())
                        .anyMatch(p -> p.from().toString().equals(period.get("from"))
                                && p.to().toString().equals(period.get("to")));
    }
}
