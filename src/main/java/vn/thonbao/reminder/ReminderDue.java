package vn.thonbao.reminder;

import java.time.Instant;
import java.util.List;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.directory.ChatAddress;
import vn.thonbao.directory.PersonId;
import vn.thonbao.directory.UnitId;

/**
 * One message is due to one person; published in the transaction that settles its reminders, for whoever knows how to say it.
 *
 * @param key the outbox keeps it once under this key
 * @param items the most pressing first
 * @param expires nothing of it is true any more from then on
 * @param quietAboutMoney today nobody is spoken to about money
 */
public record ReminderDue(
        PersonId person,
        ChatAddress chat,
        String key,
        List<Item> items,
        Instant expires,
        boolean quietAboutMoney,
        Instant at) {

    public record Item(PeriodId period, UnitId unit, Step.Kind kind) {}

    public ReminderDue {
        items = List.copyOf(items);
    }
}
