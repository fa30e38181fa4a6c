package vn.thonbao.intake;

import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.review.ReviewDesk;

/** Onto the office's list of people who want a call. */
@Component
class HandOverHandler implements EffectHandler<Effect.HandOver> {

    private final ReviewDesk reviews;

    HandOverHandler(ReviewDesk reviews) {
        this.reviews = reviews;
    }

    @Override
    public Class<Effect.HandOver> kind() {
        return Effect.HandOver.class;
    }

    @Override
    public void carryOut(Effect.HandOver effect, Scene scene) {
        reviews.requestCall(
                scene.person().agency(),
                scene.person().id(),
                scene.duty().map(d -> d.unit().id()),
                effect.reason(),
                scene.now());
    }
}
