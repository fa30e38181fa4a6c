package vn.thonbao.conversation;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thonbao.conversation.Step.Expectation;
import vn.thonbao.conversation.Topic.Round;
import vn.thonbao.understanding.Question;
import vn.thonbao.understanding.Value;

/**
 * A repeated group as the questions of its items: those of the second are asked once "another one?" was said after the first. So
 * where the reporter stands is computed here as everywhere.
 */
final class Rounds {

    private static final String MORE = "more";

    private Rounds() {}

    static List<Topic.Own> of(Step.Repeat group) {
        return IntStream.rangeClosed(1, group.atMost())
                .mapToObj(n -> new Round(group, n))
                .flatMap(round ->
                        Stream.concat(group.questions().stream().map(q -> topic(round, q)), another(round).stream()))
                .toList();
    }

    private static Topic.Own topic(Round round, Step.Question question) {
        var when = new HashMap<>(begins(round));
        question.when().answers().forEach((field, answer) -> when.put(round.field(field), answer));
        return topic(round, question, question.field(), asked(round, when));
    }

    private static Optional<Topic.Own> another(Round round) {
        var group = round.group();
        var asks = new Step.Question(
                MORE,
                group.label(),
                group.ask(),
                new Expectation.YesNo(Question.IS_THERE, group.yes(), group.no()),
                Condition.ALWAYS,
                Optional.empty(),
                false);
        return round.number() == group.atMost()
                ? Optional.empty()
                : Optional.of(topic(round, asks, MORE, asked(round, begins(round))));
    }

    private static Condition asked(Round round, Map<String, String> answers) {
        return new Condition(answers, round.group().when().withoutFigures());
    }

    private static Map<String, String> begins(Round round) {
        var group = round.group();
        var when = new HashMap<>(group.when().answers());
        if (round.number() > 1) {
            when.put(new Round(group, round.number() - 1).field(MORE), group.yes());
        }
        return when;
    }

    private static Topic.Own topic(Round round, Step.Question question, String field, Condition when) {
        return new Topic.Own(
                new Step.Question(
                        round.field(field),
                        question.label(),
                        question.ask(),
                        question.expects(),
                        when,
                        question.more(),
                        question.optional()),
                Optional.of(round));
    }

    /** The items that were told and not taken out, in order. */
    static List<Round> told(Exchange x) {
        return begun(x).stream().filter(round -> stands(x, round)).toList();
    }

    static Optional<Round> told(Exchange x, String key) {
        return told(x).stream().filter(round -> round.key().equals(key)).findFirst();
    }

    /** Those with an answer to their first question, the ones that were taken out among them. */
    private static List<Round> begun(Exchange x) {
        return x.agenda().own().stream()
                .filter(own -> opens(own) && x.answered(own))
                .flatMap(own -> own.round().stream())
                .toList();
    }

    private static boolean stands(Exchange x, Round round) {
        return parts(x, round).stream().findFirst().isPresent();
    }

    /** Whether it is the first question of its item. */
    static boolean opens(Topic.Own own) {
        return own.round()
                .filter(r ->
                        own.field().equals(r.field(r.group().questions().get(0).field())))
                .isPresent();
    }

    /** What was said of an item, in the order of asking. */
    static List<Topic.Own> parts(Exchange x, Round round) {
        return x.agenda().own().stream()
                .filter(own -> own.round().filter(round::equals).isPresent())
                .filter(own -> !asksForMore(own))
                .filter(own -> x.agenda().applies(own, x.known()) && x.answered(own))
                .toList();
    }

    /** "Đề nghị 2", in these words, or "2" where no figures are numbered. */
    static Optional<Round> called(Exchange x, String text) {
        var told = told(x);
        var labels = told.stream().map(Round::label).toList();
        return x.understanding()
                .choose(text, labels, x.agenda().figures().isEmpty())
                .map(told::get);
    }

    /** In one line: "ông Trần Văn Ba; hiến 40 m² đất; 1 tệp". */
    static String line(Exchange x, Round round) {
        return parts(x, round).stream()
                .map(part -> words(x, part))
                .filter(words -> !words.isEmpty())
                .collect(joining("; "));
    }

    /** Empty for what was asked and is not there. */
    private static String words(Exchange x, Topic.Own part) {
        if (x.files(part.field()) > 0) {
            return x.wording().say("value.files", "count", "" + x.files(part.field()));
        }
        return part.question().optional() && part.question().expects() instanceof Expectation.Files
                ? ""
                : x.answer(part.field())
                        .map(a -> x.shown().figure(a.value(), ""))
                        .orElse("");
    }

    /** Those that may get one more item: the buttons beside the read-back. */
    static List<String> additions(Exchange x) {
        return groups(x)
                .filter(group ->
                        last(x, group).filter(r -> r.number() < group.atMost()).isPresent())
                .map(group -> addition(x, group))
                .toList();
    }

