package vn.thonbao.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.Post;
import vn.thonbao.intake.Unasked;
import vn.thonbao.platform.Settings;
import vn.thonbao.reminder.ReminderDue;

/** Puts a reminder into words and into the outbox, inside the transaction that settles it. No open question is touched. */
@Component
class ReminderNews {

    private final Directory directory;
    private final ReminderWords words;
    private final Unasked unasked;
    private final Outbox outbox;
    private final ZoneId zone;

    ReminderNews(Directory directory, ReminderWords words, Unasked unasked, Outbox outbox, Settings settings) {
        this.directory = directory;
        this.words = words;
        this.unasked = unasked;
        this.outbox = outbox;
        this.zone = settings.timezone();
    }

    @EventListener
    void due(ReminderDue event) {
        var person = directory.person(event.person());
        var items = event.items().stream()
                .flatMap(item -> post(person, item, event.at())
                        .map(post -> new ReminderWords.Item(post, item.period(), item.kind()))
                        .stream())
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
        if (items.size() == 1) { // "Báo cáo ngay" means what the message was about
            unasked.speakOf(person, items.get(0).post(), items.get(0).period(), event.at());
        }
    }

    private Optional<Post> post(Person person, ReminderDue.Item item, Instant now) {
        return directory.postsOf(person.id(), LocalDate.ofInstant(now, zone)).stream()
                .filter(post -> post.unit().equals(item.unit()))
                .findFirst();
    }
}
