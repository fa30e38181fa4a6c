package vn.thonbao.rehearsal;

/** A story that cannot be played as it is written; the words say why, in Vietnamese. */
public final class StoryMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryMistake(String words) {
        super(words);
    }
}
