package vn.thonbao.conversation;

import java.util.List;

/** What the shell must do after a turn, in this order. Every kind has a handler in {@code intake}; a test counts them. */
public sealed interface Effect {

    /** @param choices buttons where the channel has them, numbered lines elsewhere; 20 characters each at most */
    record Say(String text, List<String> choices) implements Effect {
        public Say {
            choices = List.copyOf(choices);
        }
    }

    /** Into the unit's draft, which keeps the old value too. */
    record Enter(String field, Answer answer) implements Effect {}

    /** Out of the draft again. */
    record Withdraw(String field) implements Effect {}

    /** Files for a field of the draft; field {@code sheet} = a picture of the whole paper sheet. */
    record Attach(String field, List<Input.FileRef> files) implements Effect {
        public Attach {
            files = List.copyOf(files);
        }
    }

    /** What the flow's {@code finish} names: submit the draft, record the consent. */
    record Finish(String deed) implements Effect {}

    /** A person of the office should call back. */
    record HandOver(String reason) implements Effect {}
}
