package vn.thonbao.campaign;

import java.util.List;

/**
 * What a new version of its plan would change in a campaign that runs.
 *
 * @param added items that nobody was asked for yet
 * @param removed items that nobody has answered
 * @param changed of the campaign itself (with {@code item} empty) and of items
 * @param refused what would make answers mean something else, or lose them; with any, nothing can be changed
 * @param periods new ones, those that a new rhythm opens at once among them; those that stand keep their days and deadlines
 * @param overlapping periods of a new rhythm whose days are, or lie within, those of periods that stand; with any, nothing can be
 *     changed
 * @param reordered the items that stay are asked in another order
 * @param newChecks and {@code goneChecks} one of other words is both
 * @param others dates of the plan, or the order of its checks, are not what they were
 */
public record PlanDifference(
        List<Indicator> added,
        List<Indicator> removed,
        List<Change> changed,
        List<Change> refused,
        List<CampaignPlan.Period> periods,
        List<CampaignPlan.Period> overlapping,
        boolean reordered,
        List<Check> newChecks,
        List<Check> goneChecks,
        boolean others) {

    /**
     * @param item number and label, as the board shows it
     * @param field the file's key
     */
    public record Change(String item, String field, String old, String now) {}

    public boolean takeable() {
        return refused.isEmpty() && overlapping.isEmpty() && !nothing();
    }

    /** Whether units may owe what they did not before. */
    public boolean asksMore() {
        return !added.isEmpty() || asksOthers();
    }

    /** Whether items that run are given to other units. */
    public boolean asksOthers() {
        return changed.stream().map(Change::field).anyMatch(PlanFields.REPORTERS::contains);
    }

    public boolean nothing() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && refused.isEmpty()
                && periods.isEmpty()
                && overlapping.isEmpty()
                && !reordered
                && newChecks.isEmpty()
                && goneChecks.isEmpty()
                && !others;
    }
}
