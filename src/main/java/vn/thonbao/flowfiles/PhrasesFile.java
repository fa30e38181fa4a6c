package vn.thonbao.flowfiles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.thonbao.conversation.Phrases;
import vn.thonbao.platform.yaml.Section;
import vn.thonbao.platform.yaml.Similar;

/** Reads the engine's own sentences and holds them against those that it can say. */
final class PhrasesFile {

    static final Set<String> KEYS = Set.of("phrases", "texts");

    /** Sentences of this kind stand on buttons. */
    static final String BUTTON = "button.";

    private PhrasesFile() {}

    static Phrases read(Section file) {
        return read(file, Phrases.KEYS);
    }

    static Phrases read(Section file, Map<String, Set<String>> known) {
        file.allowOnly(KEYS);
        file.need("phrases").whole();
        var texts = new LinkedHashMap<String, String>();
        file.section("texts")
                .ifPresent(section -> section.keys().forEach(key -> {
                    var text = section.need(key);
                    if (!known.containsKey(key)) {
                        text.mistake(
                                Codes.UNKNOWN_PHRASE,
                                "chương trình không dùng câu \"%s\"%s"
                                        .formatted(key, Similar.suggestion(key, known.keySet())));
                    } else if (key.startsWith(BUTTON)) {
                        Words.sentence(text, known.get(key));
                        Words.button(text);
                    } else {
                        Words.sentence(text, known.get(key));
                    }
                    texts.put(key, text.value());
                }));
        known.keySet().stream()
                .filter(key -> !texts.containsKey(key))
                .forEach(key -> file.place("texts").mistake(Codes.MISSING_PHRASE, "thiếu câu \"%s\"".formatted(key)));
        return new Phrases(texts);
    }
}
