package vn.thonbao.intake;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thonbao.award.Award;
import vn.thonbao.award.AwardDesk;
import vn.thonbao.award.AwardFile;
import vn.thonbao.conversation.Effect;
import vn.thonbao.submission.Attachment;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.SubmissionDesk;

/** Items of a repeated group become proposals of the office's own, in the turn that tells the head so. */
@Component
class ProposeHandler implements EffectHandler<Effect.Propose> {

    private final AwardDesk awards;
    private final SubmissionDesk submissions;
    private final Enclosures enclosures;
    private final Duties duties;

    ProposeHandler(AwardDesk awards, SubmissionDesk submissions, Enclosures enclosures, Duties duties) {
        this.awards = awards;
        this.submissions = submissions;
        this.enclosures = enclosures;
        this.duties = duties;
    }

    @Override
    public Class<Effect.Propose> kind() {
        return Effect.Propose.class;
    }

    @Override
    public void carryOut(Effect.Propose effect, Scene scene) {
        if (!effect.becomes().equals("award")) {
            throw new IllegalStateException("nothing is called " + effect.becomes());
        }
        var files =
                effect.reported() ? reported(scene) : awards.kept(scene.person().id());
        for (var item : effect.items()) {
            var source = effect.reported()
                    ? Drafts.place(Drafts.duty(scene), item.key())
                    : "talk:%d:%s:%s".formatted(scene.person().id().value(), scene.occasion(), item.key());
            if (item.takenOut()) {
                awards.withdraw(source, scene.person(), scene.now());
            } else {
                var evidence = files.stream()
                        .filter(f -> f.field().startsWith(item.key() + "."))
                        .toList();
                var unit = duties.spokenFor(scene);
                awards.propose(source, scene.person(), unit, told(item.words()), evidence, scene.now());
            }
        }
    }

    private List<AwardFile> reported(Scene scene) {
        var duty = Drafts.duty(scene);
        return submissions.find(duty.period().id(), duty.unit().id()).stream()
                .flatMap(report -> enclosures.attachments(report.id()).stream())
                .map(ProposeHandler::evidence)
                .toList();
    }

    private static AwardFile evidence(Attachment file) {
        return new AwardFile(
                file.id(), file.field(), file.sha256(), file.kind(), file.mediaType(), file.size(), file.name());
    }

    /** Which forms there are depends on whom it is for, so there is a question for each: "form_person", "form_household". */
    private static Award.Told told(Map<String, String> words) {
        var form = words.keySet().stream()
                .filter(field -> field.startsWith("form"))
                .findFirst();
        return new Award.Told(
                words.getOrDefault("who", ""),
                words.getOrDefault("name", ""),
                form.map(words::get).orElse(""),
                words.getOrDefault("deed", ""));
    }
}
