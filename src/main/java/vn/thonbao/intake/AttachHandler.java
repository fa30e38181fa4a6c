package vn.thonbao.intake;

import org.springframework.stereotype.Component;
import vn.thonbao.channel.Content;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Input;
import vn.thonbao.submission.Enclosures;

/** Files for the draft; their bytes are in the file store already. */
@Component
class AttachHandler implements EffectHandler<Effect.Attach> {

    private final Enclosures enclosures;

    AttachHandler(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    @Override
    public Class<Effect.Attach> kind() {
        return Effect.Attach.class;
    }

    @Override
    public void carryOut(Effect.Attach effect, Scene scene) {
        effect.files().forEach(ref -> attach(effect.field(), came(ref, scene), scene));
    }

    private void attach(String field, Content.IncomingFile file, Scene scene) {
        var duty = Drafts.duty(scene);
        enclosures.attach(
                duty.period().id(),
                duty.unit(),
                field,
                file.sha256(),
                file.kind(),
                file.mediaType(),
                file.size(),
                file.name(),
                Drafts.author(scene),
                scene.now());
    }

    private static Content.IncomingFile came(Input.FileRef ref, Scene scene) {
        return scene.files().stream()
                .filter(f -> f.sha256().equals(ref.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the engine attached a file that did not come"));
    }
}
