package vn.thonbao.conversation;

import java.util.List;
import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.conversation.Step.Expectation;
import vn.thonbao.understanding.Reading;

/** Photos and documents: an answer to a question for files, else a picture of the whole sheet, which the office keys in. */
final class FilesReceived {

    /** What {@link Effect.Attach} calls a picture of the paper sheet. */
    static final String SHEET = "sheet";

    private FilesReceived() {}

    static void take(Exchange x, Input.Sent sent) {
        if (!x.flow().sends()) {
            notHere(x);
            return;
        }
        if (x.understanding().tellsADifficulty(sent.caption())) {
            Difficulties.raise(x, sent.caption(), Optional.empty());
        }
        wanted(x)
                .ifPresentOrElse(
                        own -> kept(x, own, (Expectation.Files) own.question().expects(), sent.files()),
                        () -> elsewhere(x, sent));
    }

    private static void notHere(Exchange x) {
        x.tell("files.not_here");
        Asking.again(x);
    }

    private static void elsewhere(Exchange x, Input.Sent sent) {
        if (x.flow().fillsTheDraft()) {
            sheet(x, sent);
        } else {
            notHere(x);
        }
    }

    /**
     * The question for files that is open; at the read-back too, for people send their photos one by one. While an item of a
     * repeated group is talked about, they are that item's.
     */
    private static Optional<Topic.Own> wanted(Exchange x) {
        var places = x.agenda().own().stream()
                .filter(own -> own.question().expects() instanceof Expectation.Files)
                .toList();
        var itsRound = x.asked()
                .flatMap(x.agenda()::topic)
                .flatMap(asked -> asked instanceof Topic.Own own ? own.round() : Optional.empty());
        if (itsRound.isPresent()) {
            return places.stream().filter(own -> own.round().equals(itsRound)).findFirst();
        }
        if (x.pending().orElse(null) instanceof Pending.ReadBack) {
            var latest = Rounds.told(x).stream().reduce((one, next) -> next);
            return places.stream()
                    .filter(own -> own.round().isEmpty())
                    .findFirst()
                    .or(() -> places.stream()
                            .filter(own -> latest.isPresent() && own.round().equals(latest))
                            .findFirst());
        }
        if (x.current().filter(TaskQuestions::isTask).isPresent()) { // a picture of what was done
            return places.stream().filter(own -> own.round().isEmpty()).findFirst();
        }
        return places.stream()
                .filter(own -> x.current()
                        .filter(open -> open.field().equals(own.field()))
                        .isPresent())
                .findFirst();
    }

    private static void kept(Exchange x, Topic.Own topic, Expectation.Files expected, List<Input.FileRef> files) {
        var room = expected.atMost() - x.files(topic.field());
        var taken = files.subList(0, Math.max(0, Math.min(room, files.size())));
        if (!taken.isEmpty()) {
            x.attach(topic.field(), taken);
            topic.round()
                    .ifPresentOrElse(
                            round -> x.tell("files.kept_for", "count", "" + taken.size(), "label", round.label()),
                            () -> x.tell("files.kept", "count", "" + taken.size()));
        }
        if (taken.size() < files.size()) {
            x.tell("files.too_many", "most", "" + expected.atMost());
        }
        x.askingNothing();
        Asking.next(x);
    }

    private static void sheet(Exchange x, Input.Sent sent) {
        x.attach(SHEET, sent.files());
        var open = x.pending().isPresent() ? Optional.<Topic>empty() : x.current();
        if (open.orElse(null) instanceof Topic.Figure figure) {
            if (saysFigures(x, figure, sent.caption())) {
                x.tell("files.sheet_plain", "thing", thing(x, sent));
                FigureAnswers.hear(x, figure, sent.caption());
                return;
            }
            x.asking(figure.field());
            x.tell(
                    "files.sheet",
                    "thing",
                    thing(x, sent),
                    "label",
                    figure.label(),
                    "example",
                    figure.item().example());
            x.offer(Asking.choices(x, figure));
        } else {
            x.tell("files.sheet_plain", "thing", thing(x, sent));
            Asking.again(x);
        }
    }

    /** "ảnh", "lời ghi âm", "tệp": as its sender calls it. */
    private static String thing(Exchange x, Input.Sent sent) {
        return x.wording()
                .say(
                        switch (sent.files().get(0).kind()) {
                            case "image" -> "files.picture";
                            case "voice" -> "files.voice";
                            default -> "files.document";
                        });
    }

    /** A caption is read only when it is clearly an answer: most are just a word about the picture. */
    private static boolean saysFigures(Exchange x, Topic.Figure topic, String caption) {
        return FigureAnswers.hasDigit(caption)
                && x.asked().isPresent()
                && x.understanding().read(caption, topic.item().field()) instanceof Reading.Accept;
    }
}
