package vn.thonbao.understanding.words;

import java.util.Optional;
import java.util.Set;

/** What a unit is counted over: "/ha", "một ha", "/người/năm". */
public record Per(Message message, Lexicon lexicon) {

    public record Found(String word, int end) {}

    private static final Set<String> WORDS =
            Set.of("ha", "nam", "thang", "nguoi", "quy", "ho", "ngay", "hec", "vu", "sao", "mau", "cong");

    public Optional<Found> at(int start) {
        var at = start;
        var word = "";
        while (message.has(at + 1)) {
            var one = message.sign(at, "/")
                    || message.token(at).folded().equals("mot")
                    || message.token(at).folded().equals("moi");
            if (!one || !WORDS.contains(message.token(at + 1).folded())) {
                break;
            }
            word = message.token(at + 1).folded();
            at += 2;
        }
        return word.isEmpty() ? Optional.empty() : Optional.of(new Found(word, at));
    }
}
