package vn.thonbao.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thonbao.channel.Content;
import vn.thonbao.channel.Inbox;
import vn.thonbao.conversation.ConversationEngine;
import vn.thonbao.conversation.ConversationState;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Facts;
import vn.thonbao.conversation.Flow;
import vn.thonbao.conversation.Input;
import vn.thonbao.conversation.Reception;
import vn.thonbao.conversation.Turn;
import vn.thonbao.directory.Directory;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.PersonId;
import vn.thonbao.flowfiles.FlowLibrary;

/** One message and its answer: gather the facts, let the pure rooms decide, carry the decision out. Joins a transaction. */
@Component
class Exchange {

    private final Directory directory;
    private final Duties duties;
    private final FactsGatherer facts;
    private final Talks talks;
    private final Effects effects;
    private final FlowLibrary library;
    private final ConversationEngine engine;
    private final Reception reception;
    private final Officials officials;
    private final Practices practices;
    private final Acknowledgements acknowledgements;
    private final Apologies apologies;
    private final Clock clock;

    Exchange(
            Directory directory,
            Duties duties,
            FactsGatherer facts,
            Talks talks,
            Effects effects,
            FlowLibrary library,
            ConversationEngine engine,
            Reception reception,
            Officials officials,
            Practices practices,
            Acknowledgements acknowledgements,
            Apologies apologies,
            Clock clock) {
        this.directory = directory;
        this.duties = duties;
        this.facts = facts;
        this.talks = talks;
        this.effects = effects;
        this.library = library;
        this.engine = engine;
        this.reception = reception;
        this.officials = officials;
        this.practices = practices;
        this.acknowledgements = acknowledgements;
        this.apologies = apologies;
        this.clock = clock;
    }

    void answer(Inbox.Waiting message, PersonId who) {
        if (!directory.whoIs(message.from()).equals(Optional.of(who))) {
            return; // the chat was unbound, or given to somebody else, while this waited
        }
        talks.hold(who);
        var now = clock.instant();
        var person = directory.person(who);
        directory.linkChat(person, message.from(), now);
        var scene = new Scene(
                person,
                message.from(),
                Optional.of(message.id()),
                "reply:" + message.id(),
                Optional.empty(),
                "",
                message.content().files(),
                now);
        var rewritten = message.content().rewrites();
        if (rewritten.isPresent()) {
            rewrite(scene, message, rewritten.get());
        } else if (!acknowledged(scene, message.content())
                && !message.content().isSign()
                && !told(message, person, now)) {
            receive(scene.quoting(message.content()), input(message.content()));
        }
    }

    /** @return whether it was the receipt of an announcement; a question that waits is asked again after it */
    private boolean acknowledged(Scene scene, Content content) {
        var person = scene.person();
        if (!acknowledgements.mayBe(content) || !directory.hasConsented(person.id())) {
            return false;
        }
        var talk = talks.talk(person.id());
        var practises = talk.practice().filter(p -> !p.forgotten(scene.now())).isPresent();
        var waits = practises || !talk.offered().isEmpty() || talks.questionOpen(person.id(), talk);
        var thanks = acknowledgements.hear(person, content, waits, scene.now());
        thanks.ifPresent(say -> effects.carryOut(List.of(say), scene));
        if (thanks.isPresent() && practises) {
            receive(scene.then("again"), new Input.Opened());
        } else if (thanks.isPresent() && waits) {
            askAgain(scene.then("again"), talk);
        }
        return thanks.isPresent();
    }

    private void askAgain(Scene scene, Reception.Talk before) {
        var seats = duties.seats(scene.person(), scene.now());
        var open = duties.of(scene.person(), seats, scene.now());
        var talk = stillTrue(before, open);
        if (!talk.offered().isEmpty()) {
            receive(scene, new Input.Opened());
        } else if (talk.flow().isPresent()
                && talk.duty()
                        .filter(key -> !Duties.closed(open, scene.now()).contains(key))
                        .isPresent()) {
            var unsettled = facts.withoutDuty(scene.person(), seats, scene.now());
            talk(scene, new Reception.Outcome.Begin(talk), open, unsettled);
        }
    }

    /** What a changed message gave no figure of, it cannot change: heard as an answer it would go to what was asked since. */
    private void rewrite(Scene scene, Inbox.Waiting message, long original) {
        var seats = duties.seats(scene.person(), scene.now());
        var unsettled = facts.withoutDuty(scene.person(), seats, scene.now());
        var open = duties.of(scene.person(), seats, scene.now());
        for (var duty : duties.labelled(open)) {
            var about = open.stream()
                    .filter(d -> d.key().equals(duty.key()))
                    .findFirst()
                    .orElseThrow();
            var fields = facts.givenBy(about, original);
            if (!fields.isEmpty() && practices.comesFirst(scene, unsettled)) {
                return;
            }
            if (!fields.isEmpty()) {
                var next = new Reception.Talk(
                        Optional.of(duty.key()),
                        Optional.of(duty.flow()),
                        List.of(),
                        Optional.empty(),
                        talks.talk(scene.person().id()).practice());
                talks.keep(scene.person(), next, scene.now());
                var input = new Input.Rewritten(fields, message.content().text());
                talk(scene, new Reception.Outcome.Continue(next, input), open, unsettled);
                return;
            }
        }
        apologies.forPart(message, Content.Note.EDITED, unsettled.words());
    }

    /** @return whether that is all there is to say */
    private boolean told(Inbox.Waiting message, Person person, Instant now) {
        var content = message.content();
        content.note().ifPresent(note -> {
            var words =
                    facts.withoutDuty(person, duties.seats(person, now), now).words();
            apologies.forPart(message, note, words);
        });
        return content.note().equals(Optional.of(Content.Note.REPEATED))
                || content.note().isPresent()
                        && content.text().isBlank()
                        && content.files().isEmpty();
    }

