package vn.thonbao.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;

/** Carries out a turn's effects in their order, each by its own handler. */
@Component
class Effects {

    private final Map<Class<?>, EffectHandler<?>> handlers;

    Effects(List<EffectHandler<?>> handlers) {
        this.handlers = handlers.stream().collect(Collectors.toMap(EffectHandler::kind, Function.identity()));
    }

    void carryOut(List<Effect> effects, Scene scene) {
        for (int i = 0; i < effects.size(); i++) {
            carryOut(effects.get(i), scene.then(String.valueOf(i)));
        }
    }

    private <E extends Effect> void carryOut(E effect, Scene scene) {
        handlerOf(effect).carryOut(effect, scene);
    }

    @SuppressWarnings("unchecked") // the map was made from kind(), which says the type
    private <E extends Effect> EffectHandler<E> handlerOf(E effect) {
        var handler = handlers.get(effect.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "nobody handles " + effect.getClass().getSimpleName());
        }
        return (EffectHandler<E>) handler;
    }
}
