package vn.thonbao.channel;

import java.io.InputStream;

/** How one channel hands over the files it holds. Called on a thread that may wait. */
public interface MediaSource {

    /** The name in {@link vn.thonbao.directory.ChatAddress#channel()}. */
    String channel();

    /**
     * Only from the channel's own hosts, and following no redirects: the reference came from outside.
     *
     * @param cap bytes; whoever knows beforehand that it is more answers {@link Never}, and nobody reads further
     */
    Fetched fetch(ChannelEvent.Media media, long cap);

    sealed interface Fetched permits Bytes, Later, Never {}

    /** Closed by whoever reads them; a stream that breaks off is asked for again. */
    record Bytes(InputStream stream) implements Fetched {}

    /** Worth another try. @param why for the log: no address, no token, no name */
    record Later(String why) implements Fetched {}

    /** @param tell what its sender has to be told */
    record Never(Content.Note tell) implements Fetched {}
}