    private void receive(Scene scene, Input input) {
        var talk = talks.talk(scene.person().id());
        var practice = talk.practice().filter(p -> !p.forgotten(scene.now()));
        if (practice.isPresent()) {
            practices.hear(scene, talk, practice.get(), input).ifPresent(real -> askAgain(scene.then("again"), real));
        } else {
            receive(scene, talk.practising(Optional.empty()), input);
        }
    }

    private void receive(Scene scene, Reception.Talk before, Input input) {
        var person = scene.person();
        var seats = duties.seats(person, scene.now());
        if (officials.answer(scene, input, seats)) {
            return;
        }
        var open = duties.of(person, seats, scene.now());
        var unsettled = facts.withoutDuty(person, seats, scene.now());
        var outcome = reception.receive(
                stillTrue(before, open),
                directory.hasConsented(person.id()),
                duties.labelled(open),
                Duties.closed(open, scene.now()),
                unsettled,
                input);
        if (!outcome.next().equals(before)) {
            talks.keep(person, outcome.next(), scene.now());
        }
        if (outcome instanceof Reception.Outcome.Ask ask) {
            effects.carryOut(List.of(ask.say()), scene);
        } else if (outcome instanceof Reception.Outcome.ToDo asked) {
            effects.carryOut(List.of(toDo(asked, scene, open)), scene);
        } else if (outcome instanceof Reception.Outcome.Practise practise) {
            practices.begin(scene, practise.next(), practise.duty().key(), open);
        } else if (outcome instanceof Reception.Outcome.Raise raise) {
            effects.carryOut(List.of(raise.difficulty(), raise.say()), scene);
        } else {
            talk(scene, outcome, open, unsettled);
        }
    }

    private Effect.Say toDo(Reception.Outcome.ToDo asked, Scene scene, List<Duties.Duty> open) {
        var known = asked.duties().stream()
                .flatMap(duty -> open.stream().filter(d -> d.key().equals(duty.key())))
                .map(d -> facts.of(scene.person(), d, scene.now()))
                .toList();
        return ToDo.say(library.phrases(), asked, known);
    }

    private void talk(Scene scene, Reception.Outcome outcome, List<Duties.Duty> open, Facts unsettled) {
        var flow = library.flow(outcome.next().flow().orElseThrow());
        var duty = outcome.next()
                .duty()
                .flatMap(key -> open.stream().filter(d -> d.key().equals(key)).findFirst());
        var about = duty.filter(d -> flow.fillsTheDraft());
        var known = about.map(d -> facts.of(scene.person(), d, open, scene.now()))
                .orElseGet(() -> flow.proposes() ? facts.apart(unsettled, scene.person(), duty) : unsettled);
        var key = about.map(Duties.Duty::key).orElse(Talks.APART);
        var state = talks.conversation(scene.person().id(), key, flow.name()).orElse(ConversationState.start(flow));
        var turn = outcome instanceof Reception.Outcome.Continue said
                ? engine.take(flow, state, known, said.input())
                : engine.resume(flow, state, known);
        finish(scene.in(duty, flow.name() + "/" + flow.version()), key, flow, turn);
    }

    /** A flow that fills no draft is over with its deed; the reception then says how to go on. */
    private void finish(Scene scene, String key, Flow flow, Turn turn) {
        talks.keep(scene.person(), key, turn.next(), scene.now());
        effects.carryOut(turn.effects(), scene);
        var done = turn.effects().stream().anyMatch(Effect.Finish.class::isInstance);
        if (done && !flow.fillsTheDraft()) {
            talks.keep(scene.person(), key, ConversationState.start(flow), scene.now());
            talks.keep(scene.person(), Reception.Talk.NEW, scene.now());
            if (flow.proposes()) {
                backToTheReport(scene.then("next"));
            } else {
                receive(scene.then("next"), new Input.Opened());
            }
        }
    }

    /** Where something else came between, the open question is asked again. */
    private void backToTheReport(Scene scene) {
        var person = scene.person();
        var report = scene.duty()
                .map(d -> duties.labelled(List.of(d)).get(0))
                .map(d -> new Reception.Talk(Optional.of(d.key()), Optional.of(d.flow()), List.of(), Optional.empty()))
                .filter(talk -> talks.questionOpen(person.id(), talk));
        if (report.isPresent()) {
            talks.keep(person, report.get(), scene.now());
            var seats = duties.seats(person, scene.now());
            talk(
                    scene,
                    new Reception.Outcome.Begin(report.get()),
                    duties.of(person, seats, scene.now()),
                    facts.withoutDuty(person, seats, scene.now()));
        }
    }

    /** Units change hands and flows are renamed while people talk: what is gone is forgotten, and asked anew. */
    private Reception.Talk stillTrue(Reception.Talk talk, List<Duties.Duty> open) {
        var duty = talk.duty().filter(key -> open.stream().anyMatch(d -> d.key().equals(key)));
        var flow = talk.flow()
                .filter(name -> library.flows().stream().anyMatch(f -> f.name().equals(name)));
        return new Reception.Talk(
                duty, duty.isEmpty() && talk.duty().isPresent() ? Optional.empty() : flow, talk.offered(), talk.held());
    }

    private static Input input(Content content) {
        if (content.opened()) {
            return new Input.Opened();
        }
        if (content.files().isEmpty()) {
            return new Input.Said(content.text());
        }
        var files = content.files().stream()
                .map(f -> new Input.FileRef(f.sha256(), f.name(), f.kind()))
                .toList();
        return new Input.Sent(files, content.text());
    }
}
