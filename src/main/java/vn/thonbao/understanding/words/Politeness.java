package vn.thonbao.understanding.words;

/** Greetings and particles at both ends of a message: they change nothing, and go before anything is compared. */
public final class Politeness {

    private static final String SIGNS = ".,;:!?…~\"'()\n\t-*•+=";

    /** "cảm ơn em" and the like. */
    private static final int LONGEST = 3;

    private Politeness() {}

    public static Message strip(Message message, Lexicon lexicon) {
        var words = new Words(message, lexicon);
        var from = 0;
        var to = message.size();
        while (from < to
                && (sign(message, from)
                        || words.in("politeness", from) && words.length("politeness", from) < to - from)) {
            from += Math.max(1, words.length("politeness", from));
        }
        for (var last = ending(words, from, to); last < to; last = ending(words, from, to)) {
            to = last;
        }
        return message.part(Math.min(from, to), to);
    }

    /** Where a sign or particle that ends the message starts; {@code to} when none does. */
    private static int ending(Words words, int from, int to) {
        var message = words.message();
        if (to - 1 > from && (sign(message, to - 1) || picture(message, to - 1))) {
            return to - 1;
        }
        for (var start = to - 1; start > from && start >= to - LONGEST; start--) {
            if (words.length("politeness", start) == to - start) {
                return start;
            }
        }
        return to;
    }

    private static boolean picture(Message message, int at) {
        var token = message.token(at);
        return token.kind() == Token.Kind.SIGN
                && Character.getType(token.key().codePointAt(0)) == Character.OTHER_SYMBOL;
    }

    /** Signs alone, without words. */
    public static Message trim(Message message) {
        var from = 0;
        var to = message.size();
        while (from < to && sign(message, from)) {
            from++;
        }
        while (to > from && sign(message, to - 1)) {
            to--;
        }
        return message.part(from, to);
    }

    private static boolean sign(Message message, int at) {
        var token = message.token(at);
        return token.kind() == Token.Kind.SIGN && SIGNS.contains(token.key());
    }
}
