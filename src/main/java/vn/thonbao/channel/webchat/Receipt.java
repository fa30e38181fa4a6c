package vn.thonbao.channel.webchat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.GroupCommit;

/** Takes what a visitor says: once it returns, the message is kept and in the history. */
@Component
class Receipt {

    private static final String OPENED = "opened";

    private final Inbox inbox;
    private final Lines lines;
    private final Directory directory;
    private final GroupCommit commits;
    private final Clock clock;
    private final OpenChats open;

    Receipt(Inbox inbox, Lines lines, Directory directory, GroupCommit commits, Clock clock, OpenChats open) {
        this.inbox = inbox;
        this.lines = lines;
        this.directory = directory;
        this.commits = commits;
        this.clock = clock;
        this.open = open;
    }

    /**
     * @param key made by the browser, so that sending again after a lost answer is no second message
     * @return the line of the history
     */
    long take(Visitor visitor, String key, Content content) {
        var now = clock.instant();
        var line = commits.call(() -> {
            directory.linkChat(visitor.person().id(), visitor.address(), now);
            var accepted = inbox.accept(
                    visitor.address(),
                    Optional.of(visitor.person().id()),
                    dedupeKey(visitor, key, content),
                    content,
                    now);
            return lines.said(accepted.id(), visitor.chat(), now);
        });
        open.changed(visitor.chat());
        return line;
    }

    /** A page without JavaScript keeps its key when its owner goes back and sends something else: the content tells. */
    private static String dedupeKey(Visitor visitor, String key, Content content) {
        var own = Typed.isKey(key) ? key : UUID.randomUUID().toString();
        return visitor.chat() + "/" + own + "/" + Integer.toHexString(fingerprint(content));
    }

    private static int fingerprint(Content content) {
        var files = content.files().stream().map(Content.IncomingFile::sha256).toList();
        return (content.text() + files).hashCode();
    }

    /** The browser's part of what {@link #take} made of it. */
    static String key(String dedupeKey) {
        var parts = dedupeKey.split("/", 3);
        return parts.length == 3 ? parts[1] : "";
    }

    /** At the first opening the bot speaks first. @return whether this was it */
    boolean greet(Visitor visitor) {
        if (directory.whoIs(visitor.address()).isPresent()) {
            return false;
        }
        var now = clock.instant();
        commits.run(() -> {
            directory.linkChat(visitor.person().id(), visitor.address(), now);
            var opened = new Content("", List.of(), true);
            inbox.accept(
                    visitor.address(), Optional.of(visitor.person().id()), visitor.chat() + "/" + OPENED, opened, now);
        });
        return true;
    }
}
