package vn.thonbao.office.today;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.office.Moments;
import vn.thonbao.office.SignedIn;
import vn.thonbao.review.ReviewDesk;

/** Closes a request for a call. */
@Component
class Calls {

    private final ReviewDesk reviews;
    private final Moments moments;

    Calls(ReviewDesk reviews, Moments moments) {
        this.reviews = reviews;
        this.moments = moments;
    }

    @Transactional
    public void called(SignedIn me, long request) {
        reviews.called(me.agency(), request, me.author(), moments.now());
    }
}
