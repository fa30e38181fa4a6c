package vn.thonbao.channel;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Invitations;
import vn.thonbao.directory.InviteOutcome;
import vn.thonbao.directory.PersonId;

/**
 * Decides for all channels what becomes of what came in: a known person's words go to the inbox, a code links, strangers and
 * groups get one polite answer ever, and their words are not kept.
 */
@Component
public class Arrivals {

    private final Inbox inbox;
    private final Outbox outbox;
    private final Directory directory;
    private final Invitations invitations;
    private final Clock clock;
    private final Clock realClock;

    Arrivals(
            Inbox inbox,
            Outbox outbox,
            Directory directory,
            Invitations invitations,
            Clock clock,
            @Qualifier("realClock") Clock realClock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.directory = directory;
        this.invitations = invitations;
        this.clock = clock;
        this.realClock = realClock;
    }

    /** When it returns, all of them survive a power cut; one commit serves them all. Repeats change nothing. */
    @Transactional
    public void take(List<ChannelEvent> events) {
        events.forEach(this::take);
    }

    private void take(ChannelEvent event) {
        if (event.kind() == ChannelEvent.Kind.ECHO) {
            return;
        }
        if (event.kind() == ChannelEvent.Kind.UNFOLLOW) {
            directory.closeChat(event.from(), clock.instant());
            return;
        }
        if (event.chat() == ChannelEvent.ChatKind.GROUP) {
            answerOnce(event.from());
            return;
        }
        directory.whoIs(event.from()).ifPresentOrElse(person -> hear(event, person), () -> link(event));
    }

    private void hear(ChannelEvent event, PersonId person) {
        keep(event, Optional.of(person), content(event));
    }

    private Content content(ChannelEvent event) {
        return switch (event.kind()) {
            case TEXT, EDIT -> Content.text(event.text());
            case CHOICE ->
                outbox.chosen(event.from(), event.text())
                        .map(Content::text)
                        .orElseGet(() -> Content.noted("", Content.Note.OLD_BUTTON));
            case FILES -> Content.noted(event.text(), Content.Note.FILES_NOT_RECEIVED);
            case FOLLOW -> new Content("", List.of(), true);
            default -> Content.noted(event.text(), Content.Note.UNSUPPORTED);
        };
    }

    /** Somebody we do not know: a code tells who it is. */
    private void link(ChannelEvent event) {
        var code = Invitations.code(event.text());
        if (code.isEmpty()) {
            answerOnce(event.from());
            return;
        }
        if (inbox.has(event.from(), event.dedupeKey())) {
            return; // the same wrong code, delivered twice, is one miss
        }
        var outcome = invitations.redeem(code.get(), event.from(), realClock.instant());
        if (outcome instanceof InviteOutcome.Linked linked) {
            keep(event, Optional.of(linked.person()), new Content("", List.of(), true));
        } else if (outcome instanceof InviteOutcome.Spent) {
            keep(event, Optional.empty(), Content.noted("", Content.Note.CODE_SPENT));
        } else if (outcome instanceof InviteOutcome.Unknown) {
            keep(event, Optional.empty(), Content.noted("", Content.Note.CODE_UNKNOWN));
        }
    }

    private void keep(ChannelEvent event, Optional<PersonId> person, Content content) {
        inbox.accept(event.from(), person, event.dedupeKey(), content, clock.instant());
    }

    private void answerOnce(ChatAddress chat) {
        inbox.accept(chat, Optional.empty(), "stranger:" + chat.chatId(), Content.text(""), clock.instant());
    }
}
