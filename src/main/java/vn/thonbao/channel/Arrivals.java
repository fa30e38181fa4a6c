package vn.thonbao.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Invitations;
import vn.thonbao.directory.InviteOutcome;
import vn.thonbao.directory.KnownChats;
import vn.thonbao.directory.PersonId;
import vn.thonbao.platform.database.GroupCommit;

/**
 * Decides for all channels what becomes of what came in: a known person's words go to the inbox, a code links, strangers and
 * groups get one polite answer, and their words are not kept, unless they say who they are.
 */
@Component
public class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private static final Duration BREATH = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Downloads downloads;
    private final Pointers pointers;
    private final Directory directory;
    private final Invitations invitations;
    private final KnownChats chats;
    private final Introductions introductions;
    private final Clock clock;
    private final Clock realClock;
    private final GroupCommit commits;
    private final TransactionTemplate savepoint;

    Arrivals(
            Inbox inbox,
            Downloads downloads,
            Pointers pointers,
            Directory directory,
            Invitations invitations,
            KnownChats chats,
            Introductions introductions,
            Clock clock,
            @Qualifier("realClock") Clock realClock,
            GroupCommit commits,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.downloads = downloads;
        this.pointers = pointers;
        this.directory = directory;
        this.invitations = invitations;
        this.chats = chats;
        this.introductions = introductions;
        this.clock = clock;
        this.realClock = realClock;
        this.commits = commits;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * When it returns, all of them survive a power cut; one commit serves them all. Repeats change nothing. An event that cannot
     * be stored as it is must not hold up the others for ever: it is set aside where an officer sees it.
     *
     * @throws RuntimeException if nothing can be stored now; then the channel has to tell all of them again
     */
    public void take(List<ChannelEvent> events) {
        try {
            commits.run(() -> events.forEach(this::take));
        } catch (RuntimeException oneOfThem) {
            rethrowIfPassing(oneOfThem);
            commits.run(() -> events.forEach(this::takeOrSetAside));
        }
    }

    /** A database that is away or busy says nothing about the event. */
    private static void rethrowIfPassing(RuntimeException fault) {
        if (fault instanceof TransientDataAccessException
                || fault instanceof RecoverableDataAccessException
                || fault instanceof NonTransientDataAccessResourceException
                || fault instanceof TransactionException) {
            throw fault;
        }
    }

    private void takeOrSetAside(ChannelEvent event) {
        try {
            savepoint.executeWithoutResult(status -> take(event));
        } catch (RuntimeException fault) {
            rethrowIfPassing(fault);
            setAside(event, fault);
        }
    }

    /** Of the fault only the class is logged: databases quote what they refuse. */
    private void setAside(ChannelEvent event, RuntimeException fault) {
        var now = clock.instant();
        var row = inbox.accept(
                event.from(),
                directory.whoIs(event.from()),
                legible(event.dedupeKey()),
                Content.text(legible(event.text())),
                now);
        if (row instanceof Inbox.Accepted.Stored) {
            inbox.setAside(row.id(), "TB-" + row.id(), now);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { // before it, the number may yet go to another message
                log.error(
                        "TB-{}: could not be stored as it came ({})",
                        row.id(),
                        fault.getClass().getName());
            }
        });
    }

    /** Without what a database may stumble over: control signs, halves of pairs. */
    private static String legible(String text) {
        return text.replaceAll("[\\p{C}&&[^\n]]", "");
    }

    private void take(ChannelEvent event) {
        if (event.kind() == ChannelEvent.Kind.ECHO) {
            return;
        }
        if (event.kind() == ChannelEvent.Kind.UNFOLLOW || event.kind() == ChannelEvent.Kind.BACK) {
            directory.whoIs(event.from()).ifPresent(person -> moved(event, person));
            return;
        }
        if (event.kind() == ChannelEvent.Kind.REACTION) {
            directory.whoIs(event.from()).ifPresent(person -> pointers.signed(event, person));
            return;
        }
        if (event.chat() == ChannelEvent.ChatKind.GROUP) {
            answerOnce(event.from(), Content.noted("", Content.Note.GROUP));
            return;
        }
        directory.whoIs(event.from()).ifPresentOrElse(person -> hear(event, person), () -> link(event));
    }

    private void hear(ChannelEvent event, PersonId person) {
        if (event.kind() == ChannelEvent.Kind.CHOICE) {
            pointers.tapped(event, person);
            return;
        }
        var held = event.media().isEmpty()
                ? Optional.<Downloads.Held>empty()
                : Optional.of(Downloads.Held.of(event, realClock.instant()));
        inbox.accept(event.from(), Optional.of(person), event.dedupeKey(), content(event), held, clock.instant());
        held.ifPresent(waits -> downloads.ring());
    }

    /** Nothing was asked, so nothing is answered. Told again after it has changed once more, it is old news. */
    private void moved(ChannelEvent event, PersonId person) {
        var now = clock.instant();
        var row = inbox.accept(event.from(), Optional.of(person), event.dedupeKey(), Content.text(""), now);
        if (row instanceof Inbox.Accepted.Stored) {
            inbox.handled(List.of(row.id()), now);
            if (event.kind() == ChannelEvent.Kind.BACK) {
                directory.linkChat(person, event.from(), now);
            } else {
                directory.closeChat(event.from(), now);
            }
        }
    }

    /** The same words within a second: sent twice, by a finger or a poor line. Nobody reads a question and answers it so fast. */
    private boolean isRepeated(ChannelEvent event) {
        var now = clock.instant();
        return event.kind() == ChannelEvent.Kind.TEXT
                && inbox.wasJustSaid(event.from(), event.text(), now.minus(BREATH), now);
    }

    private Content content(ChannelEvent event) {
        if (isRepeated(event)) {
            return Content.noted(event.text(), Content.Note.REPEATED);
        }
        return switch (event.kind()) {
            case TEXT -> event.about().isEmpty() ? Content.text(event.text()) : pointers.quoting(event);
            case FILES -> Content.text(event.text());
            case FOLLOW -> new Content("", List.of(), true);
            case EDIT ->
                inbox.find(event.from(), event.about())
                        .map(message -> Content.rewritten(event.text(), message))
                        .orElseGet(() -> Content.noted("", Content.Note.EDITED));
            case CONTACT -> Content.noted("", Content.Note.UNSUPPORTED);
            default -> Content.noted(event.text(), Content.Note.UNSUPPORTED);
        };
    }

    /** Somebody we do not know: a code tells who it is. */
    private void link(ChannelEvent event) {
        if (event.kind() == ChannelEvent.Kind.CONTACT) {
            known(event).ifPresentOrElse(person -> welcome(event, person), () -> answer(event));
            return;
        }
        var code = Invitations.code(event.text());
        if (code.isEmpty()) {
            answer(event);
            return;
        }
        if (inbox.has(event.from(), event.dedupeKey())) {
            return; // the same wrong code, delivered twice, is one miss
        }
        var outcome = invitations.redeem(code.get(), event.from(), realClock.instant());
        if (outcome instanceof InviteOutcome.Linked linked) {
            welcome(event, linked.person());
        } else if (outcome instanceof InviteOutcome.Spent) {
            keep(event, Optional.empty(), Content.noted("", Content.Note.CODE_SPENT));
        } else if (outcome instanceof InviteOutcome.Unknown) {
            keep(event, Optional.empty(), Content.noted("", Content.Note.CODE_UNKNOWN));
        }
    }

    /** A number that two people share says nothing. */
    private Optional<PersonId> known(ChannelEvent contact) {
        var found = chats.withPhone(contact.text());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void welcome(ChannelEvent event, PersonId person) {
        directory.linkChat(person, event.from(), clock.instant());
        introductions.settled(event.from());
        keep(event, Optional.of(person), new Content("", List.of(), true));
    }

    private void keep(ChannelEvent event, Optional<PersonId> person, Content content) {
        inbox.accept(event.from(), person, event.dedupeKey(), content, clock.instant());
    }

    private void answer(ChannelEvent event) {
        if (inbox.has(event.from(), event.dedupeKey())) {
            return; // how he said who he is, delivered twice
        }
        if (introductions.wereMade(event)) {
            return;
        }
        if (introductions.heard(event)) {
            keep(event, Optional.empty(), Content.noted("", Content.Note.NEWCOMER));
        } else {
            answerOnce(event.from(), Content.text(""));
        }
    }

    /** A second one would only be noise. */
    private void answerOnce(ChatAddress chat, Content content) {
        inbox.accept(chat, Optional.empty(), Introductions.onlyAnswer(chat), content, clock.instant());
    }
}
