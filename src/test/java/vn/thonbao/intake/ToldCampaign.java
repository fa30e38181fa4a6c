package vn.thonbao.intake;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A whole campaign as a script: who says what when, what is returned, approved, and tried after the lock.
 *
 * @param wholes what each unit has on file
 */
public record ToldCampaign(String title, String plan, Map<String, Map<String, BigDecimal>> wholes, List<Line> lines) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Pattern RETURN = Pattern.compile("Trả lại ([^:]+): (\\S+) \"(.+)\"");

    public sealed interface Line {
        record Period(String label) implements Line {}

        record Clock(Instant at) implements Line {}

        record Says(String unit, List<String> messages) implements Line {}

        record Returns(String unit, String indicator, String reason) implements Line {}

        record ApprovesAll() implements Line {}

        /** @param message what a head still tries when the figures are closed */
        record Closed(String unit, String message) implements Line {}
    }

    public static ToldCampaign read(Path file) throws Exception {
        var wholes = new LinkedHashMap<String, Map<String, BigDecimal>>();
        var lines = new ArrayList<Line>();
        var title = "";
        var plan = "";
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (line.startsWith("Đợt: ")) {
                plan = line.substring("Đợt: ".length());
            } else if (line.startsWith("Hồ sơ ")) {
                var unit = line.substring("Hồ sơ ".length(), line.indexOf(": "));
                wholes.put(unit, onFile(line.substring(line.indexOf(": ") + 2)));
            } else if (!line.isBlank()) {
                lines.add(line(line));
            }
        }
        return new ToldCampaign(title, plan, wholes, lines);
    }

    private static Map<String, BigDecimal> onFile(String words) {
        var wholes = new LinkedHashMap<String, BigDecimal>();
        for (var each : words.split(" · ")) {
            wholes.put(each.split(" ")[0], new BigDecimal(each.split(" ")[1]));
        }
        return wholes;
    }

    private static Line line(String line) {
        var returned = RETURN.matcher(line);
        if (returned.matches()) {
            return new Line.Returns(returned.group(1), returned.group(2), returned.group(3));
        }
        if (line.startsWith("== ")) {
            return new Line.Clock(LocalDateTime.parse(line.substring(3), MOMENT)
                    .atZone(VIETNAM)
                    .toInstant());
        }
        var parts = line.split(": ", 2);
        if (line.equals("Duyệt tất cả")) {
            return new Line.ApprovesAll();
        }
        if (parts[0].equals("Kỳ")) {
            return new Line.Period(parts[1]);
        }
        return parts[0].startsWith("Đã khóa ")
                ? new Line.Closed(parts[0].substring("Đã khóa ".length()), parts[1])
                : new Line.Says(parts[0], List.of(parts[1].split(" \\| ")));
    }
}
