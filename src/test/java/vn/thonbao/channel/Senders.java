package vn.thonbao.channel;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import vn.thonbao.directory.Directory;
import vn.thonbao.platform.database.GroupCommit;

/** Senders of a test's own, over the program's database, in place of the one that runs. */
final class Senders {

    private final Outbox outbox;
    private final DueMessages due;
    private final Directory directory;
    private final Detours detours;
    private final FileLinks links;
    private final GroupCommit commits;

    Senders(
            Outbox outbox,
            DueMessages due,
            Directory directory,
            Detours detours,
            FileLinks links,
            GroupCommit commits) {
        this.outbox = outbox;
        this.due = due;
        this.directory = directory;
        this.detours = detours;
        this.links = links;
        this.commits = commits;
    }

    OutboxSender over(Clock clock, ChannelAdapter... adapters) {
        return new OutboxSender(
                outbox, due, List.of(adapters), directory, detours, links, commits, clock, new SimpleMeterRegistry());
    }

    Senders with(Outbox another) {
        return new Senders(another, due, directory, detours, links, commits);
    }

    Senders with(GroupCommit another) {
        return new Senders(outbox, due, directory, detours, links, another);
    }
}
