package vn.thonbao.conversation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.thonbao.understanding.Understanding;

/** Settles who speaks for which unit and period, and which flow is meant, before a flow takes over. */
public final class Reception {

    /** The flow that asks for the consent. */
    private static final String WELCOME = "welcome";

    /**
     * @param key the shell's own name for unit and period
     * @param label what the head reads ("Tổ dân phố 5 · năm 2025")
     * @param flow the one that collects this report
     */
    public record Duty(String key, String label, String flow) {}

    /**
     * What is remembered of one person between two turns.
     *
     * @param duty the unit and period that are talked about
     * @param flow the flow under way
     * @param offered the duties of the last question "which one?"
     * @param held the message that was put aside while that question was open; it is read again afterwards
     * @param practice what is practised beside all this; the rest stays as it was until that is over
     */
    public record Talk(
            Optional<String> duty,
            Optional<String> flow,
            List<Duty> offered,
            Optional<Input> held,
            Optional<Practice> practice) {

        public static final Talk NEW = new Talk(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        public Talk {
            offered = List.copyOf(offered);
        }

        public Talk(Optional<String> duty, Optional<String> flow, List<Duty> offered, Optional<Input> held) {
            this(duty, flow, offered, held, Optional.empty());
        }

        public Talk practising(Optional<Practice> now) {
            return new Talk(duty, flow, offered, held, now);
        }
    }

    public sealed interface Outcome {
        Talk next();

        /** Ask the person something first, or tell that nothing is owed. */
        record Ask(Talk next, Effect.Say say) implements Outcome {}

        /** Keep what the person is stuck with, for whichever unit it is, and say what becomes of it. */
        record Raise(Talk next, Effect.Raise difficulty, Effect.Say say) implements Outcome {}

        /** Say how far each of these is, in this order and numbered from 1; a number that follows picks one. */
        record ToDo(Talk next, List<Duty> duties, List<String> choices) implements Outcome {}

        /** Let this report be practised; the talk stays as it is. */
        record Practise(Talk next, Duty duty) implements Outcome {}

        /** Hand over to the flow {@code next.flow()} from its open question, with nothing said to it yet. */
        record Begin(Talk next) implements Outcome {}

        /** Hand this input to the flow {@code next.flow()}. */
        record Continue(Talk next, Input input) implements Outcome {}
    }

    private final Understanding understanding;
    private final Phrases phrases;
    private final List<Flow> byWord;
    private final Set<String> proposing;
    private final Set<String> reporting;
    private final List<String> toDo;
    private final List<String> practise;
    private final List<String> otherUnit;

    public Reception(Understanding understanding, Phrases phrases, List<Flow> flows) {
        this.understanding = understanding;
        this.phrases = phrases;
        this.byWord = flows.stream().filter(f -> !f.name().equals(WELCOME)).toList();
        this.proposing = names(flows, Flow::proposes);
        this.reporting = names(flows, Flow::fillsTheDraft);
        this.toDo = sayings("reception.to_do");
        this.practise = sayings("practice.words");
        this.otherUnit = sayings("reception.other_unit");
    }

    /** @param key of a phrase that holds several, with a stroke between them */
    private List<String> sayings(String key) {
        return List.of(phrases.text(key).split("\\|"));
    }

    private static Set<String> names(List<Flow> flows, Predicate<Flow> which) {
        return flows.stream().filter(which).map(Flow::name).collect(toUnmodifiableSet());
    }

    /**
     * @param consented whether the notice was answered with a yes; without it only the flow {@code welcome} may talk
     * @param duties what the person's units owe now, most urgent first
     * @param closed keys of those whose figures are locked: they are not offered while another is open, but a head who was just
     *     talking about one is still answered there
     * @param facts the words that are known without a duty
     */
    public Outcome receive(
            Talk talk, boolean consented, List<Duty> duties, Set<String> closed, Facts facts, Input input) {
        var wording = new Wording(phrases, facts.words());
        if (!consented) {
            return firstContact(talk, input);
        }
        var open = duties.stream().filter(d -> !closed.contains(d.key())).toList();
        if (!open.isEmpty() && says(input, toDo)) {
            return toDo(talk, open, wording);
        }
        if (!duties.isEmpty() && says(input, practise)) {
            return new Outcome.Practise(
                    talk, spoken(talk, duties).orElse(open.isEmpty() ? duties.get(0) : open.get(0)));
        }
        var starts = startedBy(input);
        var apart = apart(talk, input, starts);
        if (apart.isPresent()) {
            return apart.get();
        }
        if (duties.isEmpty()) {
            return raised(talk, wording, input)
                    .orElseGet(() ->
                            new Outcome.Ask(Talk.NEW, new Effect.Say(wording.say("reception.no_duty"), List.of())));
        }
        var owed = open.isEmpty() ? duties : open;
        if (!talk.offered().isEmpty()) {
            return raised(talk, wording, input).orElseGet(() -> chosen(talk, owed, wording, input));
        }
        var another = says(input, otherUnit);
        var spoken = spoken(talk, duties).filter(duty -> owed.contains(duty) || !(another || starts.isPresent()));
        if (owed.size() > 1 && (spoken.isEmpty() || another)) {
            return raised(talk, wording, input)
                    .orElseGet(() -> whichDuty(talk, owed, wording, another ? Optional.empty() : Optional.of(input)));
        }
        return speak(talk, spoken.orElse(owed.get(0)), input, starts);
    }

    private static Optional<Duty> spoken(Talk talk, List<Duty> duties) {
        return talk.duty()
                .flatMap(key -> duties.stream().filter(d -> d.key().equals(key)).findFirst());
    }

    /** A flow about no report begins at a word, whatever is owed, and talks until it is over or a report is begun. */
    private Optional<Outcome> apart(Talk talk, Input input, Optional<String> starts) {
        var flow = starts.or(talk::flow).filter(proposing::contains);
        if (flow.isEmpty() || starts.isEmpty() && (!talk.offered().isEmpty() || says(input, otherUnit))) {
            return Optional.empty();
        }
        var next = new Talk(talk.duty(), flow, List.of(), Optional.empty());
        return Optional.of(starts.isPresent() ? new Outcome.Begin(next) : new Outcome.Continue(next, input));
    }

    /** While it is not settled which report is talked about, a difficulty must not wait for that. */
    private Optional<Outcome> raised(Talk talk, Wording wording, Input input) {
        return input instanceof Input.Said said && understanding.tellsADifficulty(said.text())
                ? Optional.of(new Outcome.Raise(
                        talk,
                        new Effect.Raise(said.text().strip(), Optional.empty()),
                        new Effect.Say(
                                wording.say("difficulty.noted", "said", Difficulties.quoted(said.text())), List.of())))
                : Optional.empty();
    }

    /** Before the consent only the notice speaks; nothing that was said is kept. */
    private Outcome firstContact(Talk talk, Input input) {
        var next = new Talk(Optional.empty(), Optional.of(WELCOME), List.of(), Optional.empty());
        return talk.flow().filter(WELCOME::equals).isPresent()
                ? new Outcome.Continue(next, input)
                : new Outcome.Begin(next);
    }

    private boolean says(Input input, List<String> sayings) {
        return input instanceof Input.Said said
                && understanding.choose(said.text(), sayings, false).isPresent();
    }

    private Outcome toDo(Talk talk, List<Duty> open, Wording wording) {
        return open.size() == 1
                ? new Outcome.ToDo(talk, open, List.of(wording.button("begin")))
                : new Outcome.ToDo(
                        new Talk(Optional.empty(), Optional.empty(), open, begin(wording)), open, buttons(open));
    }

    /** Whoever picks one from the list wants to do it now. */
    private static Optional<Input> begin(Wording wording) {
        return Optional.of(new Input.Said(wording.button("begin")));
    }

    private Outcome whichDuty(Talk talk, List<Duty> duties, Wording wording, Optional<Input> held) {
        var text = new StringBuilder(wording.say("reception.which"));
        for (int i = 0; i < duties.size(); i++) {
            text.append('\n')
                    .append(wording.say(
                            "reception.which_line",
                            "number",
                            "" + (i + 1),
                            "label",
                            duties.get(i).label()));
        }
        var next = new Talk(Optional.empty(), underWay(talk), duties, held.or(talk::held));
        return new Outcome.Ask(next, new Effect.Say(text.toString(), buttons(duties)));
    }

    /** "Tổ dân phố 5" of "Tổ dân phố 5 · năm 2025", while that still tells the duties apart. */
    private static List<String> buttons(List<Duty> duties) {
        var units = duties.stream().map(d -> d.label().split(" · ", 2)[0]).toList();
        return units.stream().distinct().count() == duties.size()
                        && units.stream().allMatch(u -> u.length() <= Wording.LONGEST_BUTTON)
                ? units
                : IntStream.rangeClosed(1, duties.size())
                        .mapToObj(String::valueOf)
                        .toList();
    }

    private Outcome chosen(Talk talk, List<Duty> duties, Wording wording, Input input) {
        var offered = talk.offered();
        var text = input instanceof Input.Said said ? said.text() : "";
        var index = understanding
                .choose(text, buttons(offered), true)
                .or(() -> understanding.choose(
                        text, offered.stream().map(Duty::label).toList(), true))
                .or(() -> called(text, offered));
        var duty = index.map(offered::get).filter(duties::contains);
        if (duty.isEmpty()) {
            // What was sent instead of a choice is the newest thing the head wants read; a mere opening is not.
            return whichDuty(talk, duties, wording, Optional.of(input).filter(i -> !(i instanceof Input.Opened)));
        }
        var held = talk.held().orElse(new Input.Opened());
        return speak(talk, duty.get(), held, startedBy(held));
    }

    /** "tổ 15", "tdp 15": the number of exactly one unit, with no word that is not in its name. */
    private static Optional<Integer> called(String text, List<Duty> offered) {
        var fitting = IntStream.range(0, offered.size())
                .filter(i -> calls(text, offered.get(i).label().split(" · ", 2)[0]))
                .boxed()
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean calls(String text, String label) {
        var name = List.of(Folded.of(label).split("\\s+"));
        var initials =
                name.stream().map(w -> w.substring(0, 1)).collect(joining()).replaceAll("\\d", "");
        var said = List.of(Folded.of(text).strip().split("\\s+"));
        return said.stream().allMatch(w -> name.contains(w) || w.equals(initials))
                && said.stream().anyMatch(w -> w.matches("\\d+") && name.contains(w));
    }

    /** "Báo cáo" means the report that is owed here, whichever flow collects it. */
    private Outcome speak(Talk talk, Duty duty, Input input, Optional<String> starts) {
        var flow = starts.or(() -> underWay(talk))
                .filter(f -> !reporting.contains(f))
                .orElse(duty.flow());
        var next = new Talk(Optional.of(duty.key()), Optional.of(flow), List.of(), Optional.empty());
        return starts.isPresent() ? new Outcome.Begin(next) : new Outcome.Continue(next, input);
    }

    /** The welcome is over once it was answered. */
    private static Optional<String> underWay(Talk talk) {
        return talk.flow().filter(f -> !f.equals(WELCOME));
    }

    private Optional<String> startedBy(Input input) {
        return input instanceof Input.Said said
                ? byWord.stream()
                        .filter(f -> understanding
                                .choose(said.text(), f.startsWith(), false)
                                .isPresent())
                        .map(Flow::name)
                        .findFirst()
                : Optional.empty();
    }
}
