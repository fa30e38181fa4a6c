package vn.thonbao.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.difficulty.DifficultyDesk;
import vn.thonbao.directory.UnitId;

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
            var source = "report:%d:%d:%s"
                    .formatted(
                            duty.period().id().value(),
                            duty.unit().id().value(),
                            effect.field().get());
            difficulties.raiseFrom(source, scene.person(), duty.unit().id(), effect.words(), scene.now());
        } else {
            difficulties.raise(scene.person(), unit(scene), effect.words(), scene.now());
        }
    }

    /** The one that is talked about, else the only one this person speaks for. */
    private Optional<UnitId> unit(Scene scene) {
        var talkedAbout = scene.duty().map(d -> d.unit().id());
        var seats = duties.seats(scene.person(), scene.now());
        return talkedAbout.isPresent() || seats.size() != 1
                ? talkedAbout
                : Optional.of(seats.get(0).unit().id());
    }
}
