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
    private final FlowLibrary library;
    private final Understanding understanding;
    private final Duties duties;
    private final Talks talks;
    private final Effects effects;

    Officials(
            Recipients recipients,
            OfficialsAnswers answers,
            DrillDown drillDown,
            FlowLibrary library,
            Understanding understanding,
            Duties duties,
            Talks talks,
            Effects effects) {
        this.recipients = recipients;
        this.answers = answers;
        this.drillDown = drillDown;
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
        var say = reply(scene, seats.isEmpty() ? meant(scene.person(), said) : said);
        if (seats.isEmpty()) {
            offer(scene.person(), say.choices(), scene.now());
        }
        effects.carryOut(List.of(say), scene);
        return true;
    }

    private Effect.Say reply(Scene scene, String said) {
        return topic(said)
                .map(topic -> switch (topic) {
                    case "words" -> answers.summary(scene, ways());
                    case "words_missing" -> answers.missing(scene, ways());
                    case "words_indicators" -> answers.indicators(scene, ways());
                    default -> answers.stuck(scene, ways());
                })
                .orElseGet(() -> drillDown.about(scene, said, ways()));
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
    private String meant(Person person, String said) {
        var offered = talks.talk(person.id()).offered().stream()
                .map(Reception.Duty::label)
                .toList();
        return understanding.choose(said, offered, true).map(offered::get).orElse(said);
    }

    /** What can be asked next, for every message of this chat. */
    List<String> ways() {
        return Stream.of("summary", "missing", "indicators", "stuck")
                .map(name -> library.phrases().say("button." + name, Map.of()))
                .toList();
    }

    /** A summary was sent. Whoever also speaks for a unit may have another question open, which is left as it is. */
    void offered(Person person, Instant now) {
        if (duties.seats(person, now).isEmpty()) {
            offer(person, ways(), now);
        }
    }

    private void offer(Person person, List<String> choices, Instant now) {
        var offered = choices.stream()
                .map(choice -> new Reception.Duty(choice, choice, ""))
                .toList();
        talks.keep(person, new Reception.Talk(Optional.empty(), Optional.empty(), offered, Optional.empty()), now);
    }
}
