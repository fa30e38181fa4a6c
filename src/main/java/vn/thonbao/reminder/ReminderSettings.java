package vn.thonbao.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.CampaignId;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.directory.AgencyId;
import vn.thonbao.directory.UnitId;
import vn.thonbao.platform.Settings;

/** What the office may set: hours, days, how often, the steps of each campaign, and all at once to silence. */
@Component
public class ReminderSettings {

    /** No unit has this number: only the deadline of all is asked for. */
    private static final UnitId EVERYBODY = new UnitId(-1);

    private final Book book;
    private final CampaignDesk campaigns;
    private final Clock clock;
    private final ZoneId zone;

    ReminderSettings(Book book, CampaignDesk campaigns, Clock clock, Settings settings) {
        this.book = book;
        this.campaigns = campaigns;
        this.clock = clock;
        this.zone = settings.timezone();
    }

    @Transactional(readOnly = true)
    public Rules rules(AgencyId agency) {
        return book.of(agency).rules();
    }

    @Transactional(readOnly = true)
    public boolean paused(AgencyId agency) {
        return book.of(agency).paused();
    }

    /** @return what is wrong with them; nothing is changed then */
    @Transactional
    public Set<Fault> change(AgencyId agency, Rules rules, String by) {
        var faults = RuleChecks.of(rules);
        if (faults.isEmpty()) {
            book.write(agency, new Book.Setting(rules, book.of(agency).paused()), by);
        }
        return faults;
    }

    @Transactional
    public void pause(AgencyId agency, boolean paused, String by) {
        book.write(agency, new Book.Setting(book.of(agency).rules(), paused), by);
    }

    @Transactional(readOnly = true)
    public List<Step> steps(CampaignId campaign) {
        return book.steps(List.of(campaign)).getOrDefault(campaign, Step.PRESET);
    }

    /** @return what is wrong with them; nothing is changed then */
    @Transactional
    public Set<Fault> change(CampaignId campaign, List<Step> steps) {
        var periods = campaigns.periods(campaign).stream()
                .flatMap(period -> times(period).stream())
                .filter(times -> times.lock().isAfter(LocalDateTime.now(clock)))
                .toList();
        var faults = RuleChecks.of(steps, periods);
        if (faults.isEmpty()) {
            book.write(campaigns.campaign(campaign).agency(), campaign, steps);
        }
        return faults;
    }

    private Optional<RuleChecks.Times> times(ReportingPeriod period) {
        return campaigns
                .deadline(period.id(), EVERYBODY)
                .map(d -> new RuleChecks.Times(
                        period.to().plusDays(1).atStartOfDay(), local(d.sendBy()), local(d.lock())));
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
