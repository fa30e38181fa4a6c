package vn.thonbao.understanding;

import java.util.List;
import java.util.Optional;

/** The front door: what words mean for a field. Deterministic, offline, linear in the length of the message. */
public final class Understanding {

    /** Longer messages are not read as figures: {@link Reason#TOO_LONG}. UTF-16 units. */
    public static final int MOST_CHARACTERS = 10_000;

    private final Vocabulary vocabulary;

    public Understanding(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One figure (or one of the answers that stand for a figure) for one field. */
    public Reading read(String message, Field field) {
        throw new UnsupportedOperationException("helper U");
    }

    /**
     * A message that may speak of several fields; rows only for fields it speaks of.
     *
     * @param fields those the unit owes, in the order they are asked: printed numbers 1. 2. 3. mean this order
     */
    public Paste readMany(String message, List<Field> fields) {
        throw new UnsupportedOperationException("helper U");
    }

    /** @param shown the figures the question showed, so that their repetition is no correction */
    public YesNoAnswer answer(String message, Question question, List<String> shown) {
        throw new UnsupportedOperationException("helper U");
    }

    /**
     * Which of the choices is meant: by number ("1", "1.", "số 1", when {@code numbered}), by label, by label without
     * diacritics. Empty when none or more than one fits.
     *
     * @return index into {@code choices}
     */
    public Optional<Integer> choose(String message, List<String> choices, boolean numbered) {
        throw new UnsupportedOperationException("helper U");
    }

    /** A request that is understood anywhere: giúp, quay lại, … ; empty when the message is anything else. */
    public Optional<Command> command(String message) {
        throw new UnsupportedOperationException("helper U");
    }

    /** A correction said freely: "báo nhầm 45 chứ không phải 54", "sửa câu 3 thành 85", "chỉ tiêu 10 là 97,5", "3 là 85". */
    public Optional<Correction> correction(String message, List<Field> fields) {
        throw new UnsupportedOperationException("helper U");
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
