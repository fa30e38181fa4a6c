package vn.thonbao.reminder;

import java.time.LocalDateTime;
import java.util.List;
import vn.thonbao.directory.PersonId;

/** What the planner makes of one person's debts at one moment. */
sealed interface Decision {

    record Item(Debt debt, Step step) {}

    /** One message about all of them. @param expires local */
    record Send(PersonId person, List<Item> items, LocalDateTime expires) implements Decision {}

    /** Not now; it is looked at again at every ring. */
    record Postpone(Item item, Reason why) implements Decision {}

    /** Never. */
    record Drop(Item item, Reason why) implements Decision {}

    /** The office should call. */
    record Call(Item item) implements Decision {}
}
