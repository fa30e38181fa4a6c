package vn.thonbao.intake;

import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.submission.EntryOutcome;
import vn.thonbao.submission.SubmissionDesk;

/** Out of the draft again; the history keeps it. */
@Component
class WithdrawHandler implements EffectHandler<Effect.Withdraw> {

    private final SubmissionDesk submissions;
    private final Drafts drafts;

    WithdrawHandler(SubmissionDesk submissions, Drafts drafts) {
        this.submissions = submissions;
        this.drafts = drafts;
    }

    @Override
    public Class<Effect.Withdraw> kind() {
        return Effect.Withdraw.class;
    }

    @Override
    public void carryOut(Effect.Withdraw effect, Scene scene) {
        var duty = Drafts.duty(scene);
        drafts.indicator(duty, effect.field()).ifPresent(indicator -> {
            var outcome = submissions.withdraw(
                    duty.period().id(), duty.unit(), indicator.id(), Drafts.author(scene), scene.now());
            Drafts.expect(!(outcome instanceof EntryOutcome.FiguresLocked), outcome);
        });
    }
}
