package vn.thonbao.channel.webchat;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.ChannelAdapter;
import vn.thonbao.directory.ChatAddress;

/** Delivered means: it is in the history, and open pages are told. */
@Component
class WebChatAdapter implements ChannelAdapter {

    static final String CHANNEL = "webchat";

    private final Lines lines;
    private final OpenChats open;
    private final Clock clock;

    WebChatAdapter(Lines lines, OpenChats open, Clock clock) {
        this.lines = lines;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public SendResult send(long id, ChatAddress to, String text, List<String> choices) {
        lines.answered(id, to.chatId(), clock.instant());
        open.changed(to.chatId());
        return new SendResult.Delivered("");
    }
}
