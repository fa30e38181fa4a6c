package vn.thonbao.understanding.figure;

import java.util.List;
import java.util.Optional;
import vn.thonbao.understanding.Explanation;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Vocabulary;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Token;

/** Lays open what the steps of a reading found. */
public record Explained(Message message, Lexicon lexicon, Field field, Measure measure) {

    /** @param reading what the same message and field were read as */
    public Explanation of(Reading reading) {
        var finder = new FigureFinder(message, lexicon, measure, lexicon.label(field.label()));
        var figures = finder.find().stream().map(this::figure).toList();
        var dropped = finder.dropped().stream()
                .map(d -> new Explanation.Dropped(message.span(d.from(), d.to()), d.why()))
                .toList();
        return new Explanation(words(), figures, dropped, reading);
    }

    private List<Explanation.Word> words() {
        return java.util.stream.IntStream.range(0, message.size())
                .filter(i -> message.token(i).kind() != Token.Kind.SIGN)
                .mapToObj(i -> new Explanation.Word(
                        message.span(i, i + 1),
                        message.token(i).word()
                                ? message.token(i).key()
                                : message.span(i, i + 1).text(),
                        message.token(i).mended(),
                        lexicon.phrase(message, i)
                                .map(found -> found.lists().stream().sorted().toList())
                                .orElse(List.of())))
                .toList();
    }

    private Explanation.Figure figure(Figure figure) {
        var values = figure.quantity().malformed() ? Optional.<Converted>empty() : Converted.of(figure, measure, field);
        return new Explanation.Figure(
                message.span(figure.from(), figure.to()),
                figure.quantity().readings(),
                figure.unit().map(Vocabulary.UnitWord::unit),
                figure.role().name(),
                values.stream()
                        .flatMap(converted -> converted.values().stream())
                        .map(v -> new Explanation.Candidate(
                                v, Limits.allow(field, v) ? Optional.empty() : Optional.of(Limits.refusal(field, v))))
                        .toList());
    }
}
