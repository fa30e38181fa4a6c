package vn.thonbao.conversation;

import java.util.List;
import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Facts.Standing;
import vn.thonbao.understanding.Command;
import vn.thonbao.understanding.Question;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Understanding;
import vn.thonbao.understanding.YesNoAnswer.Verdict;

/** Decides, from what is handed in alone, what happens next. Touches no clock, file or table. */
public final class ConversationEngine {

    private final Understanding understanding;
    private final Phrases phrases;

    public ConversationEngine(Understanding understanding, Phrases phrases) {
        this.understanding = understanding;
        this.phrases = phrases;
    }

    /** Starts a flow, or takes it up again where the facts say it stands: asks the open question. */
    public Turn resume(Flow flow, ConversationState state, Facts facts) {
        var x = new Exchange(understanding, phrases, flow, state, facts);
        if (facts.standing() instanceof Standing.Locked locked && flow.fillsTheDraft()) {
            Closed.say(x, locked.since());
        } else {
            Greeting.backAgain(x);
        }
        return x.turn();
    }

    /**
     * Shows what the office typed off the sheet and asks whether it is right.
     *
     * @return empty while something else waits for this person's answer, or a figure is missing: it comes up after that
     */
    public Optional<Turn> readSheet(Flow flow, ConversationState state, Facts facts) {
        var x = new Exchange(understanding, phrases, flow, state, facts);
        var read = x.readFromSheet();
        if (read.isEmpty() || busy(x)) {
            return Optional.empty();
        }
        x.askingNothing();
        Prompts.show(x, new Pending.SheetRead(read.get().asked()));
        return Optional.of(x.turn());
    }

    private static boolean busy(Exchange x) {
        var confirming =
                x.pending().filter(p -> !(p instanceof Pending.ReadBack)).isPresent();
        return confirming
                || x.asked()
                        .flatMap(x.agenda()::topic)
                        .filter(topic -> !x.answered(topic))
                        .isPresent();
    }

    /** One input of one reporter. */
    public Turn take(Flow flow, ConversationState state, Facts facts, Input input) {
        var x = new Exchange(understanding, phrases, flow, state, facts);
        if (facts.standing() instanceof Standing.Locked locked && flow.fillsTheDraft()) {
            Closed.hear(x, locked.since(), input instanceof Input.Said said ? said.text() : "");
        } else if (input instanceof Input.Said said) {
            hear(x, said.text());
        } else if (input instanceof Input.Sent sent) {
            FilesReceived.take(x, sent);
        } else if (input instanceof Input.Rewritten message) {
            Rewritten.hear(x, message);
        } else {
            Greeting.say(x);
        }
        return x.turn();
    }

    private void hear(Exchange x, String text) {
        if (text.length() > Understanding.MOST_CHARACTERS) {
            tooLong(x);
        } else if (Choices.tapped(x, text, "officer")) {
            Commands.run(x, Command.OFFICER);
        } else if (Rounds.hear(x, text) || Difficulties.hear(x, text) || Requests.hear(x, text)) {
            return;
        } else if (x.pending().isPresent()) {
            hear(x, x.pending().get(), text);
        } else {
            hearWithNothingPending(x, text);
        }
    }

    private static void tooLong(Exchange x) {
        if (x.pending().isEmpty() && x.asked().flatMap(x.agenda()::figure).isPresent()) {
            Misunderstood.figure(x, x.agenda().figure(x.asked().get()).get(), Reason.TOO_LONG);
        } else {
            Misunderstood.choice(x, "reask." + Reason.TOO_LONG);
        }
    }

