package vn.thonbao.conversation;

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

    record Own(Step.Question question) implements Topic {
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
            return question.optional();
        }
    }
}
