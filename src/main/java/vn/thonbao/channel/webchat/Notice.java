package vn.thonbao.channel.webchat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import vn.thonbao.platform.files.FileStore;

/**
 * Why something could not be taken; the words are in {@code chat/notice.html}.
 *
 * @param name of the file; empty for a text
 * @param size of what came, and {@code limit} of what is taken, as people read them ("30,5 MB")
 */
record Notice(Kind kind, String name, String size, String limit) {

    enum Kind {
        EMPTY(422),
        TOO_LONG(413),
        FILE_TOO_LARGE(413),
        FILE_NOT_ACCEPTED(415),
        FILE_EMPTY(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }
    }

    static Notice empty() {
        return new Notice(Kind.EMPTY, "", "", "");
    }

    static Notice noFile() {
        return new Notice(Kind.FILE_EMPTY, "", "", "");
    }

    static Notice tooLong(int length) {
        return new Notice(
                Kind.TOO_LONG, "", number(BigDecimal.valueOf(length)), number(BigDecimal.valueOf(Typed.LONGEST)));
    }

    static Notice tooLarge(String name, long size, long limit) {
        return new Notice(Kind.FILE_TOO_LARGE, name, megabytes(size), megabytes(limit));
    }

    static Notice of(FileStore.Outcome refused, String name, long size) {
        if (refused instanceof FileStore.Outcome.TooLarge tooLarge) {
            return tooLarge(name, size, tooLarge.limitBytes());
        }
        return refused instanceof FileStore.Outcome.Empty ? noFile() : new Notice(Kind.FILE_NOT_ACCEPTED, name, "", "");
    }

    /** Rounded up, so that what is over the limit never looks like the limit. */
    static String megabytes(long bytes) {
        return number(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1 << 20), 1, RoundingMode.CEILING)) + " MB";
    }

    private static String number(BigDecimal value) {
        return NumberFormat.getInstance(Locale.forLanguageTag("vi")).format(value);
    }

    int status() {
        return kind.status;
    }
}
