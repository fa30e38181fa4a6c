package vn.thonbao.intake;

import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.reminder.HeadsWishes;
import vn.thonbao.reminder.Wish;

/** Before the office, which answers it; while it waits nobody is reminded of this report. */
@Component
class WishHandler implements EffectHandler<Effect.Wish> {

    private final HeadsWishes wishes;

    WishHandler(HeadsWishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public Class<Effect.Wish> kind() {
        return Effect.Wish.class;
    }

    @Override
    public void carryOut(Effect.Wish effect, Scene scene) {
        var duty = Drafts.duty(scene);
        wishes.ask(
                scene.person(),
                duty.unit().id(),
                duty.period().id(),
                Wish.Kind.valueOf(effect.kind().name()),
                effect.words(),
                effect.until(),
                scene.now());
    }
}
