package vn.thonbao.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Facts;
import vn.thonbao.conversation.Flow;
import vn.thonbao.conversation.Input;
import vn.thonbao.conversation.Practice;
import vn.thonbao.conversation.Practising;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.PersonId;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.reminder.Occupied;

/** Keeps what somebody practises beside his real talk, which stays as it was, and says what the practice says. */
@Component
class Practices implements Occupied {

    private final Practising practising;
    private final Duties duties;
    private final FactsGatherer facts;
    private final FlowLibrary library;
    private final Talks talks;
    private final Effects effects;

    Practices(
            Practising practising,
            Duties duties,
            FactsGatherer facts,
            FlowLibrary library,
            Talks talks,
            Effects effects) {
        this.practising = practising;
        this.duties = duties;
        this.facts = facts;
        this.library = library;
        this.talks = talks;
        this.effects = effects;
    }

    /** @param key of one of the open duties */
    void begin(Scene scene, Reception.Talk talk, String key, List<Duties.Duty> open) {
        var duty = find(key, open).orElseThrow();
        var real = facts.of(scene.person(), duty, open, scene.now());
        carry(scene, talk, practising.begin(flow(duty), key, real, scene.now()));
    }

    /** @return the real talk, where the practice is over and something has to be said of it */
    Optional<Reception.Talk> hear(Scene scene, Reception.Talk talk, Practice practice, Input input) {
        var seats = duties.seats(scene.person(), scene.now());
        var open = duties.of(scene.person(), seats, scene.now());
        var outcome = find(practice.duty(), open)
                .filter(duty -> flow(duty).name().equals(practice.talk().flow()))
                .map(duty -> practising.take(
                        flow(duty), practice, facts.of(scene.person(), duty, open, scene.now()), input, scene.now()))
                .orElseGet(() -> practising.gone(facts.withoutDuty(scene.person(), seats, scene.now())));
        return carry(scene, talk, outcome);
    }

    /** Nothing of the real report is asked in the middle of a practice. @return whether one is under way; then that was said */
    boolean comesFirst(Scene scene, Facts known) {
        if (until(scene.person().id(), scene.now()).isEmpty()) {
            return false;
        }
        var phrases = library.phrases();
        var text = phrases.say("practice.mark", known.words()) + "\n" + phrases.say("practice.edited", known.words());
        effects.carryOut(
                List.of(new Effect.Say(text, List.of(phrases.say("button.practice_out", known.words())))), scene);
        return true;
    }

    private static Optional<Duties.Duty> find(String key, List<Duties.Duty> open) {
        return open.stream().filter(duty -> duty.key().equals(key)).findFirst();
    }

    private Flow flow(Duties.Duty duty) {
        return library.flow(duties.labelled(List.of(duty)).get(0).flow());
    }

    private Optional<Reception.Talk> carry(Scene scene, Reception.Talk talk, Practising.Outcome outcome) {
        var next = talk.practising(outcome.next());
        talks.keep(scene.person(), next, scene.now());
        effects.carryOut(outcome.says(), scene);
        return outcome.next().isEmpty() ? Optional.of(next) : Optional.empty();
    }

    /** A reminder waits until the practice is over; it counts as nothing that was begun. */
    @Override
    public Optional<Instant> until(PersonId person, Instant now) {
        return talks.talk(person)
                .practice()
                .filter(practice -> !practice.over(now))
                .map(Practice::end);
    }
}
