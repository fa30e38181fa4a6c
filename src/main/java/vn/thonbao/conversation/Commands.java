package vn.thonbao.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Command;

/** Requests that are understood at any moment. After the detour the head is back at the open question. */
final class Commands {

    private Commands() {}

    static void run(Exchange x, Command command) {
        x.understood();
        switch (command) {
            case HELP -> help(x);
            case BACK -> back(x);
            case SKIP, LATER -> later(x);
            case SHOW -> show(x);
            case EDIT -> edit(x);
            case REPEAT -> Asking.again(x);
            case STOP -> stop(x);
            case OFFICER -> officer(x);
            case SEND -> send(x);
        }
    }

    private static void help(Exchange x) {
        detour(x, "help");
        if (x.flow().fillsTheDraft() && x.pending().isEmpty()) { // a yes that is waited for has no third button
            x.offer(Stream.concat(x.choices().stream(), Stream.of(x.wording().button("practice")))
                    .toList());
        }
    }

    private static void detour(Exchange x, String key) {
        x.tell(key);
        Asking.again(x);
    }

    static void officer(Exchange x) {
        x.handOver(x.wording().say("officer.reason"));
        x.tell("officer");
        if (x.flow().fillsTheDraft() && !x.sent()) {
            Asking.again(x);
        } else {
            x.offer(x.offered());
        }
    }

    /** Takes the last answer of this conversation back and asks for it again. */
    private static void back(Exchange x) {
        var waiting = x.pending().flatMap(Pendings::field).flatMap(x.agenda()::figure);
        var optional = x.current().filter(Topic::optional);
        var last = last(x);
        if (waiting.isPresent() && !x.answered(waiting.get())) {
            x.awaitNothing();
            Asking.ask(x, waiting.get());
        } else if (optional.isPresent()
                || x.pending().filter(p -> !(p instanceof Pending.ReadBack)).isPresent()) {
            x.askingNothing();
            Asking.next(x);
        } else if (last.isPresent()) {
            x.withdraw(last.get().field());
            x.awaitNothing();
            x.tell("echo.withdrawn", "label", last.get().label());
            Asking.ask(x, last.get());
        } else {
            detour(x, "back.none");
        }
    }

    private static Optional<Topic> last(Exchange x) {
        var given = x.given();
        return given.isEmpty()
                ? Optional.empty()
                : x.agenda().topic(given.get(given.size() - 1)).filter(x::answered);
    }

    private static void later(Exchange x) {
        var waiting =
                x.pending().flatMap(Pendings::field).flatMap(x.agenda()::topic).filter(t -> !x.answered(t));
        var topic = waiting.or(() -> x.pending().isPresent()
                ? Optional.empty()
                : x.asked().flatMap(x.agenda()::topic).filter(t -> !x.answered(t)));
        if (x.flow().proposes()) {
            stop(x);
        } else if (!x.flow().fillsTheDraft()) {
            detour(x, "later.not_here");
        } else if (topic.isPresent()) {
            later(x, topic.get());
        } else if (x.sent()) {
            Sending.status(x);
        } else {
            notNow(x);
        }
    }

    static void later(Exchange x, Topic topic) {
        x.understood();
        if (topic.optional()) {
            OwnAnswers.enough(x);
        } else if (!x.postponed(topic.field())) {
            putOff(x, topic);
            Asking.next(x);
        } else if (offeredNoDataAlone(x)) {
            laterStill(x, topic);
        } else {
            x.awaitNothing();
            x.asking(topic.field());
            x.tell("later.again", "label", topic.label());
            x.offer("no_data", "later");
        }
    }

    private static void putOff(Exchange x, Topic topic) {
        var all = topic instanceof Topic.Figure figure ? TaskQuestions.together(x, figure) : List.of(topic);
        x.tell("later", "label", all.size() == 1 ? topic.label() : TaskQuestions.group(x, topic));
        all.forEach(one -> x.postpone(one.field()));
    }

    private static boolean offeredNoDataAlone(Exchange x) {
        return x.offered().size() == 2 && x.offered().get(0).equals(x.wording().button("no_data"));
    }

    /** Put off three times: go round to the next one, or leave it for another day. */
    private static void laterStill(Exchange x, Topic topic) {
        var open = TaskQuestions.first(x.open());
        var place = open.stream().map(TaskQuestions::key).toList().indexOf(TaskQuestions.key(topic));
        var following = open.get((place + 1) % open.size());
        if (place + 1 == open.size()) {
            x.askingNothing();
            x.tell("later.kept", "missing", Listing.missing(x.open()));
            x.offer("begin", "officer");
        } else {
            Asking.ask(x, following);
        }
    }

    private static void notNow(Exchange x) {
        x.awaitNothing();
        x.askingNothing();
        if (x.done() == 0) {
            x.tell("greeting.later");
            x.offer("begin", "officer");
        } else {
            stop(x);
        }
    }

    private static void show(Exchange x) {
        if (x.pending().orElse(null) instanceof Pending.SheetRead) {
            Asking.again(x);
            return;
        }
        Listing.show(x, "show");
        if (x.sent()) {
            x.offer("edit", "officer");
            return;
        }
        if (x.pending().orElse(null) instanceof Pending.ReadBack) {
            Listing.askToSend(x);
            x.offer(x.offered());
            return;
        }
        var missing = x.open().stream().filter(Topic.Figure.class::isInstance).toList();
        if (x.done() > 0 && !missing.isEmpty()) {
            x.line(x.wording().say("show.missing", "missing", Listing.missing(missing)));
        }
        x.line("");
        Asking.again(x);
    }

    private static void edit(Exchange x) {
        x.awaitNothing();
        Edits.choose(x);
    }

    private static void stop(Exchange x) {
        x.awaitNothing();
        x.askingNothing();
        if (x.flow().proposes()) {
            x.tell("stop.proposals");
            x.offer("begin", "officer");
        } else if (!x.flow().fillsTheDraft()) {
            x.tell("refused");
            x.offer("officer");
        } else if (x.sent()) {
            Sending.status(x);
        } else if (!x.agenda().countsFigures()) {
            x.tell("stop.own");
            x.offer("begin", "show", "officer");
        } else {
            x.tell(
                    "stop",
                    "done",
                    "" + x.done(),
                    "count",
                    "" + x.agenda().figures().size());
            x.offer("begin", "show", "officer");
        }
    }

    private static void send(Exchange x) {
        var missing = x.open();
        if (x.pending().orElse(null) instanceof Pending.ReadBack
                || x.pending().orElse(null) instanceof Pending.SheetRead) {
            ReadBacks.accept(x);
        } else if (x.flow().fillsTheDraft() && !missing.isEmpty()) {
            x.tell("send.missing", "missing", Listing.missing(missing));
            Asking.again(x);
        } else {
            Asking.again(x);
        }
    }
}
