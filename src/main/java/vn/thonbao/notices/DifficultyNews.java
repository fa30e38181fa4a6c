package vn.thonbao.notices;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thonbao.difficulty.DifficultyAnswered;
import vn.thonbao.intake.Unreached;

/** Tells the head what the office answered to a difficulty, inside the answer's transaction. */
@Component
class DifficultyNews {

    /** The head knows what it was about by its first words. */
    private static final int LONGEST_QUOTE = 80;

    private final Notices notices;

    DifficultyNews(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void answered(DifficultyAnswered event) {
        var difficulty = event.difficulty();
        var answer = event.answer();
        notices.tell(
                difficulty.person(),
                difficulty.unit(),
                Unreached.DIFFICULTY + answer.id(),
                "difficulty.answered",
                Map.of("by", answer.by(), "said", quoted(difficulty.words()), "answer", answer.words()),
                List.of("officer"),
                answer.at());
    }

    private static String quoted(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
