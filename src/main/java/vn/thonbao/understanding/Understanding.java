package vn.thonbao.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.understanding.answer.Choices;
import vn.thonbao.understanding.answer.CorrectionReader;
import vn.thonbao.understanding.answer.YesNoReader;
import vn.thonbao.understanding.date.DateReader;
import vn.thonbao.understanding.figure.Explained;
import vn.thonbao.understanding.figure.FigureReader;
import vn.thonbao.understanding.figure.Measure;
import vn.thonbao.understanding.figure.Sayings;
import vn.thonbao.understanding.paste.Labels;
import vn.thonbao.understanding.paste.Names;
import vn.thonbao.understanding.paste.OtherName;
import vn.thonbao.understanding.paste.PasteReader;
import vn.thonbao.understanding.request.DifficultyReader;
import vn.thonbao.understanding.request.RequestReader;
import vn.thonbao.understanding.task.TaskListReader;
import vn.thonbao.understanding.task.TaskReader;
import vn.thonbao.understanding.words.Last;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Once;
import vn.thonbao.understanding.words.Politeness;
import vn.thonbao.understanding.words.Token;
import vn.thonbao.understanding.words.Words;

/** The front door: what words mean for a field. Deterministic, offline, linear in the length of the message. */
public final class Understanding {

    /** Longer messages are not read as figures: {@link Reason#TOO_LONG}. UTF-16 units. */
    public static final int MOST_CHARACTERS = 10_000;

    /** Of an answer that is told; the office has to read them all. */
    private static final int MOST_IN_WORDS = 2_000;

    /** A message, and the names that figures may be glued to in it. */
    private record Said(String message, Labels names) {}

    private record Many(String message, List<Field> fields) {}

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final Names names;
    private final OtherName otherName;
    private final Choices choices;
    private final Once<String, Measure> measures;
    private final Last<Said, Message> cut;
    private final Last<List<Field>, Labels> labels;
    private final Last<Many, Paste> pastes;
    private final Labels noLabels;

    public Understanding(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.lexicon = new Lexicon(vocabulary);
        this.names = new Names(vocabulary);
        this.otherName = new OtherName(names, lexicon);
        this.choices = new Choices(lexicon);
        this.measures = new Once<>(unit -> Measure.of(unit, vocabulary.units()));
        this.cut = new Last<>(
                said -> Message.of(said.message(), lexicon, said.names().single()));
        this.labels = new Last<>(fields -> new Labels(fields, names, lexicon));
        this.pastes = new Last<>(many -> paste(many.message(), many.fields()));
        this.noLabels = new Labels(List.of(), names, lexicon);
    }

    /** One figure (or one of the answers that stand for a figure) for one field. */
    public Reading read(String message, Field field) {
        if (message.length() > MOST_CHARACTERS) {
            return new Reading.Reask(Reason.TOO_LONG, Span.whole(message));
        }
        return read(cut(message), field);
    }

    /** How {@link #read} came to its reading. */
    public Explanation explain(String message, Field field) {
        var cut = Message.of(message.substring(0, Math.min(message.length(), MOST_CHARACTERS)), lexicon);
        return new Explained(cut, lexicon, field, measure(field)).of(read(message, field));
    }

    /** The one day a message names for a question that asks for a date; {@link Value.Moment} in every reading. */
    public Reading date(String message, DateField field) {
        return message.length() > MOST_CHARACTERS
                ? new Reading.Reask(Reason.TOO_LONG, Span.whole(message))
                : new DateReader(
                                cut(message), lexicon, field, vocabulary.lists().keySet())
                        .read();
    }

    private Reading read(Message message, Field field) {
        if (field.kind() == Field.Kind.YES_NO) {
            return yesNo(message, field);
        }
        if (field.kind() == Field.Kind.WORDS) {
            return words(message, field);
        }
        if (field.kind() == Field.Kind.TASK) {
            return task(message);
        }
        var reading = new FigureReader(message, lexicon, field, measure(field)).read();
        return reading instanceof Reading.Accept accept && otherName.in(message, field)
                ? new Reading.Confirm(List.of(accept.value()), Doubt.LABEL, accept.said())
                : reading;
    }

    private Reading yesNo(Message message, Field field) {
        var said = message.span(0, message.size());
        var verdict = new YesNoReader(message, lexicon, Question.IS_THERE, List.of())
                .read()
                .verdict();
        return switch (verdict) {
            case YES -> new Reading.Accept(new Value.YesNo(true), said);
            case NO -> new Reading.Accept(new Value.YesNo(false), said);
            case UNCLEAR ->
                new Sayings(message, lexicon, field).absent().orElse(new Reading.Reask(Reason.NOT_YES_OR_NO, said));
        };
    }

