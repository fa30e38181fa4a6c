package vn.thonbao.conversation;

import vn.thonbao.understanding.Understanding;

/** Decides, from what is handed in alone, what happens next. Touches no clock, file or table. */
public final class ConversationEngine {

    private final Understanding understanding;
    private final Phrases phrases;

    public ConversationEngine(Understanding understanding, Phrases phrases) {
        this.understanding = understanding;
        this.phrases = phrases;
    }

    /** Starts a flow, or takes it up again where the facts say it stands: asks the open question. */
    public Turn resume(Flow flow, ConversationState state, Facts facts) {
        throw new UnsupportedOperationException("helper C " + understanding + phrases);
    }

    /** One input of one reporter. */
    public Turn take(Flow flow, ConversationState state, Facts facts, Input input) {
        throw new UnsupportedOperationException("helper C");
    }
}
