package vn.thonbao.channel.webchat;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Capabilities;
import vn.thonbao.channel.ChannelAdapter;
import vn.thonbao.channel.OutgoingMessage;
import vn.thonbao.channel.SendResult;
import vn.thonbao.platform.database.GroupCommit;

/** Delivered means: it is in the history, and open pages are told. */
@Component
class WebChatAdapter implements ChannelAdapter {

    static final String CHANNEL = "webchat";

    private static final Capabilities CAN = new Capabilities(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Stream.of(Capabilities.JPEG, Capabilities.PNG, Capabilities.PDF, Capabilities.DOCX, Capabilities.XLSX)
                    .collect(toMap(identity(), type -> Long.MAX_VALUE)),
            false,
            Optional.empty(),
            Capabilities.Pace.FREE,
            false,
            false);

    private final Lines lines;
    private final OpenChats open;
    private final GroupCommit commits;
    private final Clock clock;

    WebChatAdapter(Lines lines, OpenChats open, GroupCommit commits, Clock clock) {
        this.lines = lines;
        this.open = open;
        this.commits = commits;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return CAN;
    }

    @Override
    public CompletionStage<SendResult> send(OutgoingMessage message) {
        var chat = message.to().chatId();
        var now = clock.instant();
        return commits.submit(() -> lines.answered(message.id(), chat, now)).thenApply(written -> {
            open.changed(chat);
            return new SendResult.Delivered("");
        });
    }
}
