package vn.thonbao.rehearsal;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.stream.Stream;
import vn.thonbao.conversation.Effect;

/** Effects that change nothing in a rehearsal, as a story writes them. */
final class Deeds {

    private Deeds() {}

    static Stream<String> of(Effect effect) {
        if (effect instanceof Effect.HandOver handOver) {
            return Stream.of("gọi lại: " + handOver.reason());
        }
        if (effect instanceof Effect.Raise raise) {
            return Stream.of("khó khăn: " + raise.words().replace("\n", " / "));
        }
        if (effect instanceof Effect.Follow follow) {
            return Stream.of(follow.figures().stream()
                    .map(moved -> moved.field() + " “" + moved.replacement().said() + "”")
                    .collect(joining(" · ", "sửa theo ở đợt khác: ", "")));
        }
        if (effect instanceof Effect.Propose propose) {
            return propose.items().stream().map(Deeds::proposed);
        }
        return effect instanceof Effect.Wish wish ? Stream.of(wished(wish)) : Stream.empty();
    }

    /** In the order of the fields' names: a record of what is kept, not of how it was asked. */
    private static String proposed(Effect.Propose.Item item) {
        if (item.takenOut()) {
            return "rút " + item.key();
        }
        return item.words().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " “" + e.getValue().replaceAll("\\s*\n\\s*", " / ") + "”")
                .collect(joining(" · ", "đề nghị " + item.key() + ": ", ""));
    }

    private static String wished(Effect.Wish wish) {
        var what = switch (wish.kind()) {
            case MORE_TIME -> "xin lùi hạn";
            case STAND_IN -> "nhờ người khác";
            case AWAY -> "xin tạm nghỉ";
            case TONIGHT -> "hẹn nhắc lại";
        };
        return what + wish.until().map(day -> " đến " + day).orElse("") + ": " + wish.words();
    }
}
