package vn.thonbao.channel.webchat;

import java.util.regex.Pattern;

/** What a browser sent as text. */
final class Typed {

    /** Characters of one message. */
    static final int LONGEST = 10_000;

    /** Control characters but line break and tab, and marks that turn the direction of writing: nobody types them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private Typed() {}

    static String clean(String text) {
        return INVISIBLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The last part of a path, in one line and of bearable length. */
    static String fileName(String name) {
        var last = clean(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .replace('\n', ' ');
        return last.length() > 80 ? last.substring(last.length() - 80) : last;
    }

    /** A key that tells a repeated message from a new one; anything else would be a way to guess or to overflow. */
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }
}