    /** A choice that was offered comes before a request that sounds alike ("Sửa" as an answer, "sửa" as a wish). */
    private void hear(Exchange x, Pending waiting, String text) {
        var command = understanding.command(text);
        var tapped = Choices.tapped(x, text).isPresent();
        if (command.isPresent() && !tapped && !meansYes(waiting, command.get(), text)) {
            Commands.run(x, command.get());
        } else if (begins(x, text)) {
            Greeting.backAgain(x);
        } else if (!tapped && speaksOfAnother(x, waiting, text)) {
            return;
        } else if (waiting instanceof Pending.WhichReading which) {
            Confirmations.whichReading(x, which, text);
        } else if (waiting instanceof Pending.Doubtful doubtful) {
            Confirmations.doubtful(x, doubtful, text);
        } else if (waiting instanceof Pending.Change change) {
            Confirmations.change(x, change, text);
        } else if (waiting instanceof Pending.Table table) {
            Tables.answer(x, table, text);
        } else if (waiting instanceof Pending.WhichItem) {
            Edits.whichItem(x, text);
        } else if (waiting instanceof Pending.NewAnswer edit) {
            Edits.newAnswer(x, edit, text);
        } else if (waiting instanceof Pending.WhichPart part) {
            RoundEdits.whichPart(x, part, text);
        } else if (waiting instanceof Pending.TakeOut item) {
            RoundEdits.takeOut(x, item, text);
        } else if (waiting instanceof Pending.Follow follow) {
            Elsewhere.hear(x, follow, text);
        } else {
            ReadBacks.hear(x, text);
        }
    }

    /** While one figure is being confirmed, a message may name another one, or several. */
    private static boolean speaksOfAnother(Exchange x, Pending waiting, String text) {
        var confirmed = waiting instanceof Pending.WhichReading
                || waiting instanceof Pending.Doubtful
                || waiting instanceof Pending.Change;
        return confirmed
                && (Tables.hear(x, text)
                        || Pendings.field(waiting)
                                .filter(field -> Tables.another(x, field, text) || Edits.another(x, field, text))
                                .isPresent());
    }

    /** "Sửa đi" says yes to a change, and without diacritics "dừng rồi" looks like "đúng rồi". */
    private boolean meansYes(Pending waiting, Command command, String text) {
        return waiting instanceof Pending.Change && command == Command.EDIT
                || command == Command.STOP
                        && understanding
                                        .answer(text, Question.IS_IT_RIGHT, List.of())
                                        .verdict()
                                == Verdict.YES;
    }

    private void hearWithNothingPending(Exchange x, String text) {
        var asked = x.asked().flatMap(x.agenda()::topic);
        var command = understanding.command(text);
        if (Choices.tapped(x, text, "begin") || begins(x, text)) {
            Greeting.backAgain(x);
        } else if (asked.isPresent() && meansTheQuestion(x, text)) {
            answer(x, asked.get(), text);
        } else if (Choices.tapped(x, text, "show")) {
            Commands.run(x, Command.SHOW);
        } else if (command.isPresent()) {
            Commands.run(x, command.get());
        } else if (asked.isPresent()) {
            answer(x, asked.get(), text);
        } else {
            hearOutOfTheBlue(x, text);
        }
    }

    private boolean begins(Exchange x, String text) {
        return understanding.choose(text, x.flow().startsWith(), false).isPresent();
    }

    /** A button of the open question, unless it is one of those that mean the same everywhere. */
    private static boolean meansTheQuestion(Exchange x, String text) {
        return Choices.tapped(x, text).isPresent()
                && !Choices.tapped(x, text, "later")
                && !Choices.tapped(x, text, "show");
    }

    private static void answer(Exchange x, Topic topic, String text) {
        if (topic instanceof Topic.Figure figure) {
            FigureAnswers.hear(x, figure, text);
        } else if (topic instanceof Topic.Own own) {
            OwnAnswers.hear(x, own, text);
        }
    }

    /** No question stands, or it stands no more: a table or a label says what it means, a bare figure does not. */
    private static void hearOutOfTheBlue(Exchange x, String text) {
        if (Tables.hear(x, text) || Edits.hear(x, text)) {
            return;
        }
        if (x.asked().isPresent()) {
            x.askingNothing();
            Misunderstood.askAgain(x, "reask.question_gone");
        } else if (x.sent() || !x.flow().fillsTheDraft() || !FigureAnswers.hasDigit(text)) {
            Greeting.say(x);
        } else {
            Misunderstood.askAgain(x, "reask.not_now");
        }
    }
}
