package vn.thonbao.intake;

import org.springframework.stereotype.Component;
import vn.thonbao.campaign.IndicatorId;
import vn.thonbao.conversation.Effect;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.EntryOutcome;
import vn.thonbao.submission.SubmissionDesk;

/** Out of the draft again: the history keeps a figure, the chat keeps a story. */
@Component
class WithdrawHandler implements EffectHandler<Effect.Withdraw> {

    private final SubmissionDesk submissions;
    private final Enclosures enclosures;
    private final Drafts drafts;

    WithdrawHandler(SubmissionDesk submissions, Enclosures enclosures, Drafts drafts) {
        this.submissions = submissions;
        this.enclosures = enclosures;
        this.drafts = drafts;
    }

    @Override
    public Class<Effect.Withdraw> kind() {
        return Effect.Withdraw.class;
    }

    @Override
    public void carryOut(Effect.Withdraw effect, Scene scene) {
        var duty = Drafts.duty(scene);
        drafts.indicator(duty, effect.field())
                .ifPresentOrElse(
                        indicator -> withdraw(duty, indicator.id(), scene),
                        () -> enclosures.takeBack(duty.period().id(), duty.unit(), effect.field()));
    }

    private void withdraw(Duties.Duty duty, IndicatorId indicator, Scene scene) {
        var outcome =
                submissions.withdraw(duty.period().id(), duty.unit(), indicator, Drafts.author(scene), scene.now());
        Drafts.expect(!(outcome instanceof EntryOutcome.FiguresLocked), outcome);
    }
}
