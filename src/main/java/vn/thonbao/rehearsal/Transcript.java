package vn.thonbao.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A story of a conversation, as it is kept in {@code conversation-flows/transcripts/}: a title, a header that sets the scene,
 * what people say, stage directions in brackets, and what they must hear and what must be saved ({@code Bot:}, {@code =>}).
 *
 * @param header key ("Lúc", "Người" …) to what stands behind it
 * @param lines everything as written, but without what is expected
 */
record Transcript(Map<String, String> header, List<Line> lines) {

    static final String INDENT = "      ";

    sealed interface Line {
        String raw();

        /** @param text without the name; lines after the first are joined with a line break */
        record Speech(String raw, String who, String text) implements Line {}

        record Direction(String raw, String words) implements Line {}

        /** Title, header, remark or blank. */
        record Other(String raw) implements Line {}

        /** Comes out of the replay anew. */
        record Expected(String raw) implements Line {}
    }

    private static final Pattern HEADER =
            Pattern.compile("(Lúc|Người|Kỳ|Kỳ trước|Nơi khác|Đã đăng ký|Hỏi|Mẫu số|Đồng ý|Đợt): .*");
    private static final Pattern SPEECH = Pattern.compile("(\\p{L}[\\p{L} ]*): ?(.*)", Pattern.DOTALL);

    static Transcript parse(String story) {
        var header = new LinkedHashMap<String, String>();
        var lines = new ArrayList<Line>();
        for (var block : blocks(story)) {
            var line = line(block, lines.stream().noneMatch(Line.Speech.class::isInstance));
            if (line instanceof Line.Other && HEADER.matcher(block).matches()) {
                readHeader(block, header);
            }
            lines.add(line);
        }
        return new Transcript(
                header,
                lines.stream().filter(l -> !(l instanceof Line.Expected)).toList());
    }

    /** Lines that stand to the right belong to the line above. */
    private static List<String> blocks(String story) {
        var blocks = new ArrayList<String>();
        story.lines().forEach(line -> {
            if (line.startsWith("  ") && !line.isBlank() && !blocks.isEmpty()) {
                blocks.set(blocks.size() - 1, blocks.get(blocks.size() - 1) + "\n" + line);
            } else {
                blocks.add(line);
            }
        });
        return blocks;
    }

    private static Line line(String block, boolean nothingSaidYet) {
        if (block.startsWith("=>") || block.startsWith("Bot:") || block.startsWith("Bot →")) {
            return new Line.Expected(block);
        }
        if (block.startsWith("(")) {
            return new Line.Direction(block, block.replaceAll("^\\(|\\)\\s*$", ""));
        }
        if (block.isBlank()
                || block.startsWith("#")
                || (nothingSaidYet && HEADER.matcher(block).matches())) {
            return new Line.Other(block);
        }
        var speech = SPEECH.matcher(block);
        if (!speech.matches()) {
            throw new StoryMistake("không hiểu dòng: " + block);
        }
        return new Line.Speech(block, speech.group(1), speech.group(2).replaceAll("\n\\s+", "\n"));
    }

    private static void readHeader(String block, Map<String, String> header) {
        for (var part : block.split(" · ")) {
            var pair = part.split(": ", 2);
            if (pair.length < 2 || !HEADER.matcher(part).matches()) {
                throw new StoryMistake("không hiểu phần đầu: " + part);
            }
            header.put(pair[0], pair[1].trim());
        }
    }

    Optional<String> header(String key) {
        return Optional.ofNullable(header.get(key));
    }
}
