package vn.thonbao.program.crowd;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * What the network and Telegram do wrong, by chance with a seed.
 *
 * @param share of the calls that fail, of the updates that come twice or with a wrong time, of the batches out of order
 * @param each how long every answer takes
 */
public record Faults(double share, Duration each, Random chance) {

    /** What becomes of a call. {@code ..._HEARD}: the message reached the head all the same. */
    enum Kind {
        NONE,
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        ERROR_PAGE,
        ERROR_PAGE_HEARD,
        RESET,
        RESET_HEARD,
        SLOW_HEARD;

        boolean heard() {
            return this == NONE || name().endsWith("_HEARD");
        }
    }

    private static final Duration SLOW = Duration.ofMillis(700);
    private static final List<Kind> KINDS = List.of(Kind.values()).subList(1, Kind.values().length);

    public static Faults none(Duration each) {
        return new Faults(0, each, new Random(0));
    }

    Kind next() {
        return strikes() ? KINDS.get(chance.nextInt(KINDS.size())) : Kind.NONE;
    }

    boolean strikes() {
        return share > 0 && chance.nextDouble() < share;
    }

    /** @param right the answer there would be without the fault */
    Wire.Answer answer(Kind kind, String right) {
        return switch (kind) {
            case NONE -> Wire.Answer.of(right).after(each);
            case SLOW_HEARD -> Wire.Answer.of(right).after(SLOW);
            case RESET, RESET_HEARD -> new Wire.Answer(0, "", each);
            case TOO_MANY_REQUESTS ->
                refusal(429, "Too Many Requests: retry after 1", ",\"parameters\":{\"retry_after\":1}");
            case SERVER_ERROR -> refusal(500, "Internal Server Error", "");
            case ERROR_PAGE, ERROR_PAGE_HEARD ->
                new Wire.Answer(502, "<html><body>502 Bad Gateway</body></html>", each);
        };
    }

    private Wire.Answer refusal(int status, String words, String rest) {
        var body = "{\"ok\":false,\"error_code\":" + status + ",\"description\":\"" + words + "\"" + rest + "}";
        return new Wire.Answer(status, body, each);
    }
}
