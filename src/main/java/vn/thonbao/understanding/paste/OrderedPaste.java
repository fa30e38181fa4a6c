package vn.thonbao.understanding.paste;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.thonbao.understanding.Doubt;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Paste;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;
import vn.thonbao.understanding.words.Politeness;
import vn.thonbao.understanding.words.Words;

/** A paste without names: printed numbers from 1 on without a gap are taken, any other order is only proposed. */
record OrderedPaste(Message message, Lexicon lexicon, List<Field> fields, BiFunction<Message, Field, Reading> reader) {

    private record Row(int number, int from, int to, boolean printed) {}

    Optional<Paste> read() {
        var rows = rows();
        var usable = rows.size() >= 2
                && rows.stream().allMatch(r -> r.number() >= 1 && r.number() <= fields.size())
                && rows.stream().map(Row::number).distinct().count() == rows.size();
        return usable ? Optional.of(align(rows)) : Optional.empty();
    }

    private Paste align(List<Row> rows) {
        var readings = new LinkedHashMap<Field, Reading>();
        for (var row : rows) {
            readings.put(
                    fields.get(row.number() - 1),
                    reader.apply(message.part(row.from(), row.to()), fields.get(row.number() - 1)));
        }
        var certain = gapless(rows)
                && rows.stream().allMatch(Row::printed)
                && readings.values().stream().noneMatch(r -> r instanceof Reading.Reask);
        Map<String, Reading> result = new LinkedHashMap<>();
        readings.forEach((field, reading) ->
                result.put(field.id(), certain ? reading : PasteReader.proposed(reading, Doubt.BY_ORDER)));
        var header = Politeness.trim(message.part(0, start()));
        return new Paste(result, header.size() > 0 ? List.of(header.span(0, header.size())) : List.of());
    }

    private static boolean gapless(List<Row> rows) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() != i + 1) {
                return false;
            }
        }
        return true;
    }

    private List<Row> rows() {
        var start = start();
        var printed = itemRows(start);
        return printed.isEmpty() ? bareLines(start) : printed;
    }

    /** Behind "Kính gửi phường, tổ 5 báo cáo:" and the like. */
    private int start() {
        var items = new Items(message, new Words(message, lexicon));
        if (message.size() == 0 || !message.token(0).word() || items.at(0).isPresent()) {
            return 0;
        }
        for (var i = 1; i < message.size(); i++) {
            var line = message.sign(i - 1, "\n");
            var row = items.at(i).isPresent() || line && (message.token(i).number() || message.sign(i, "-"));
            if (row && (line || message.sign(i - 1, ":"))) {
                return i;
            }
        }
        return 0;
    }

    private List<Row> itemRows(int first) {
        var items = new Items(message, new Words(message, lexicon));
        var rows = new ArrayList<Row>();
        for (var i = first; i < message.size(); i++) {
            var start = i == first
                    || breaks(i - 1)
                    || message.token(i - 1).number()
                    || !message.token(i).glued();
            var item = start ? items.at(i) : Optional.<Items.Item>empty();
            if (item.isPresent()
                    && (rows.isEmpty() || i > rows.get(rows.size() - 1).from())) {
                close(rows, i);
                rows.add(new Row(
                        item.get().number(),
                        item.get().end(),
                        message.size(),
                        item.get().printed()));
                i = item.get().end() - 1;
            } else if (rows.isEmpty() && message.token(i).number()) {
                return List.of();
            }
        }
        return rows;
    }

    private static void close(List<Row> rows, int at) {
        if (!rows.isEmpty()) {
            var last = rows.remove(rows.size() - 1);
            rows.add(new Row(last.number(), last.from(), at, last.printed()));
        }
    }

    /** Line by line, or dash by dash: only an order. Words may end it ("cảm ơn em"), and not stand within. */
    private List<Row> bareLines(int first) {
        var rows = new ArrayList<Row>();
        var from = first;
        var ended = false;
        for (var i = first; i <= message.size(); i++) {
            if (i == message.size() || breaks(i)) {
                var line = Politeness.trim(message.part(from, i));
                var figure = line.size() > 0 && line.token(0).number();
                if (figure && ended || line.size() > 0 && !figure && rows.isEmpty()) {
                    return List.of();
                }
                ended |= line.size() > 0 && !figure;
                if (figure) {
                    var skipped = i - from - line.size() > 0 && message.sign(from, "-") ? 1 : 0;
                    rows.add(new Row(rows.size() + 1, from + skipped, i, false));
                }
                from = i + 1;
            }
        }
        return rows;
    }

    private boolean breaks(int at) {
        return message.sign(at, "\n") || message.sign(at, ";") || message.sign(at, ",");
    }
}
