package vn.thonbao.intake;

import org.springframework.stereotype.Component;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.award.AwardFile;
import vn.thonbao.channel.Content;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Input;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.submission.Enclosures;

/** Files for the draft, or for a talk about no report; their bytes are in the file store already. */
@Component
class AttachHandler implements EffectHandler<Effect.Attach> {

    private final Enclosures enclosures;
    private final AwardDesk awards;
    private final FlowLibrary library;

    AttachHandler(Enclosures enclosures, AwardDesk awards, FlowLibrary library) {
        this.enclosures = enclosures;
        this.awards = awards;
        this.library = library;
    }

    @Override
    public Class<Effect.Attach> kind() {
        return Effect.Attach.class;
    }

    @Override
    public void carryOut(Effect.Attach effect, Scene scene) {
        var reported = library.flow(scene.flowName()).fillsTheDraft();
        for (var ref : effect.files()) {
            var file = came(ref, scene);
            if (reported) {
                attach(effect.field(), file, scene);
            } else {
                awards.keep(
                        scene.person(),
                        new AwardFile(
                                0,
                                effect.field(),
                                file.sha256(),
                                file.kind(),
                                file.mediaType(),
                                file.size(),
                                file.name()),
                        scene.now());
            }
        }
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
