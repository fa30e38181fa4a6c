package vn.thonbao.channel.telegram;

import java.io.IOException;
import java.util.Map;
import vn.thonbao.channel.ChannelEvent;
import vn.thonbao.channel.Content.Note;
import vn.thonbao.channel.MediaSource;

/** Telegram tells first where a file lies, and gives it then. The library's download takes an error page for the file. */
class TelegramMedia implements MediaSource {

    private final TelegramApi api;

    TelegramMedia(TelegramApi api) {
        this.api = api;
    }

    @Override
    public String channel() {
        return Updates.CHANNEL;
    }

    @Override
    public Fetched fetch(ChannelEvent.Media media, long cap) {
        if (media.size() > cap) {
            return new Never(Note.FILE_TOO_LARGE);
        }
        try {
            var file = api.ask("getFile", Map.of("file_id", media.ref()));
            return file.path("file_size").asLong() > cap
                    ? new Never(Note.FILE_TOO_LARGE)
                    : new Bytes(api.download(file.path("file_path").asText()));
        } catch (TelegramApi.Refused refused) {
            return switch (refused.status()) {
                case 400, 404 -> new Never(Note.FILES_NOT_RECEIVED); // gone, or above Telegram's own 20 MB
                default -> new Later("Telegram answered " + refused.status());
            };
        } catch (IOException unreachable) {
            return new Later(unreachable.getClass().getSimpleName());
        }
    }
}
