package vn.thonbao.office.today;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.channel.Inbox;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.review.ReviewDesk;

/** Takes people off the lists of those who wait: they were called, or their message was read. Each is kept with who and when. */
@Component
class DealtWith {

    private final ReviewDesk reviews;
    private final Inbox inbox;
    private final Callers callers;
    private final Moments moments;

    DealtWith(ReviewDesk reviews, Inbox inbox, Callers callers, Moments moments) {
        this.reviews = reviews;
        this.inbox = inbox;
        this.callers = callers;
        this.moments = moments;
    }

    /** @return false if nobody of this agency waits under that number (any more) */
    @Transactional
    public boolean called(SignedIn me, long request) {
        return reviews.called(me.agency(), request, me.author(), moments.now());
    }

    /** @return false if no message of this agency waits under that number (any more) */
    @Transactional
    public boolean read(SignedIn me, long message) {
        return callers.stuck(me.agency()).stream().anyMatch(s -> s.message() == message)
                && inbox.seen(message, me.author().id(), me.getDisplayName(), moments.now());
    }
}
