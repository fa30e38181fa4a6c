package vn.thonbao.intake;

import org.springframework.stereotype.Component;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.conversation.Effect;
import vn.thonbao.directory.Directory;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmitOutcome;

/** The deed at the end of a flow. */
@Component
class FinishHandler implements EffectHandler<Effect.Finish> {

    private final SubmissionDesk submissions;
    private final Directory directory;
    private final AwardDesk awards;

    FinishHandler(SubmissionDesk submissions, Directory directory, AwardDesk awards) {
        this.submissions = submissions;
        this.directory = directory;
        this.awards = awards;
    }

    @Override
    public Class<Effect.Finish> kind() {
        return Effect.Finish.class;
    }

    @Override
    public void carryOut(Effect.Finish effect, Scene scene) {
        switch (effect.deed()) {
            case "submit" -> submit(scene);
            case "consent" ->
                directory.recordConsent(
                        scene.person().id(), true, scene.flow(), scene.chat().channel(), scene.now());
            case "propose" -> awards.talkIsOver(scene.person().id());
            default -> throw new IllegalStateException("no deed is called " + effect.deed());
        }
    }

    private void submit(Scene scene) {
        var duty = Drafts.duty(scene);
        var outcome = submissions.submit(duty.period().id(), duty.unit(), Drafts.author(scene), scene.now());
        Drafts.expect(outcome instanceof SubmitOutcome.Received, outcome);
    }
}
