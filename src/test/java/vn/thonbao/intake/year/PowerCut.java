package vn.thonbao.intake.year;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import vn.thonbao.reminder.ReminderDue;

/** Ends a node's work between two messages, as kill -9 would: what it had not committed is gone, what it knew by heart, too. */
final class PowerCut implements ApplicationListener<PayloadApplicationEvent<ReminderDue>> {

    /** Not a fault, which a room would catch and note. */
    static final class Dark extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final int NEVER = Integer.MAX_VALUE;

    private final AtomicInteger messagesLeft = new AtomicInteger(NEVER);

    void comesAfter(int messages) {
        messagesLeft.set(messages);
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<ReminderDue> event) {
        if (messagesLeft.get() != NEVER && messagesLeft.getAndDecrement() == 0) {
            messagesLeft.set(NEVER);
            throw new Dark();
        }
    }
}
