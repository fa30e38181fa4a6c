package vn.thonbao.cli.understand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import vn.thonbao.platform.json.Json;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Understanding;

/** Lines of JSON in, lines of JSON out, in the same order: one case a line. */
final class Batch {

    private final Understanding understanding;

    Batch(Understanding understanding) {
        this.understanding = understanding;
    }

    /** @return how many lines could not be read as a case; each is answered by a line with its number and the reason */
    int run(BufferedReader in, PrintWriter out) throws IOException {
        var number = 0;
        var bad = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Map<String, Object> answer;
            try {
                answer = answer(Json.read(line, Case.class));
            } catch (JacksonException | IllegalArgumentException | NullPointerException mistake) {
                bad++;
                answer = Map.of("line", number, "error", reason(mistake));
            }
            out.println(Json.write(answer));
        }
        out.flush();
        return bad;
    }

    private static String reason(RuntimeException mistake) {
        return mistake instanceof JacksonException json
                ? "không đọc được dòng này: " + json.getOriginalMessage()
                : mistake instanceof NullPointerException ? "thiếu \"text\" hoặc \"ask\"" : "" + mistake.getMessage();
    }

    private Map<String, Object> answer(Case asked) {
        var out = new LinkedHashMap<String, Object>();
        asked.id().ifPresent(id -> out.put("id", id));
        out.putAll(
                switch (asked.ask()) {
                    case "figure" -> Verdicts.figure(understanding.read(asked.text(), asked.asked()), asked.asked());
                    case "date" -> Verdicts.date(understanding.date(asked.text(), asked.date()));
                    case "yesno" -> yesNo(asked);
                    case "paste" -> paste(asked);
                    default ->
                        throw new IllegalArgumentException(
                                "không biết \"ask\": \"" + asked.ask() + "\" (figure, date, yesno, paste)");
                });
        return out;
    }

    private Map<String, Object> yesNo(Case asked) {
        var question = asked.question().orElseThrow(() -> new IllegalArgumentException("thiếu \"question\""));
        return Verdicts.yesNo(
                understanding.answer(asked.text(), Questions.kind(question), Questions.figures(question)));
    }

    private Map<String, Object> paste(Case asked) {
        var fields = asked.fields();
        return Verdicts.paste(
                understanding.readMany(asked.text(), fields),
                fields.stream().collect(Collectors.toMap(Field::id, Function.identity())));
    }
}
