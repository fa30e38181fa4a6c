package vn.thonbao.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.CampaignDesk;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.platform.Settings;
import vn.thonbao.reminder.ReminderDue;

/** Puts a reminder into words and into the outbox, inside the transaction that settles it. No open question is touched. */
@Component
class ReminderNews {

    private final Directory directory;
    private final CampaignDesk campaigns;
    private final ReminderWords words;
    private final Talks talks;
    private final Outbox outbox;
    private final ZoneId zone;

    ReminderNews(
            Directory directory,
            CampaignDesk campaigns,
            ReminderWords words,
            Talks talks,
            Outbox outbox,
            Settings settings) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.words = words;
        this.talks = talks;
        this.outbox = outbox;
        this.zone = settings.timezone();
    }

    @EventListener
    void due(ReminderDue event) {
        var person = directory.person(event.person());
        var items = event.items().stream()
                .flatMap(item ->
                        duty(person, item, event.at()).map(d -> new ReminderWords.Item(d, item.kind())).stream())
                .toList();
        if (items.isEmpty()) {
            return; // whoever lost the post since is not ours to remind
        }
        var say = words.say(person, items, event.quietAboutMoney(), event.at());
        outbox.put(
                new Outgoing(
                        event.key(),
                        event.chat(),
                        Outgoing.Intent.BULK,
                        say.text(),
                        say.choices(),
                        Optional.of(event.expires())),
                event.at());
        if (items.size() == 1) {
            speakOf(person, items.get(0).duty(), event.at());
        }
    }

    private Optional<Duties.Duty> duty(Person person, ReminderDue.Item item, Instant now) {
        var period = campaigns.period(item.period());
        return directory.postsOf(person.id(), LocalDate.ofInstant(now, zone)).stream()
                .filter(post -> post.unit().equals(item.unit()))
                .findFirst()
                .map(post -> new Duties.Duty(
                        post, directory.unit(item.unit()), period, campaigns.deadline(item.period(), item.unit())));
    }

    /** "Báo cáo ngay" means what the message was about, unless another question is open. */
    private void speakOf(Person person, Duties.Duty duty, Instant now) {
        var talk = talks.talk(person.id());
        if (talk.practice().filter(p -> !p.over(now)).isEmpty()
                && talk.offered().isEmpty()
                && !talks.questionOpen(person.id(), talk)) {
            var flow = campaigns.campaign(duty.period().campaign()).flow();
            talks.keep(
                    person,
                    new Reception.Talk(Optional.of(duty.key()), Optional.of(flow), List.of(), Optional.empty()),
                    now);
        }
    }
}
