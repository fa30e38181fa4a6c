package vn.thonbao.intake;

import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.difficulty.DifficultyDesk;

/** What a head is stuck with becomes a ticket in the turn's own transaction: whoever reads that it was noted can rely on it. */
@Component
class RaiseHandler implements EffectHandler<Effect.Raise> {

    private final DifficultyDesk difficulties;
    private final Duties duties;

    RaiseHandler(DifficultyDesk difficulties, Duties duties) {
        this.difficulties = difficulties;
        this.duties = duties;
    }

    @Override
    public Class<Effect.Raise> kind() {
        return Effect.Raise.class;
    }

    @Override
    public void carryOut(Effect.Raise effect, Scene scene) {
        if (effect.field().isPresent()) {
            var duty = Drafts.duty(scene);
            var source = Drafts.place(duty, effect.field().get());
            difficulties.raiseFrom(source, scene.person(), duty.unit().id(), effect.words(), scene.now());
        } else {
            difficulties.raise(scene.person(), duties.spokenFor(scene), effect.words(), scene.now());
        }
    }
}
