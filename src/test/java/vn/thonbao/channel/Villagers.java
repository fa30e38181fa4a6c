package vn.thonbao.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Heads who report at the same time, each the next figure when it is asked for, and nobody twice. */
public final class Villagers {

    private static final Pattern QUESTION = Pattern.compile("(?m)^(\\d+)/14 · ");

    public interface Mouth {
        void says(String chat, String text) throws Exception;
    }

    private final Mouth mouth;
    private final Map<String, Integer> answered = new HashMap<>();
    private final Set<String> confirmed = new HashSet<>();
    private final Set<String> sending = new HashSet<>();
    private final Set<String> thanked = new HashSet<>();

    public Villagers(Mouth mouth) {
        this.mouth = mouth;
    }

    public void begin(String chat) throws Exception {
        answered.put(chat, 0);
        mouth.says(chat, "bc");
    }

    public boolean done() {
        return thanked.size() == answered.size();
    }

    /** @param text with whatever may be tapped */
    public void hears(String chat, String text) throws Exception {
        var question = QUESTION.matcher(text);
        var before = answered.getOrDefault(chat, 0);
        if (text.contains("đã nhận báo cáo")) {
            thanked.add(chat);
        } else if (question.find()) {
            var number = Integer.parseInt(question.group(1));
            assertThat(number).as(text).isLessThanOrEqualTo(before + 1);
            if (number == before + 1) {
                answered.put(chat, number);
                mouth.says(chat, Heads.FIGURES.get(before));
            }
        } else if (text.contains("đúng không ạ?")) {
            if (confirmed.add(chat + text)) {
                mouth.says(chat, "đúng");
            }
        } else if (before < Heads.FIGURES.size()) {
            throw new AssertionError("heads do not understand: " + text);
        } else if (sending.add(chat)) {
            mouth.says(chat, "gửi");
        }
    }
}
