package vn.thonbao.platform.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file that a person edits. A broken file is one mistake with its line, never an exception. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * @param name how mistakes call the file
     * @return the outermost mapping; empty when there is none, which is told
     */
    public static Optional<Section> read(Path file, String name, Mistakes mistakes) {
        var start = new Place(name, 1, mistakes);
        try {
            return parse(clean(Files.readString(file)), start);
        } catch (CharacterCodingException notUtf8) {
            start.mistake(Codes.SYNTAX, "tệp này không lưu ở dạng UTF-8; hãy lưu lại, chọn mã UTF-8");
        } catch (IOException unreadable) {
            start.mistake(Codes.SYNTAX, "không đọc được tệp này");
        }
        return Optional.empty();
    }

    /** Vietnamese typed on a Mac may come decomposed; some editors on Windows put a mark before the first letter. */
    public static String clean(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.startsWith("\uFEFF") ? composed.substring(1) : composed;
    }

    /** Text that may stand in a file: every kind of line break is one, and signs that nobody sees and no file may hold are left out. */
    public static String readable(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\n\t]]", "");
    }

    /** As {@link #read}, for clean text that is at hand already. */
    public static Optional<Section> parse(String text, Place start) {
        try {
            return outermost(new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text)), start);
        } catch (MarkedYAMLException broken) {
            var mark = Optional.ofNullable(broken.getProblemMark());
            start.at(mark.map(m -> m.getLine() + 1).orElse(1))
                    .mistake(Codes.SYNTAX, words(text, mark.map(m -> m.getLine())));
        } catch (YAMLException broken) {
            start.mistake(Codes.SYNTAX, "tệp này có ký tự lạ không đọc được");
        }
        return Optional.empty();
    }

    private static Optional<Section> outermost(@org.jspecify.annotations.Nullable Node node, Place start) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Section(mapping, start.at(node.getStartMark().getLine() + 1)));
        }
        start.mistake(Codes.SHAPE, "tệp này cần bắt đầu bằng các mục \"tên: nội dung\"");
        return Optional.empty();
    }

    private static String words(String text, Optional<Integer> line) {
        var tab = line.flatMap(l -> text.lines().skip(l).findFirst())
                .filter(l -> l.stripTrailing().contains("\t"));
        return tab.isPresent()
                ? "dòng này có phím Tab; hãy thụt dòng bằng dấu cách"
                : "dòng này (hoặc dòng ngay trước) viết chưa đúng; thường do thiếu dấu nháy, thiếu dấu cách sau dấu hai chấm"
                        + " hoặc thụt dòng lệch";
    }
}
