package vn.thonbao.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a conversation remembers between two turns, and nothing more: where the reporter stands is computed.
 *
 * @param own answers to the flow's own questions; never a figure
 * @param postponed fields put off with "để sau"
 * @param pending what awaits a yes or a choice
 * @param asked the field of the last question the reporter saw: an answer that comes late, after somebody else of the unit
 *     answered or the flow was edited, still belongs to it and never to the next question
 * @param numbering how the figures and tasks were numbered when that question was put: the numbers of an answer are those
 * @param given the fields answered in this conversation, the latest last: what "quay lại" takes back
 * @param lastChoices the choices offered with the last message
 * @param misunderstandings in a row
 */
public record ConversationState(
        String flow,
        int version,
        Answers own,
        Set<String> postponed,
        Optional<Pending> pending,
        Optional<String> asked,
        Optional<Integer> numbering,
        List<String> given,
        List<String> lastChoices,
        int misunderstandings) {

    public ConversationState {
        postponed = Set.copyOf(postponed);
        given = List.copyOf(given);
        lastChoices = List.copyOf(lastChoices);
    }

    public static ConversationState start(Flow flow) {
        return new ConversationState(
                flow.name(),
                flow.version(),
                Answers.NONE,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0);
    }

    static ConversationState of(
            Flow flow,
            Answers own,
            Set<String> postponed,
            Optional<Pending> pending,
            Optional<String> asked,
            Optional<Integer> numbering,
            List<String> given,
            List<String> choices,
            int misunderstandings) {
        return new ConversationState(
                flow.name(),
                flow.version(),
                own,
                postponed,
                pending,
                asked,
                numbering,
                given,
                choices,
                misunderstandings);
    }

    /** Something that is not entered before the reporter says yes. */
    public sealed interface Pending {
        /** Readings of one figure: which is meant? */
        record WhichReading(String field, List<Answer> readings) implements Pending {}

        /** A figure that is far from the previous one. */
        record Doubtful(String field, Answer answer) implements Pending {}

        /** An answer that is there already would be replaced. */
        record Change(String field, Answer old, Answer replacement) implements Pending {}

        /** A pasted table: all of it after a yes, or nothing. */
        record Table(Map<String, Answer> rows) implements Pending {}

        /** "Sửa": which item? */
        record WhichItem() implements Pending {}

        /** The new answer for an item that was chosen for editing. */
        record NewAnswer(String field) implements Pending {}

        /** An item of a repeated group was chosen for editing: which part of it, or take it out? @param round its key */
        record WhichPart(String round) implements Pending {}

        /** Take it out, really? */
        record TakeOut(String round) implements Pending {}

        /** Sent here, and another campaign holds other figures of the same: change them there too? @param campaign as it was named */
        record Follow(List<Effect.Follow.Moved> figures, String campaign) implements Pending {
            public Follow {
                figures = List.copyOf(figures);
            }
        }

        /** The read-back was shown: send it? */
        record ReadBack() implements Pending {}

        /** What the office typed off the sheet was shown: is it right? @param asked which time */
        record SheetRead(int asked) implements Pending {}
    }
}
