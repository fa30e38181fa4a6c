package vn.thonbao.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.ReportingPeriod;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.Post;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.platform.Settings;

/** What a person's units owe, the most urgent first; a locked period comes last, so that its head still gets an answer. */
@Component
class Duties {

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final ZoneId zone;

    Duties(Directory directory, CampaignDesk campaigns, Settings settings) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.zone = settings.timezone();
    }

    List<Duty> of(Person person, Instant now) {
        var periods = openPeriods(person);
        var duties = new ArrayList<Duty>();
        for (Post post : directory.postsOf(person.id(), LocalDate.ofInstant(now, zone))) {
            var unit = directory.unit(post.unit());
            for (ReportingPeriod period : periods) {
                if (!campaigns.owedBy(period.campaign(), unit).isEmpty()) {
                    duties.add(new Duty(post, unit, period));
                }
            }
        }
        duties.sort(Comparator.comparing(
                        (Duty d) -> campaigns.locked(d.period().id(), d.unit().id(), now))
                .thenComparing(d -> sendBy(d))
                .thenComparing(d -> d.unit().code()));
        return duties;
    }

    /** As the head reads them: the period is named only where there is more than one. */
    static List<Reception.Duty> labelled(List<Duty> duties) {
        var manyPeriods = duties.stream().map(d -> d.period().id()).distinct().count() > 1;
        return duties.stream()
                .map(d -> new Reception.Duty(
                        d.key(),
                        d.unit().name() + (manyPeriods ? " · " + d.period().label() : "")))
                .toList();
    }

    private List<ReportingPeriod> openPeriods(Person person) {
        return campaigns.campaigns(person.agency()).stream()
                .flatMap(c -> campaigns.periods(c.id()).stream())
                .toList();
    }

    private Instant sendBy(Duty duty) {
        return campaigns
                .deadline(duty.period().id(), duty.unit().id())
                .map(d -> d.sendBy())
                .orElse(Instant.MAX);
    }

    /** A unit and a period it owes a report for, and the post that lets this person speak for it. */
    record Duty(Post post, ReportingUnit unit, ReportingPeriod period) {
        String key() {
            return unit.id().value() + ":" + period.id().value();
        }
    }
}
