package vn.thonbao.submission;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The database gives the ids: a row has one from the moment it is stored. */
final class Rows {

    private Rows() {}

    static long stored(@Nullable Long id) {
        return Objects.requireNonNull(id, "not stored yet");
    }
}
