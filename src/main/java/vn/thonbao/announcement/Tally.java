package vn.thonbao.announcement;

import java.time.Instant;

/**
 * How an announcement stands: each person it is for is in one of the first four.
 *
 * @param read said that it was understood
 * @param silent on its way to them, or there, and nothing was said
 * @param unreached no chat led to them
 * @param underWay their turn to be written to is still to come
 * @param callAtOnce of the unreached, those nobody has called; who is to be left in peace is not among them
 * @param callLater of the silent, those nobody has called
 */
public record Tally(int read, int silent, int unreached, int underWay, int callAtOnce, int callLater) {

    static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0);

    /** Of this announcement's people those who should be called now. */
    public int calls(Announcement announcement, Instant now) {
        return callAtOnce + (now.isBefore(announcement.callFrom()) ? 0 : callLater);
    }
}
