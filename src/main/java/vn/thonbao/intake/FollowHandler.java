package vn.thonbao.intake;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.review.ReviewDesk;
import vn.thonbao.submission.EntryOutcome;
import vn.thonbao.submission.Figure;
import vn.thonbao.submission.Submission;
import vn.thonbao.submission.SubmissionDesk;
import vn.thonbao.submission.SubmissionStatus;
import vn.thonbao.submission.SubmitOutcome;

/** The head said yes: the campaigns that hold the old figures get the new ones. A draft stays a draft. */
@Component
class FollowHandler implements EffectHandler<Effect.Follow> {

    private final Duties duties;
    private final Drafts drafts;
    private final AskedOnce askedOnce;
    private final SubmissionDesk submissions;
    private final ReviewDesk reviews;

    FollowHandler(Duties duties, Drafts drafts, AskedOnce askedOnce, SubmissionDesk submissions, ReviewDesk reviews) {
        this.duties = duties;
        this.drafts = drafts;
        this.askedOnce = askedOnce;
        this.submissions = submissions;
        this.reviews = reviews;
    }

    @Override
    public Class<Effect.Follow> kind() {
        return Effect.Follow.class;
    }

    @Override
    public void carryOut(Effect.Follow effect, Scene scene) {
        var duty = Drafts.duty(scene);
        var all = duties.of(scene.person(), duties.seats(scene.person(), scene.now()), scene.now());
        for (var other : askedOnce.open(duty, all, scene.now())) {
            var moved = effect.figures().stream()
                    .filter(figure -> moved(figure, duty, other, scene))
                    .count();
            if (moved > 0) {
                sendAnew(other, scene);
            }
        }
    }

    /** @return whether the other campaign held just the old one */
    private boolean moved(Effect.Follow.Moved moved, Duties.Duty duty, Duties.Duty other, Scene scene) {
        var old = FigureAnswers.kept(moved.old().value());
        var there = submissions
                .find(other.period().id(), other.unit().id())
                .flatMap(report ->
                        drafts.indicator(duty, moved.field()).flatMap(mine -> askedOnce.same(mine, other, report)))
                .filter(figure -> old.filter(figure.answer()::equals).isPresent());
        there.ifPresent(figure -> enter(moved, figure, other, scene));
        return there.isPresent();
    }

    private void enter(Effect.Follow.Moved moved, Figure figure, Duties.Duty other, Scene scene) {
        var outcome = submissions.enter(
                other.period().id(),
                other.unit(),
                figure.indicator(),
                FigureAnswers.kept(moved.replacement().value()).orElseThrow(),
                moved.replacement().said(),
                scene.message().map(OptionalLong::of).orElse(OptionalLong.empty()),
                Drafts.author(scene),
                scene.now());
        Drafts.expect(outcome instanceof EntryOutcome.Entered, outcome);
    }

    private void sendAnew(Duties.Duty other, Scene scene) {
        var report = submissions.find(other.period().id(), other.unit().id()).orElseThrow();
        if (report.status() == SubmissionStatus.DRAFT || waitsForMore(report)) {
            return;
        }
        var outcome = submissions.submit(other.period().id(), other.unit(), Drafts.author(scene), scene.now());
        Drafts.expect(outcome instanceof SubmitOutcome.Received, outcome);
    }

    /** The office sent back other figures of it too. */
    private boolean waitsForMore(Submission report) {
        return report.status() == SubmissionStatus.RETURNED
                && reviews.openComments(report.id()).keySet().stream()
                        .anyMatch(indicator -> !report.figures().containsKey(indicator)
                                || report.figures().get(indicator).revision() <= report.revision());
    }
}
