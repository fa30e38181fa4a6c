package vn.thonbao.intake;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.conversation.Facts;
import vn.thonbao.platform.Settings;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;

/**
 * A figure that two campaigns want of one unit for the same days is told once: what was sent in the one is offered in the other with
 * its source. Where the definition, the unit or a single day differs it is another figure, and asked for.
 */
@Component
class AskedOnce {

    private final CampaignDesk campaigns;
    private final SubmissionDesk submissions;
    private final ReviewDesk reviews;
    private final ZoneId zone;

    AskedOnce(CampaignDesk campaigns, SubmissionDesk submissions, ReviewDesk reviews, Settings settings) {
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.reviews = reviews;
        this.zone = settings.timezone();
    }

    /** By item. Costs nothing where no other campaign covers the same days. @param all what the person's units owe now */
    Map<String, Facts.Held> held(Duties.Duty duty, List<Duties.Duty> all) {
        var held = new LinkedHashMap<String, Facts.Held>();
        all.stream().filter(other -> sameDaysElsewhere(duty, other)).forEach(other -> offer(duty, other, held));
        return held;
    }

    private static boolean sameDaysElsewhere(Duties.Duty duty, Duties.Duty other) {
        return other.unit().equals(duty.unit())
                && !other.period().campaign().equals(duty.period().campaign())
                && other.period().from().equals(duty.period().from())
                && other.period().to().equals(duty.period().to())
                && !other.period().registration()
                && !duty.period().registration();
    }

    /** What the office has sent back as wrong is not told a second time. */
    private Set<IndicatorId> doubted(Duties.Duty other) {
        return submissions
                .find(other.period().id(), other.unit().id())
                .filter(s -> s.status() == SubmissionStatus.RETURNED)
                .map(s -> reviews.openComments(s.id()).keySet())
                .orElse(Set.of());
    }

    private void offer(Duties.Duty duty, Duties.Duty other, Map<String, Facts.Held> held) {
        var sent = submissions.sentFigures(other.period().id(), duty.unit().id());
        var doubted = doubted(other);
        var theirs = campaigns.owedBy(other.period(), duty.unit()).stream()
                .filter(i -> sent.containsKey(i.id()) && !doubted.contains(i.id()))
                .toList();
        var title = campaigns.campaign(other.period().campaign()).shortTitle();
        for (var mine : campaigns.owedBy(duty.period(), duty.unit())) {
            theirs.stream()
                    .filter(mine::asksTheSameAs)
                    .findFirst()
                    .map(i -> sent.get(i.id()))
                    .ifPresent(figure -> {
                        var day = Words.day(figure.at(), zone);
                        held.putIfAbsent(mine.code(), new Facts.Held(FigureAnswers.said(figure), title, day));
                    });
        }
    }
}
