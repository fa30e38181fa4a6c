package vn.thonbao.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Input;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.Person;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.DecisionScreens.Reply;
import vn.thonbao.summary.Recipients;
import vn.thonbao.understanding.Understanding;

/**
 * The chat of an official who is told where things stand: any message is a question about numbers. Whoever also speaks for a
 * unit is answered here only for the words that ask for a summary; everything else is a head's.
 */
@Component
class Officials {

    private static final List<String> TOPICS = List.of("words", "words_missing", "words_indicators", "words_stuck");

    private final Recipients recipients;
    private final OfficialsAnswers answers;
    private final DrillDown drillDown;
    private final Deciding deciding;
    private final FlowLibrary library;
    private final Understanding understanding;
    private final Duties duties;
    private final Talks talks;
    private final Effects effects;

    Officials(
            Recipients recipients,
            OfficialsAnswers answers,
            DrillDown drillDown,
            Deciding deciding,
            FlowLibrary library,
            Understanding understanding,
            Duties duties,
            Talks talks,
            Effects effects) {
        this.recipients = recipients;
        this.answers = answers;
        this.drillDown = drillDown;
        this.deciding = deciding;
        this.library = library;
        this.understanding = understanding;
        this.duties = duties;
        this.talks = talks;
        this.effects = effects;
    }

    /** @return false if this message is none for here */
    boolean answer(Scene scene, Input input, List<Duties.Seat> seats) {
        var said = input instanceof Input.Said words ? words.text() : "";
        if (!seats.isEmpty() && topic(said).isEmpty() || !recipients.mayAsk(scene.person())) {
            return false;
        }
        if (seats.isEmpty()) {
            var before = offered(scene.person());
            var reply = decided(scene, said, before)
                    .orElseGet(() -> asked(scene, deciding.withoutTheDeed(meant(before, said))));
            offer(scene.person(), DecisionOffer.shown(reply.offers(), scene, before), scene.now());
            var labels = reply.offers().stream().map(DecisionOffer::label).toList();
            effects.carryOut(List.of(new Effect.Say(reply.text(), labels)), scene);
        } else {
            effects.carryOut(List.of(reply(scene, said)), scene);
        }
        return true;
    }

    private List<DecisionOffer> offered(Person person) {
        return talks.talk(person.id()).offered().stream().map(DecisionOffer::of).toList();
    }

    /** The ways to ask on stand under a decision too, where it leaves room for them. */
    private Optional<Reply> decided(Scene scene, String said, List<DecisionOffer> offered) {
        return deciding.answer(scene, said, offered, topic(said).isPresent())
                .map(reply -> reply.offers().isEmpty() ? new Reply(reply.text(), words(ways(scene.person()))) : reply);
    }

    private Reply asked(Scene scene, String said) {
        var say = reply(scene, said);
        return new Reply(say.text(), words(say.choices()));
    }

    private static List<DecisionOffer> words(List<String> choices) {
        return choices.stream().map(DecisionOffer::words).toList();
    }

    private Effect.Say reply(Scene scene, String said) {
        return topic(said)
                .map(topic -> switch (topic) {
                    case "words" -> answers.summary(scene, ways(scene.person()));
                    case "words_missing" -> answers.missing(scene, ways(scene.person()));
                    case "words_indicators" -> answers.indicators(scene, ways(scene.person()));
                    default -> answers.stuck(scene, ways(scene.person()));
                })
                .orElseGet(() -> drillDown.about(scene, said, ways(scene.person())));
    }

    private Optional<String> topic(String said) {
        if (BareFigure.is(said)) {
            return Optional.empty();
        }
        return TOPICS.stream()
                .filter(topic -> understanding
                        .choose(
                                said,
                                List.of(library.phrases()
                                        .say("summary." + topic, Map.of())
                                        .split("\\|")),
                                false)
                        .isPresent())
                .findFirst();
    }

    /** Where a channel has no buttons, "2" is the second of what was offered last. */
    private String meant(List<DecisionOffer> offered, String said) {
        var labels = offered.stream().map(DecisionOffer::label).toList();
        return understanding
                .choose(said, labels, DecisionOffer.numbered(offered))
                .map(labels::get)
                .orElse(said);
    }

    /** What can be asked next, for every message of this chat; a leader's own business comes first. */
    List<String> ways(Person person) {
        return Stream.concat(
                        Stream.of("waiting").filter(name -> deciding.decides(person)),
                        Stream.of("summary", "missing", "indicators", "stuck"))
                .map(name -> library.phrases().say("button." + name, Map.of()))
                .toList();
    }

    /** A summary was sent. Whoever also speaks for a unit may have another question open, which is left as it is. */
    void offered(Person person, Instant now) {
        if (duties.seats(person, now).isEmpty()) {
            offer(person, words(ways(person)), now);
        }
    }

    private void offer(Person person, List<DecisionOffer> offers, Instant now) {
        var offered = offers.stream().map(DecisionOffer::kept).toList();
        talks.keep(person, new Reception.Talk(Optional.empty(), Optional.empty(), offered, Optional.empty()), now);
    }
}
