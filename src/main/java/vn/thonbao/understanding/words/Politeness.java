package vn.thonbao.understanding.words;

/** Greetings and particles at both ends of a message: they change nothing, and go before anything is compared. */
public final class Politeness {

    private static final String SIGNS = ".,;:!?…~\"'()\n\t-*•+=";

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
        while (to - 1 > from && (sign(message, to - 1) || words.length("politeness", to - 1) == 1)) {
            to--;
        }
        return message.part(Math.min(from, to), to);
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
