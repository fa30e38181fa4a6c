package vn.thonbao.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.conversation.Facts;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.Post;

/** For what is said to somebody who has asked nothing: what a turn would know, and how the answer finds its report. */
@Component
public class Unasked {

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final Duties duties;
    private final FactsGatherer facts;
    private final Talks talks;

    Unasked(Directory directory, CampaignDesk campaigns, Duties duties, FactsGatherer facts, Talks talks) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.duties = duties;
        this.facts = facts;
        this.talks = talks;
    }

    /** The placeholders of a message about no report. */
    public Map<String, String> words(Person person, Instant now) {
        return facts.withoutDuty(person, duties.seats(person, now), now).words();
    }

    /** Of the report that the unit of the post owes for the period. @param post lets the person speak for its unit */
    public Facts facts(Person person, Post post, PeriodId period, Instant now) {
        return facts.of(person, duty(post, period), now);
    }

    /** What is answered now is about that report, unless another question is open. Joins the caller's transaction. */
    public void speakOf(Person person, Post post, PeriodId period, Instant now) {
        var talk = talks.talk(person.id());
        if (talk.practice().filter(p -> !p.over(now)).isEmpty()
                && talk.offered().isEmpty()
                && !talks.questionOpen(person.id(), talk)) {
            var duty = duty(post, period);
            var flow = campaigns.campaign(duty.period().campaign()).flow();
            talks.keep(
                    person,
                    new Reception.Talk(Optional.of(duty.key()), Optional.of(flow), List.of(), Optional.empty()),
                    now);
        }
    }

    private Duties.Duty duty(Post post, PeriodId period) {
        return new Duties.Duty(
                post, directory.unit(post.unit()), campaigns.period(period), campaigns.deadline(period, post.unit()));
    }
}
