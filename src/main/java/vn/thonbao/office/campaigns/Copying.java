package vn.thonbao.office.campaigns;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.Campaign;
import vn.thonbao.campaign.CampaignCopies;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignPlan;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.campaign.Reporters;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.office.Words;

/** Shows a copy before it is made, and makes it once all that was typed can be taken. */
@Component
class Copying {

    static final int LONGEST_TITLE = 1_000;
    static final int LONGEST_SHORT_TITLE = 60;

    /**
     * @param doubts what the plan leaves unclear, kept in the copy; {@code own} years of items that stay as they are
     * @param nobody items whose units have ended, and that others have to be given to
     */
    record Preview(
            List<Row> periods,
            boolean follows,
            int indicators,
            long doubts,
            List<String> own,
            List<String> nobody,
            int targets) {}

    record Row(String label, String from, String to, String sendBy, String lock) {}

    private final CampaignCopies copies;
    private final CampaignDesk campaigns;
    private final Moments moments;
    private final Words words;

    Copying(CampaignCopies copies, CampaignDesk campaigns, Moments moments, Words words) {
        this.copies = copies;
        this.campaigns = campaigns;
        this.moments = moments;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public CopyForm proposal(Campaign source, int years) {
        return CopyForm.of(copies.proposal(source, years));
    }

    @Transactional(readOnly = true)
    public Preview preview(Campaign source, CopyForm form) {
        var plan = copies.plan(source, form.wish());
        var asBefore = campaigns.indicators(source.id()).stream()
                .map(Indicator::horizon)
                .collect(toSet());
        return new Preview(
                plan.periods().stream()
                        .filter(period -> !period.history())
                        .map(this::row)
                        .toList(),
                plan.rhythm().isPresent(),
                plan.indicators().size(),
                plan.indicators().stream().filter(i -> i.doubt().isPresent()).count(),
                plan.indicators().stream()
                        .filter(i -> i.targetYear().isPresent())
                        .map(Indicator::horizon)
                        .filter(asBefore::contains)
                        .distinct()
                        .toList(),
                plan.indicators().stream()
                        .filter(i -> i.role() != Indicator.Role.CONTEXT)
                        .filter(i -> Reporters.of(
                                        i.reporters().kinds(), i.reporters().names())
                                .nobody())
                        .map(i -> i.number() + " " + i.label())
                        .toList(),
                campaigns.targets(source.id()).size());
    }

    private Row row(CampaignPlan.Period period) {
        return new Row(
                period.label(),
                moments.date(period.from()),
                moments.date(period.to()),
                full(period.sendBy()),
                full(period.lock()));
    }

    private String full(Optional<LocalDateTime> at) {
        return at.map(moments::instant).map(moments::full).orElse("");
    }

    /** @return sentences by field; with any, nothing was opened */
    @Transactional
    public Map<String, String> open(SignedIn me, Campaign source, CopyForm form) {
        var faults = new HashMap<String, String>();
        if (!form.code().strip().matches("[a-z0-9][a-z0-9-]{2,39}")) {
            faults.put("code", words.text("copy.fault.code"));
        } else if (campaigns.campaigns(source.agency()).stream()
                .anyMatch(c -> c.code().equals(form.code().strip()))) {
            faults.put("code", words.text("copy.fault.taken"));
        }
        if (form.title().isBlank() || form.title().length() > LONGEST_TITLE) {
            faults.put("title", words.text("copy.fault.title", LONGEST_TITLE));
        }
        if (form.shortTitle().isBlank() || form.shortTitle().length() > LONGEST_SHORT_TITLE) {
            faults.put("shortTitle", words.text("copy.fault.title", LONGEST_SHORT_TITLE));
        }
        if (!form.planDate().isBlank() && form.day().isEmpty()) {
            faults.put("planDate", words.text("copy.fault.day"));
        }
        if (faults.isEmpty()) {
            copies.open(source, form.wish(), me.getDisplayName(), moments.now());
        }
        return faults;
    }
}
