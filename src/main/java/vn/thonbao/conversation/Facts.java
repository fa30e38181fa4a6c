package vn.thonbao.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.understanding.Field;

/**
 * All that the engine may know beside the flow, the state and the input. The shell gathers it anew for every turn.
 *
 * @param words what stands for the placeholders that are the same all through a turn: you, we, unit, agency, office, campaign,
 *     period, deadline ("17 giờ thứ Hai, 08/12"), lock, officer, phone, now ("19 giờ 40 ngày 15/3"), tonight ("18 giờ 30 tối nay")
 * @param items the indicators that the unit owes in the period, in the plan's order
 * @param draft what the unit's draft holds, whoever of the unit said it: figures by item id, narratives by field
 * @param files how many files the draft holds for a field
 * @param standing where the report is in its life
 * @param look what in complete figures is worth a second look
 * @param today where the commune is: what "thứ hai" and "mai" are counted from
 */
public record Facts(
        Map<String, String> words,
        List<Item> items,
        Answers draft,
        Map<String, Integer> files,
        Standing standing,
        SecondLook look,
        LocalDate today) {

    public Facts {
        words = Map.copyOf(words);
        items = List.copyOf(items);
        files = Map.copyOf(files);
    }

    /** Figures that stay as they are said, but do not fit each other. */
    public interface SecondLook {
        SecondLook NOTHING = known -> List.of();

        /** One sentence for each thing, in the words of the office. */
        List<String> at(Answers known);
    }

    /**
     * One indicator as the unit owes it.
     *
     * @param field id, unit, range, previous figure, total: all that the reader needs
     * @param number as printed in the plan ("7.2")
     * @param label for read-backs and tables; at most 25 characters
     * @param target in words ("98%", "không còn hộ nghèo"); absent = no target
     * @param example one answer that would do ("97,5 hoặc 298/312")
     * @param question instead of the step's generic {@code ask}, when the plan's wording would puzzle a village head
     * @param previous what was reported the period before
     * @param returned the office sent this figure back
     * @param held what the unit has sent for the very same figure and days in another campaign: offered, never taken by itself
     * @param registered what the unit undertook of it beforehand
     * @param elsewhere what another campaign that is still open holds of the very same figure and days, sent or not
     * @param undertaken whether it is asked now what the unit undertakes, and not what it has reached
     * @param group the list of the plan that it stands in; open tasks of one are asked together
     */
    public record Item(
            Field field,
            String number,
            String label,
            Optional<String> target,
            String example,
            Optional<String> question,
            Optional<Answer> previous,
            Optional<Returned> returned,
            Optional<Held> held,
            Optional<Registered> registered,
            Optional<Elsewhere> elsewhere,
            boolean undertaken,
            Optional<String> group) {

        public Item(
                Field field,
                String number,
                String label,
                Optional<String> target,
                String example,
                Optional<String> question,
                Optional<Answer> previous,
                Optional<Returned> returned) {
            this(
                    field,
                    number,
                    label,
                    target,
                    example,
                    question,
                    previous,
                    returned,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty());
        }

        public Item withHeld(Optional<Held> told) {
            return with(returned, told, registered, elsewhere, undertaken, group);
        }

        public Item withElsewhere(Optional<Elsewhere> other) {
            return with(returned, held, registered, other, undertaken, group);
        }

        public Item withRegistered(Optional<Registered> before) {
            return with(returned, held, before, elsewhere, undertaken, group);
        }

        /** As if the office had never sent it back, and no other campaign could be put right by it. */
        Item asFirstAsked() {
            return with(Optional.empty(), held, registered, Optional.empty(), undertaken, group);
        }

        public Item asUndertaken() {
            return with(returned, held, registered, elsewhere, true, group);
        }

        public Item withGroup(Optional<String> list) {
            return with(returned, held, registered, elsewhere, undertaken, list);
        }

        private Item with(
                Optional<Returned> back,
                Optional<Held> told,
                Optional<Registered> before,
                Optional<Elsewhere> other,
                boolean undertakes,
                Optional<String> list) {
            return new Item(
                    field,
                    number,
                    label,
                    target,
                    example,
                    question,
                    previous,
                    back,
                    told,
                    before,
                    other,
                    undertakes,
                    list);
        }

        public String id() {
            return field.id();
        }
    }

    /** @param campaign its short title @param day when it was sent ("01/12") */
    public record Held(Answer answer, String campaign, String day) {}

    /**
     * @param there what the other campaign holds
     * @param campaign its short title; of several that hold the same, all of them
     * @param sentHere what this report was last sent with; absent before the first sending
     */
    public record Elsewhere(Answer there, String campaign, Optional<Answer> sentHere) {}

    /** @param day when it was said ("12/05") */
    public record Registered(Answer answer, String day) {}

    /** @param old what the office sent back */
    public record Returned(Answer old, String comment, String by) {}

    /** Where the report is in its life, as far as the talk is concerned. */
    public sealed interface Standing {
        /** Not sent yet; the draft may hold something already. */
        record Open() implements Standing {}

        record Sent(Instant at, int revision, String by) implements Standing {}

        /**
         * The office has typed every figure off the paper sheet and asks whether they are right; nothing is sent before a yes.
         *
         * @param by the officer
         * @param asked how often it asked: a yes is to the figures that were shown then, and to no later ones
         */
        record ReadFromSheet(String by, int asked) implements Standing {}

        /** Returned; the items with a {@link Returned} note and no newer answer are open again. */
        record SentBack(int revision) implements Standing {}

        record Approved(int revision) implements Standing {}

        /** Figures are closed: nothing can be entered any more. */
        record Locked(String since) implements Standing {}
    }
}
