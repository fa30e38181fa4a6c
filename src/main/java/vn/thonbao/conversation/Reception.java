package vn.thonbao.conversation;

import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Understanding;

/** Settles who speaks for which unit and period, and which flow is meant, before a flow takes over. */
public final class Reception {

    /** @param key the shell's own name for unit and period; {@code label} is what the head reads ("Tổ dân phố 5 · năm 2025") */
    public record Duty(String key, String label) {}

    /**
     * What is remembered of one person between two turns.
     *
     * @param duty the unit and period that are talked about
     * @param flow the flow under way
     * @param offered the duties of the last question "which one?"
     * @param held the message that was put aside while that question was open; it is read again afterwards
     */
    public record Talk(Optional<String> duty, Optional<String> flow, List<Duty> offered, Optional<Input> held) {

        public static final Talk NEW = new Talk(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        public Talk {
            offered = List.copyOf(offered);
        }
    }

    public sealed interface Outcome {
        Talk next();

        /** Ask the person something first, or tell that nothing is owed. */
        record Ask(Talk next, Effect.Say say) implements Outcome {}

        /** Hand over to the flow {@code next.flow()} from its open question, with nothing said to it yet. */
        record Begin(Talk next) implements Outcome {}

        /** Hand this input to the flow {@code next.flow()}. */
        record Continue(Talk next, Input input) implements Outcome {}
    }

    private final Understanding understanding;
    private final Phrases phrases;
    private final List<Flow> flows;

    public Reception(Understanding understanding, Phrases phrases, List<Flow> flows) {
        this.understanding = understanding;
        this.phrases = phrases;
        this.flows = List.copyOf(flows);
    }

    /**
     * @param consented whether the notice was answered with a yes; without it only the flow {@code welcome} may talk
     * @param duties what the person's units owe now, most urgent first
     * @param facts the words that are known without a duty
     */
    public Outcome receive(Talk talk, boolean consented, List<Duty> duties, Facts facts, Input input) {
        throw new UnsupportedOperationException("helper C " + understanding + phrases + flows);
    }
}
