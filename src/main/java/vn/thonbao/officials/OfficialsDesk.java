package vn.thonbao.officials;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Reception;
import vn.thonbao.directory.Person;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.BareFigure;
import vn.thonbao.intake.Offers;
import vn.thonbao.intake.OfficialTalk;
import vn.thonbao.officials.DecisionScreens.Reply;
import vn.thonbao.summary.Recipients;
import vn.thonbao.understanding.Understanding;

/**
 * The chat of an official who is told where things stand: any message is a question about numbers. Whoever also speaks for a
 * unit is answered here only for the words that ask for a summary; everything else is a head's.
 */
@Component
class OfficialsDesk implements OfficialTalk {

    private static final List<String> TOPICS = List.of("words", "words_missing", "words_indicators", "words_stuck");

    private final Recipients recipients;
    private final OfficialsAnswers answers;
    private final DrillDown drillDown;
    private final Deciding deciding;
    private final FlowLibrary library;
    private final Understanding understanding;
    private final Offers offers;

    OfficialsDesk(
            Recipients recipients,
            OfficialsAnswers answers,
            DrillDown drillDown,
            Deciding deciding,
            FlowLibrary library,
            Understanding understanding,
            Offers offers) {
        this.recipients = recipients;
        this.answers = answers;
        this.drillDown = drillDown;
        this.deciding = deciding;
        this.library = library;
        this.understanding = understanding;
        this.offers = offers;
    }

    @Override
    public Optional<Effect.Say> answer(Scene scene) {
        if (scene.head() && topic(scene.said()).isEmpty() || !recipients.mayAsk(scene.person())) {
            return Optional.empty();
        }
        return Optional.of(scene.head() ? reply(scene, scene.said()) : talk(scene));
    }

    private Effect.Say talk(Scene scene) {
        var before = offered(scene.person());
        var reply = decided(scene, before)
                .orElseGet(() -> asked(scene, deciding.withoutTheDeed(meant(before, scene.said()))));
        var now = DecisionOffer.shown(reply.offers(), scene, before);
        offers.keep(scene.person(), kept(now), scene.now());
        return new Effect.Say(
                reply.text(), now.stream().map(DecisionOffer::label).toList());
    }

    private List<DecisionOffer> offered(Person person) {
        return offers.of(person.id()).stream().map(DecisionOffer::of).toList();
    }

    /** The ways to ask on stand under a decision too, where it leaves room for them. */
    private Optional<Reply> decided(Scene scene, List<DecisionOffer> offered) {
        return deciding.answer(scene, scene.said(), offered, topic(scene.said()).isPresent())
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

    /** A summary was sent, with these ways to ask on under it. */
    void offered(Person person, Instant now) {
        offers.keepBeside(person, kept(words(ways(person))), now);
    }

    private static List<Reception.Duty> kept(List<DecisionOffer> offers) {
        return offers.stream().map(DecisionOffer::kept).toList();
    }
}
