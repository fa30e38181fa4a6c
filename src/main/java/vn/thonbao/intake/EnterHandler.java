package vn.thonbao.intake;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Answer;
import vn.thonbao.conversation.Effect;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.EntryOutcome;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.understanding.Value;

/** Into the unit's draft: a figure, or a story for one of the flow's own questions. */
@Component
class EnterHandler implements EffectHandler<Effect.Enter> {

    private final SubmissionDesk submissions;
    private final Enclosures enclosures;
    private final Drafts drafts;

    EnterHandler(SubmissionDesk submissions, Enclosures enclosures, Drafts drafts) {
        this.submissions = submissions;
        this.enclosures = enclosures;
        this.drafts = drafts;
    }

    @Override
    public Class<Effect.Enter> kind() {
        return Effect.Enter.class;
    }

    @Override
    public void carryOut(Effect.Enter effect, Scene scene) {
        var duty = Drafts.duty(scene);
        drafts.indicator(duty, effect.field())
                .ifPresentOrElse(
                        indicator -> enter(duty, indicator.id(), effect.answer(), scene),
                        () -> tell(duty, effect, scene));
    }

    private void enter(Duties.Duty duty, vn.thonbao.campaign.IndicatorId indicator, Answer answer, Scene scene) {
        var kept = FigureAnswers.kept(answer.value())
                .orElseThrow(() -> new IllegalStateException("the engine entered what is no answer: "
                        + answer.value().getClass().getSimpleName()));
        var outcome = submissions.enter(
                duty.period().id(),
                duty.unit(),
                indicator,
                kept,
                answer.said(),
                scene.message().map(OptionalLong::of).orElse(OptionalLong.empty()),
                Drafts.author(scene),
                scene.now());
        Drafts.expect(outcome instanceof EntryOutcome.Entered, outcome);
    }

    private void tell(Duties.Duty duty, Effect.Enter effect, Scene scene) {
        var text = effect.answer().value() instanceof Value.Words words
                ? words.text()
                : effect.answer().said();
        enclosures.tell(duty.period().id(), duty.unit(), effect.field(), text, Drafts.author(scene), scene.now());
    }
}
