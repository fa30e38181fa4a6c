package vn.thonbao.understanding;

/**
 * A piece of a message as it was typed.
 *
 * @param from offset of the first UTF-16 unit in the message
 * @param to offset behind the last one
 */
public record Span(String text, int from, int to) {

    public static Span whole(String message) {
        return new Span(message, 0, message.length());
    }
}