    private Reading task(Message message) {
        var said = message.span(0, message.size());
        return said.text().length() > MOST_IN_WORDS
                ? new Reading.Reask(Reason.TOO_LONG, said)
                : new TaskReader(message, lexicon).read();
    }

    /** A number alone tells nothing that can be read out later, and is most likely meant for another field. */
    private Reading words(Message message, Field field) {
        var said = message.span(0, message.size());
        if (said.text().length() > MOST_IN_WORDS) {
            return new Reading.Reask(Reason.TOO_LONG, said);
        }
        return new Sayings(message, lexicon, field)
                .insteadOfWords()
                .orElseGet(() -> message.tokens().stream().anyMatch(Token::word)
                        ? new Reading.Accept(new Value.Words(said.text()), said)
                        : new Reading.Reask(Reason.NO_WORDS, said));
    }

    private Measure measure(Field field) {
        return measures.of(field.unit());
    }

    /**
     * A message that may speak of several fields; rows only for fields it speaks of.
     *
     * @param fields those the unit owes, in the order they are asked: printed numbers 1. 2. 3. mean this order
     */
    public Paste readMany(String message, List<Field> fields) {
        if (message.length() > MOST_CHARACTERS) {
            return new Paste(Map.of(), List.of(Span.whole(message)));
        }
        return pastes.of(new Many(message, List.copyOf(fields)));
    }

    private Paste paste(String message, List<Field> fields) {
        var called = labels(message, fields);
        return new PasteReader(cut.of(new Said(message, called)), lexicon, fields, called, this::read).read();
    }

    /**
     * How far several tasks are: "1 3 xong, 2 đang làm 60%, còn lại chưa".
     *
     * @param numbers those that a task is called by
     * @return empty when no stage is named at all
     */
    public Optional<Tasks> tasks(String message, Set<Integer> numbers) {
        return message.length() > MOST_IN_WORDS
                ? Optional.empty()
                : new TaskListReader(cut(message), lexicon, numbers).read();
    }

    /** @param shown the figures the question showed, so that their repetition is no correction */
    public YesNoAnswer answer(String message, Question question, List<String> shown) {
        if (message.length() > MOST_CHARACTERS) {
            return new YesNoAnswer(YesNoAnswer.Verdict.UNCLEAR, List.of());
        }
        return new YesNoReader(cut(message), lexicon, question, shown).read();
    }

    /**
     * Which of the choices is meant: by number ("1", "1.", "số 1", when {@code numbered}), by label, by label without
     * diacritics. Empty when none or more than one fits.
     *
     * @return index into {@code choices}
     */
    public Optional<Integer> choose(String message, List<String> choices, boolean numbered) {
        return message.length() > MOST_CHARACTERS
                ? Optional.empty()
                : this.choices.choose(cut(message), choices, numbered);
    }

    /** A request that is understood anywhere: giúp, quay lại, … ; empty when the message is anything else. */
    public Optional<Command> command(String message) {
        if (message.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        var whole = Politeness.trim(cut(message));
        var stripped = Politeness.strip(whole, lexicon);
        return lexicon.command(whole, 0, whole.size()).or(() -> lexicon.command(stripped, 0, stripped.size()));
    }

    /**
     * What the head asks of the office in passing: more time, somebody else, a call. Empty for every answer.
     *
     * @param today for the day that may be spoken of
     */
    public Optional<Request> request(String message, LocalDate today) {
        if (message.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        var cut = cut(message);
        var day = new DateField(today, DateField.Direction.FUTURE);
        return new RequestReader(cut, new Words(cut, lexicon), () -> date(message, day)).read();
    }

    /** What a head is stuck with, told at whatever moment; the message as a whole is the telling. */
    public boolean tellsADifficulty(String message) {
        if (message.length() > MOST_CHARACTERS) {
            return false;
        }
        var cut = cut(message);
        return new DifficultyReader(cut, new Words(cut, lexicon)).tellsOne();
    }

    /** A correction said freely: "báo nhầm 45 chứ không phải 54", "sửa câu 3 thành 85", "chỉ tiêu 10 là 97,5", "3 là 85". */
    public Optional<Correction> correction(String message, List<Field> fields) {
        if (message.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        var called = labels(message, fields);
        return new CorrectionReader(cut.of(new Said(message, called)), lexicon, called).read();
    }

    private Message cut(String message) {
        return cut.of(new Said(message, noLabels));
    }

    /** Without a letter there is no name in a message, whatever the fields are called. */
    private Labels labels(String message, List<Field> fields) {
        for (var i = 0; i < message.length(); i++) {
            if (Character.isLetter(message.charAt(i))) {
                return labels.of(fields);
            }
        }
        return noLabels;
    }
}
