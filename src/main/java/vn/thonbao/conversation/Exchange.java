package vn.thonbao.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Facts.Standing;
import vn.thonbao.understanding.Understanding;

/** One input being answered: what was known before, what has changed since, and what will be said. Lives for one turn only. */
final class Exchange {

    private final Understanding understanding;
    private final Wording wording;
    private final Flow flow;
    private final Facts facts;
    private final Agenda agenda;
    private final ConversationState before;

    private Answers draft;
    private Answers own;
    private final Set<String> postponed;
    private final List<String> given;
    private Optional<Pending> pending;
    private Optional<String> asked;
    private Optional<Integer> numbering;
    private int misunderstandings;

    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, Integer> files;
    private final StringBuilder said = new StringBuilder();
    private List<String> choices = List.of();

    Exchange(Understanding understanding, Phrases phrases, Flow flow, ConversationState state, Facts facts) {
        this.understanding = understanding;
        this.wording = new Wording(phrases, facts.words());
        this.flow = flow;
        this.facts = facts;
        this.agenda = new Agenda(flow, facts);
        this.before = state;
        this.draft = facts.draft();
        this.own = state.own();
        this.postponed = new LinkedHashSet<>(state.postponed());
        this.given = new ArrayList<>(state.given());
        this.asked = state.asked();
        this.numbering = state.numbering();
        this.files = new HashMap<>(facts.files());
        this.misunderstandings = state.misunderstandings();
        this.pending = state.pending();
        this.pending = state.pending().filter(waiting -> Pendings.stillMakesSense(this, waiting));
    }

    // What is known.

    Understanding understanding() {
        return understanding;
    }

    Wording wording() {
        return wording;
    }

    Shown shown() {
        return new Shown(wording);
    }

    Flow flow() {
        return flow;
    }

    Facts facts() {
        return facts;
    }

    Agenda agenda() {
        return agenda;
    }

    /** The choices under the message that is being answered. */
    List<String> offered() {
        return before.lastChoices();
    }

    Optional<Pending> pending() {
        return pending;
    }

    Optional<String> asked() {
        return asked;
    }

    List<String> given() {
        return given;
    }

    /** Whether the numbers the reporter saw still mean the same: the plan may have changed. */
    boolean numbersStand() {
        return numbering.filter(seen -> seen != agenda.numbering()).isEmpty();
    }

    int misunderstandings() {
        return misunderstandings;
    }

    boolean postponed(String field) {
        return postponed.contains(field);
    }

    /** Where this flow's answers are: in the unit's draft, or in the conversation alone. */
    Answers known() {
        return flow.fillsTheDraft() ? draft : own;
    }

    Optional<Answer> answer(String field) {
        return known().get(field);
    }

    boolean answered(Topic topic) {
        return answer(topic.field()).isPresent() || files(topic.field()) > 0;
    }

    boolean sent() {
        return facts.standing() instanceof Standing.Sent || facts.standing() instanceof Standing.Approved;
    }

    /** What the office typed off the sheet, while it waits for a yes and no figure of it is missing. */
    Optional<Standing.ReadFromSheet> readFromSheet() {
        return facts.standing() instanceof Standing.ReadFromSheet read
                        && agenda.figures().stream().allMatch(this::answered)
                ? Optional.of(read)
                : Optional.empty();
    }

    int files(String field) {
        return files.getOrDefault(field, 0);
    }

    /** What is still to be asked, in the order of asking: what was put off comes last. */
    List<Topic> open() {
        if (sent() || facts.standing() instanceof Standing.Locked) {
            return List.of();
        }
        var open = new ArrayList<>(agenda.topics());
        open.removeIf(t -> t.optional() || answered(t) || !agenda.applies(t, known()));
        open.sort(Comparator.comparing((Topic t) -> postponed.contains(t.field())));
        return open;
    }

    /** The question the reporter saw last, while it is unanswered; else the first open one. */
    Optional<Topic> current() {
        return asked.flatMap(agenda::topic)
                .filter(t -> !answered(t))
                .or(() -> open().stream().findFirst());
    }

    /** Figures and tasks, or in a report without a figure what else is asked in its turn. */
    long done() {
        return (agenda.countsFigures() ? agenda.figures() : agenda.topics())
                .stream().filter(t -> !t.optional() && answered(t)).count();
    }

    // What changes.

    void enter(String field, Answer answer) {
        if (flow.fillsTheDraft()) {
            draft = draft.with(field, answer);
            effects.add(new Effect.Enter(field, answer));
        } else {
            own = own.with(field, answer);
        }
        answeredNow(field);
    }

    void attach(String field, List<Input.FileRef> received) {
        effects.add(new Effect.Attach(field, received));
        files.merge(field, received.size(), Integer::sum);
        understood();
    }

    private void answeredNow(String field) {
        given.remove(field);
        given.add(field);
        postponed.remove(field);
        pending = Optional.empty();
        understood();
    }

    void withdraw(String field) {
        if (flow.fillsTheDraft()) {
            draft = draft.without(field);
            effects.add(new Effect.Withdraw(field));
        } else {
            own = own.without(field);
        }
        given.remove(field);
    }

    /** The deed ends the round: nothing is left to take back or to come back to. */
    void finish() {
        effects.add(new Effect.Finish(flow.finish()));
        given.clear();
        postponed.clear();
        pending = Optional.empty();
        asked = Optional.empty();
    }

    /** What changes nothing that is known here: a wish, a difficulty, a proposal. */
    void carryOut(Effect effect) {
        effects.add(effect);
        understood();
    }

    void handOver(String reason) {
        carryOut(new Effect.HandOver(reason));
    }

    void postpone(String field) {
        postponed.add(field);
        pending = Optional.empty();
    }

    void await(Pending waiting) {
        pending = Optional.of(waiting);
    }

    void awaitNothing() {
        pending = Optional.empty();
    }

    void asking(String field) {
        asked = Optional.of(field);
    }

    /** The numbers stand in what is said now. */
    void numbered() {
        numbering = Optional.of(agenda.numbering());
    }

    void askingNothing() {
        asked = Optional.empty();
    }

    void understood() {
        misunderstandings = 0;
    }

    void misunderstood() {
        misunderstandings++;
    }

    boolean changed() {
        return effects.stream().anyMatch(Effect.Enter.class::isInstance);
    }

    // What is said.

    void tell(String key, String... pairs) {
        add(wording.say(key, pairs), ' ');
    }

    /** On a line of its own. */
    void line(String text) {
        add(text, '\n');
    }

    void add(String text, char before) {
        if (!said.isEmpty() && said.charAt(said.length() - 1) != '\n') {
            said.append(before);
        }
        said.append(text);
    }

    void offer(List<String> labels) {
        choices = labels;
    }

    void offer(String... buttons) {
        choices = List.of(buttons).stream().map(wording::button).toList();
    }

    List<String> choices() {
        return choices;
    }

    Turn turn() {
        if (!said.isEmpty()) {
            effects.add(new Effect.Say(said.toString(), choices));
        }
        return new Turn(
                ConversationState.of(
                        flow, own, postponed, pending, asked, numbering, given, choices, misunderstandings),
                effects);
    }
}
