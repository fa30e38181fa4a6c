package vn.thonbao.flowfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.thonbao.conversation.Flow;
import vn.thonbao.platform.yaml.Mistakes;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.YamlFile;

/** Reads the whole folder, and proofreads what only shows between files. */
final class Folder {

    private static final String PHRASES = "phrases.yaml";
    private static final String VOCABULARY = "vocabulary.yaml";

    private final Path folder;
    private final Mistakes mistakes = new Mistakes();

    Folder(Path folder) {
        this.folder = folder;
    }

    FlowLibrary.Result read() {
        if (!Files.isDirectory(folder)) {
            mistakes.add(folder.toString(), 1, Codes.MISSING_FILE, "không có thư mục này");
            return new FlowLibrary.Result.Bad(mistakes.sorted());
        }
        var flows = flows();
        var phrases = single(PHRASES, PhrasesFile::read);
        var vocabulary = single(VOCABULARY, VocabularyFile::read);
        return mistakes.none() && phrases.isPresent() && vocabulary.isPresent()
                ? new FlowLibrary.Result.Good(new FlowLibrary(flows, phrases.get(), vocabulary.get()))
                : new FlowLibrary.Result.Bad(mistakes.sorted());
    }

    FlowLibrary.VocabularyResult vocabulary() {
        var read = single(VOCABULARY, VocabularyFile::read);
        return new FlowLibrary.VocabularyResult(mistakes.none() ? read : Optional.empty(), mistakes.sorted());
    }

    private List<Flow> flows() {
        var flows = new ArrayList<Flow>();
        var names = new HashMap<String, String>();
        var starts = new HashMap<String, String>();
        for (var file : files()) {
            YamlFile.read(folder.resolve(file), file, mistakes).ifPresent(section -> {
                flows.add(FlowFile.read(section));
                onlyOnce(section, "flow", file, names, Codes.SAME_FLOW, "tên kịch bản \"%s\" đã dùng ở tệp %s");
                onlyOnce(section, "starts_with", file, starts, Codes.SAME_START, "câu mở đầu \"%s\" đã dùng ở tệp %s");
            });
        }
        if (files().isEmpty()) {
            mistakes.add(folder.toString(), 1, Codes.MISSING_FILE, "thư mục chưa có kịch bản nào (tệp .yaml)");
        }
        return flows;
    }

    private void onlyOnce(
            Section section, String key, String file, Map<String, String> seen, String code, String words) {
        for (var text : section.texts(key)) {
            var other = seen.putIfAbsent(text.value().toLowerCase(Locale.ROOT), file);
            if (other != null) {
                text.mistake(code, words.formatted(text.value(), other));
            }
        }
    }

    private List<String> files() {
        try (var all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml") && !n.equals(PHRASES) && !n.equals(VOCABULARY))
                    .sorted()
                    .toList();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private <T> Optional<T> single(String file, Function<Section, T> read) {
        if (!Files.isRegularFile(folder.resolve(file))) {
            mistakes.add(file, 1, Codes.MISSING_FILE, "thiếu tệp này");
            return Optional.empty();
        }
        return YamlFile.read(folder.resolve(file), file, mistakes).map(read);
    }
}
