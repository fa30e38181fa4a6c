package vn.thonbao.conversation;

import java.util.List;

/** The result of one input: what the conversation now remembers, and what the shell must do, in this order. */
public record Turn(ConversationState next, List<Effect> effects) {

    public Turn {
        effects = List.copyOf(effects);
    }
}