    private static String addition(Exchange x, Step.Repeat group) {
        var label = group.label();
        return x.wording().say("button.add", "label", Character.toLowerCase(label.charAt(0)) + label.substring(1));
    }

    private static Stream<Step.Repeat> groups(Exchange x) {
        return x.flow().steps().stream().filter(Step.Repeat.class::isInstance).map(Step.Repeat.class::cast);
    }

    private static Optional<Round> last(Exchange x, Step.Repeat group) {
        return begun(x).stream().filter(round -> round.group().equals(group)).reduce((first, second) -> second);
    }

    /** @return whether the message was the button for one more item */
    static boolean added(Exchange x, String text) {
        var group = Choices.tapped(x, text)
                .flatMap(label ->
                        groups(x).filter(g -> addition(x, g).equals(label)).findFirst());
        group.flatMap(g -> last(x, g)).ifPresent(round -> goOn(x, round, true, text));
        return group.isPresent();
    }

    private static void sayMore(Exchange x, Round round, boolean wanted, String said) {
        var group = round.group();
        var expected = new Expectation.YesNo(Question.IS_THERE, group.yes(), group.no());
        x.enter(round.field(MORE), new Answer(OwnAnswers.value(x, expected, wanted), said));
    }

    /**
     * The answer to "another one?": in its words, or by beginning with the next item at once. "Hết rồi" is heard also when the next
     * one was begun and there is none after all.
     */
    static boolean hear(Exchange x, String text) {
        var asked = x.asked()
                .flatMap(x.agenda()::topic)
                .filter(t -> x.pending().isEmpty() && !x.answered(t))
                .flatMap(t -> t instanceof Topic.Own own ? Optional.of(own) : Optional.empty());
        var round = asked.flatMap(Rounds::ending);
        if (round.isEmpty()) {
            return false;
        }
        if (says(x, "repeat.no_more", text)) {
            goOn(x, round.get(), false, text);
            return true;
        }
        return asksForMore(asked.orElseThrow()) && wantsMore(x, asked.get(), text);
    }

    private static boolean wantsMore(Exchange x, Topic.Own asked, String text) {
        var round = asked.round().orElseThrow();
        var next = new Round(round.group(), round.number() + 1);
        var first = round.group().questions().get(0);
        if (says(x, "repeat.one_more", text)) {
            goOn(x, round, true, text);
            return true;
        }
        if (!(first.expects() instanceof Expectation.Choice choice)
                || x.understanding().choose(text, choice.choices(), false).isEmpty()) {
            return false;
        }
        sayMore(x, round, true, text);
        x.agenda().topic(next.field(first.field())).ifPresent(topic -> OwnAnswers.hear(x, (Topic.Own) topic, text));
        return true;
    }

    private static void goOn(Exchange x, Round round, boolean wanted, String said) {
        sayMore(x, round, wanted, said);
        Asking.next(x);
    }

    static boolean asksForMore(Topic.Own topic) {
        return topic.round().filter(r -> topic.field().equals(r.field(MORE))).isPresent();
    }

    private static Optional<Round> ending(Topic.Own asked) {
        return asked.round()
                .flatMap(round -> asksForMore(asked)
                        ? Optional.of(round)
                        : Optional.of(round)
                                .filter(r -> opens(asked) && r.number() > 1)
                                .map(r -> new Round(r.group(), r.number() - 1)));
    }

    private static boolean says(Exchange x, String key, String text) {
        var sayings = List.of(x.wording().say(key).split("\\|"));
        return x.understanding().choose(text, sayings, false).isPresent();
    }

    /** Its answers stay where they are, but it is neither read back nor handed on any more. */
    static void takeOut(Exchange x, Round round, String said) {
        x.enter(round.key(), new Answer(new Value.Words(x.wording().say("value.taken_out")), said));
    }

    /** What becomes something of its own in the office, when the flow is finished. */
    static void propose(Exchange x) {
        groups(x).filter(group -> group.becomes().isPresent()).forEach(group -> {
            var items = begun(x).stream()
                    .filter(round -> round.group().equals(group))
                    .map(round -> new Effect.Propose.Item(round.key(), words(x, round), !stands(x, round)))
                    .toList();
            if (!items.isEmpty()) {
                x.carryOut(new Effect.Propose(
                        group.becomes().orElseThrow(), x.flow().fillsTheDraft(), items));
            }
        });
    }

    private static Map<String, String> words(Exchange x, Round round) {
        var words = new LinkedHashMap<String, String>();
        for (var part : parts(x, round)) {
            x.answer(part.field())
                    .filter(a -> !(part.question().expects() instanceof Expectation.Files))
                    .ifPresent(a -> words.put(
                            part.field().substring(round.key().length() + 1),
                            x.shown().figure(a.value(), "")));
        }
        return words;
    }
}
