package vn.thonbao.understanding.answer;

import java.util.Set;
import java.util.stream.IntStream;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Spelling;
import vn.thonbao.understanding.words.Token;

/** "k", "ko", "hông", "nỏ", "chẳng" are all không: said so once, so that no list has to name them all. */
public final class Negators {

    private static final String NO = Spelling.key("không");

    /** As typed, with and without marks; "kg" is no weight and "k" no thousand in an answer of yes or no. */
    private static final Set<String> SAID = Set.of(
            "k", "ko", "kg", "kh", "khg", "hok", "hk", "hong", "hem", "nỏ", "hông", "hổng", "khôg", "chẳng", "chang",
            "chả", "hổg", "khong", "hôg");

    private static final Set<String> KEYS =
            Set.copyOf(SAID.stream().map(Spelling::key).toList());

    private Negators() {}

    /** A figure before "k" or "kg" makes it a unit after all. */
    public static Message spelledOut(Message message) {
        var tokens = IntStream.range(0, message.size())
                .mapToObj(i -> negates(message, i) ? asNo(message.token(i)) : message.token(i))
                .toList();
        return tokens.equals(message.tokens()) ? message : new Message(message.raw(), tokens, message.marked());
    }

    private static boolean negates(Message message, int at) {
        return message.token(at).word()
                && KEYS.contains(message.token(at).key())
                && !(message.has(at - 1) && message.token(at - 1).number());
    }

    private static Token asNo(Token token) {
        return new Token(
                Token.Kind.WORD,
                NO,
                Spelling.folded(NO),
                token.from(),
                token.to(),
                token.glued(),
                token.mended(),
                token.bare());
    }
}
