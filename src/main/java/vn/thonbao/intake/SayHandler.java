package vn.thonbao.intake;

import org.springframework.stereotype.Component;
import vn.thonbao.channel.Outbox;
import vn.thonbao.channel.Outgoing;
import vn.thonbao.conversation.Effect;

/** Into the outbox, to be sent after the commit. */
@Component
class SayHandler implements EffectHandler<Effect.Say> {

    private final Outbox outbox;

    SayHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Class<Effect.Say> kind() {
        return Effect.Say.class;
    }

    @Override
    public void carryOut(Effect.Say effect, Scene scene) {
        outbox.put(
                new Outgoing(
                        scene.occasion(),
                        scene.chat(),
                        scene.message().isPresent() ? Outgoing.Intent.REPLY : Outgoing.Intent.NOTICE,
                        effect.text(),
                        effect.choices(),
                        java.util.Optional.empty()),
                scene.now());
    }
}
