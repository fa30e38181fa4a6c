package vn.thonbao.rehearsal;

import java.util.List;
import java.util.stream.Collectors;
import vn.thonbao.conversation.Effect;

/** One thing that happened on the stage and that the story tells. */
sealed interface Said {

    /** The bot to one person. */
    record Bot(Cast.Member to, Effect.Say say) implements Said {}

    /** What was saved, sent or promised. */
    record Deed(String words) implements Said {}

    /** @param onlyOne no second person is in the story, so it need not be said to whom the bot speaks */
    default List<String> lines(boolean onlyOne) {
        if (this instanceof Deed deed) {
            return List.of("=> " + deed.words());
        }
        var bot = (Bot) this;
        var buttons = bot.say().choices().stream().map(c -> " [" + c + "]").collect(Collectors.joining());
        var speaker = onlyOne ? "Bot: " : "Bot → " + bot.to().name() + ": ";
        return (speaker + bot.say().text() + buttons)
                .lines()
                .map(new Indent()::line)
                .toList();
    }

    /** Lines after the first belong to it and stand a little to the right. */
    final class Indent {
        private boolean first = true;

        String line(String text) {
            var line = first ? text : Transcript.INDENT + text;
            first = false;
            return line;
        }
    }
}
