package vn.thonbao.understanding;

import java.util.List;

/** What was made of a message for one field. An answer that cannot be read is an ordinary value: it happens every day. */
public sealed interface Reading {

    /** The words it was read from. */
    Span said();

    /** One certain meaning: take it, and read it back. */
    record Accept(Value value, Span said) implements Reading {}

    /**
     * One meaning that wants a yes, or several to choose from.
     *
     * @param readings at least one, likeliest first
     */
    record Confirm(List<Value> readings, Doubt why, Span said) implements Reading {
        public Confirm {
            readings = List.copyOf(readings);
            if (readings.isEmpty()) {
                throw new IllegalArgumentException("a confirmation needs something to confirm");
            }
        }

        public Value likeliest() {
            return readings.get(0);
        }
    }

    /** Nothing to take and nothing to offer; the reason picks the next wording. */
    record Reask(Reason why, Span said) implements Reading {}
}
