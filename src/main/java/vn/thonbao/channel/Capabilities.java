package vn.thonbao.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.platform.files.FileStore.StoredFile;

/**
 * What a channel can do; the rest of the program asks these and never for the channel's name.
 *
 * @param textLimit UTF-16 units of one message
 * @param buttonBytes bytes of what a button sends back; 0 = no buttons
 * @param filesOut media types it takes from us, each with the most bytes
 * @param edits whether a sent message can be changed
 * @param window how long after a person's last message we may write; empty = at any time
 * @param pace how fast we may write of our own accord
 * @param noticed whether a message shows itself; else it lies there until the person looks
 * @param beyondWindow whether there is still a way, a dearer one, once the window is over
 */
public record Capabilities(
        int textLimit,
        int buttonBytes,
        Map<String, Long> filesOut,
        boolean edits,
        Optional<Duration> window,
        Pace pace,
        boolean noticed,
        boolean beyondWindow) {

    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    public static final String PDF = "application/pdf";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * Of notices and bulk. Answers are as slow as the people who ask; if the channel finds even them too many, it says so and
     * is obeyed.
     *
     * @param perSecond of all chats together; 0 = no limit
     * @param perSecondAndChat of one chat; 0 = no limit
     */
    public record Pace(int perSecond, int perSecondAndChat) {
        public static final Pace FREE = new Pace(0, 0);
    }

    public Capabilities {
        filesOut = Map.copyOf(filesOut);
    }

    public Capabilities(
            int textLimit, int buttonBytes, Map<String, Long> filesOut, boolean edits, Optional<Duration> window) {
        this(textLimit, buttonBytes, filesOut, edits, window, Pace.FREE);
    }

    public Capabilities(
            int textLimit,
            int buttonBytes,
            Map<String, Long> filesOut,
            boolean edits,
            Optional<Duration> window,
            Pace pace) {
        this(textLimit, buttonBytes, filesOut, edits, window, pace, true, false);
    }

    public boolean buttons() {
        return buttonBytes > 0;
    }

    public boolean takes(StoredFile file) {
        return file.size() <= filesOut.getOrDefault(file.mediaType(), -1L);
    }

    /** @param lastInbound when this person last wrote here */
    public boolean isInWindow(Instant lastInbound, Instant now) {
        return window.map(open -> now.isBefore(lastInbound.plus(open))).orElse(true);
    }
}
