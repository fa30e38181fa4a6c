package vn.thonbao.understanding.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What machines write and nobody reports: markup, addresses of the web and of mail, commands of a database. */
public record Foreign(Message message) {

    private static final Set<String> ENDINGS = Set.of("com", "vn", "net", "org", "info", "edu", "gov", "io", "me");
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "www");
    private static final List<List<String>> COMMANDS = List.of(
            List.of("drop", "table"),
            List.of("delete", "from"),
            List.of("insert", "into"),
            List.of("union", "select"),
            List.of("union", "all"),
            List.of("select", "*"));

    /** The token behind what starts here. Asked of each token once, the whole message is walked at most twice. */
    public Optional<Integer> end(int at) {
        if (tag(at)) {
            return Optional.of(behindTags(at));
        }
        if (message.token(at).glued() && at > 0) {
            return Optional.empty();
        }
        var end = at + 1;
        while (message.has(end) && message.token(end).glued()) {
            end++;
        }
        return address(at, end) ? Optional.of(end) : Optional.empty();
    }

    /** A command of a database stands in it: whatever else is there was not typed to report a figure. */
    public boolean command() {
        for (var i = 0; i < message.size(); i++) {
            var at = i;
            if (alwaysTrue(at)) {
                return true;
            }
            for (var command : COMMANDS) {
                if (word(at, command.get(0)) && word(at + 1, command.get(1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "or 1=1". */
    private boolean alwaysTrue(int at) {
        return word(at, "or")
                && message.has(at + 3)
                && message.sign(at + 2, "=")
                && message.token(at + 1).key().equals(message.token(at + 3).key());
    }

    private boolean tag(int at) {
        return message.sign(at, "<")
                && message.has(at + 1)
                && message.token(at + 1).glued()
                && (message.token(at + 1).word() || message.sign(at + 1, "/") || message.sign(at + 1, "!"));
    }

    /** Between an opening and a closing tag nothing is a figure either. */
    private int behindTags(int at) {
        for (var i = message.size() - 1; i > at; i--) {
            if (message.sign(i, ">")) {
                return i + 1;
            }
        }
        return message.size();
    }

    private boolean address(int from, int to) {
        for (var i = from; i < to; i++) {
            if (SCHEMES.contains(message.token(i).folded()) && i + 1 < to
                    || message.sign(i, "@") && i > from && i + 1 < to
                    || host(i, to)) {
                return true;
            }
        }
        return false;
    }

    /** "facebook.com", "bit.ly/98". */
    private boolean host(int dot, int to) {
        return message.sign(dot, ".")
                && dot + 1 < to
                && message.token(dot + 1).word()
                && (ENDINGS.contains(message.token(dot + 1).folded()) || dot + 2 < to && message.sign(dot + 2, "/"));
    }

    /** As typed: an English word may look like Telex. */
    private boolean word(int at, String word) {
        if (!message.has(at)) {
            return false;
        }
        var token = message.token(at);
        return token.to() - token.from() == word.length()
                && message.raw().regionMatches(true, token.from(), word, 0, word.length());
    }
}
