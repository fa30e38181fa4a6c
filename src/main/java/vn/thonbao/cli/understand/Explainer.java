package vn.thonbao.cli.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thonbao.understanding.DateField;
import vn.thonbao.understanding.Explanation;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.Understanding;
import vn.thonbao.understanding.Written;

/** Tells in plain words what was read in a message, what was passed over, and why it is taken or asked. */
record Explainer(Understanding reader, Explainer.Asked asked) {

    sealed interface Asked {
        record Figure(Field field) implements Asked {}

        record Day(DateField field) implements Asked {}

        record YesNo(String question) implements Asked {}

        record Many(List<Field> fields) implements Asked {}
    }

    List<String> explain(String message) {
        if (asked instanceof Asked.Figure figure) {
            return figure(message, figure.field());
        }
        if (asked instanceof Asked.Day day) {
            return read(message, reader.date(message, day.field()), "");
        }
        if (asked instanceof Asked.YesNo yesNo) {
            return yesNo(message, yesNo.question());
        }
        return many(message, ((Asked.Many) asked).fields());
    }

    private List<String> figure(String message, Field field) {
        var found = reader.explain(message, field);
        var lines = new ArrayList<String>();
        lines.add("Từ:");
        found.words().forEach(word -> lines.add("  " + word(word)));
        lines.add("Con số:");
        found.figures().forEach(figure -> lines.add("  " + figure(figure, field)));
        found.dropped()
                .forEach(d -> lines.add("  %s: bỏ qua, vì là %s".formatted(quoted(d.said()), Words.dropped(d.why()))));
        if (found.figures().isEmpty() && found.dropped().isEmpty()) {
            lines.add("  (không có)");
        }
        lines.addAll(read(message, found.reading(), field.unit()));
        return lines;
    }

    private static String word(Explanation.Word word) {
        var typed = word.said().text();
        var readAs = Words.written(word.readAs());
        return typed
                + (readAs.equalsIgnoreCase(typed) ? "" : " → " + readAs)
                + (word.mended() ? " (sửa lỗi gõ)" : "")
                + (word.lists().isEmpty() ? "" : "  [" + String.join(", ", word.lists()) + "]");
    }

    private static String figure(Explanation.Figure figure, Field field) {
        if (figure.readings().isEmpty()) {
            return quoted(figure.said()) + ": không số nào viết như thế";
        }
        var readings = figure.readings().stream().map(Written::number).collect(Collectors.joining(" hoặc "));
        var values = figure.values().stream()
                .map(v -> Written.number(v.value())
                        + v.refused()
                                .map(why -> " (loại: " + Words.refused(why) + ")")
                                .orElse(""))
                .collect(Collectors.joining(" hoặc "));
        return "%s: đọc là %s%s, là %s%s"
                .formatted(
                        quoted(figure.said()),
                        readings,
                        figure.unit().map(u -> " " + u).orElse(""),
                        Words.role(figure.role()),
                        values.isEmpty()
                                ? "; khác loại đơn vị với " + Words.unit(field)
                                : values.equals(readings) ? "" : "; tính theo " + Words.unit(field) + ": " + values);
    }

    private List<String> read(String message, Reading reading, String unit) {
        var lines = new ArrayList<String>();
        lines.add("Kết luận: " + Words.verdict(reading, unit));
        lines.add("  " + message.replace('\n', ' '));
        var said = reading.said();
        lines.add("  " + " ".repeat(said.from()) + "^".repeat(Math.max(1, said.to() - said.from())));
        return lines;
    }

    private List<String> yesNo(String message, String question) {
        var answer = reader.answer(message, Questions.kind(question), Questions.figures(question));
        var lines = new ArrayList<String>();
        lines.add("Hỏi: " + question);
        lines.add("Kết luận: " + Words.verdict(answer.verdict()));
        answer.corrections().forEach(c -> lines.add("  kèm chỗ sửa " + quoted(c)));
        return lines;
    }

    private List<String> many(String message, List<Field> fields) {
        var paste = reader.readMany(message, fields);
        var lines = new ArrayList<String>();
        for (var field : fields) {
            var row = paste.rows().get(field.id());
            if (row != null) {
                lines.add("%s, %s: %s".formatted(field.label(), quoted(row.said()), Words.verdict(row, field.unit())));
            }
        }
        paste.leftOver().forEach(left -> lines.add(quoted(left) + ": không rõ là của chỉ tiêu nào"));
        return lines.isEmpty() ? List.of("Không thấy số liệu nào.") : lines;
    }

    private static String quoted(Span said) {
        return "“" + said.text() + "”";
    }
}
