package vn.thonbao.platform;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program must not start as things are; the message is in plain Vietnamese, for the person who runs it. Spring wraps what
 * happens while its context starts: {@link #in} finds it again. The exit code of such a start is 1.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;

    public CannotStart(String words) {
        super(words);
        this.words = words;
    }

    public CannotStart(String words, Throwable cause) {
        super(words, cause);
        this.words = words;
    }

    /** What is wrong and what to do. */
    public String words() {
        return words;
    }

    public static Optional<CannotStart> in(Throwable fault) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, f -> f.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(CannotStart.class::isInstance)
                .map(CannotStart.class::cast)
                .findFirst();
    }
}
