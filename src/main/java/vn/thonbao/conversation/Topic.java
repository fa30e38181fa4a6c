package vn.thonbao.conversation;

import java.util.Optional;

/** One question as it stands for this unit: an indicator it owes, or a question of the flow's own. */
sealed interface Topic {

    String field();

    String label();

    /** Offered beside the read-back, never asked in its turn. */
    boolean optional();

    /** @param number counted from 1 in the plan's order: how the head names it ("câu 3") */
    record Figure(Facts.Item item, int number, Step.AssignedFigures step) implements Topic {
        @Override
        public String field() {
            return item.id();
        }

        @Override
        public String label() {
            return item.label();
        }

        @Override
        public boolean optional() {
            return false;
        }
    }

    /** @param round the item it is asked for, when its group is asked anew for one after the other */
    record Own(Step.Question question, Optional<Round> round) implements Topic {
        @Override
        public String field() {
            return question.field();
        }

        @Override
        public String label() {
            return question.label();
        }

        @Override
        public boolean optional() {
            return question.optional() && round.isEmpty();
        }
    }

    /** One item of a repeated group. @param number counted from 1; it stays the item's own when another one is taken out */
    record Round(Step.Repeat group, int number) {
        /** Also the field that says the item was taken out. */
        String key() {
            return group.field() + "." + number;
        }

        String field(String question) {
            return key() + "." + question;
        }

        String label() {
            return group.label() + " " + number;
        }
    }
}
