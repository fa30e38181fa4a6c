package vn.thonbao.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The same figures in the other campaigns that still hold the old ones; what was sent there is sent anew. */
    record Follow(List<Moved> figures) implements Effect {
        public Follow {
            figures = List.copyOf(figures);
        }

        /** @param old what the other campaign holds */
        public record Moved(String field, Answer old, Answer replacement) {}
    }

    /** Files for a field of the draft; field {@code sheet} = a picture of the whole paper sheet. */
    record Attach(String field, List<Input.FileRef> files) implements Effect {
        public Attach {
            files = List.copyOf(files);
        }
    }

    /** What the flow's {@code finish} names: submit the draft, record the consent. */
    record Finish(String deed) implements Effect {}

    /**
     * What the head asks for, in own words; the office answers it, except TONIGHT, which is simply done.
     *
     * @param until the day that was named, if one was
     */
    record Wish(Kind kind, Optional<LocalDate> until, String words) implements Effect {
        public enum Kind {
            MORE_TIME,
            STAND_IN,
            AWAY,
            TONIGHT
        }
    }

    /**
     * What the head is stuck with, word for word: kept until the office has answered.
     *
     * @param field the question of the report it was told at; absent when it was raised in passing
     */
    record Raise(String words, Optional<String> field) implements Effect {}

    /**
     * Items of a repeated group that become something of their own in the office.
     *
     * @param becomes what the flow's file says, {@code award}
     * @param reported they stand in the unit's report and may be told anew there; else they are said once
     */
    record Propose(String becomes, boolean reported, List<Item> items) implements Effect {
        public Propose {
            items = List.copyOf(items);
        }

        /**
         * @param key the item's own in its report or talk ("proposal.2"); its files are attached to fields that begin with it and a dot
         * @param words by field of the group, as the head reads them
         */
        public record Item(String key, Map<String, String> words, boolean takenOut) {
            public Item {
                words = Map.copyOf(words);
            }
        }
    }

    /** A person of the office should call back. */
    record HandOver(String reason) implements Effect {}
}
