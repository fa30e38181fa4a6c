package vn.thonbao.platform.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a YAML file. Whatever does not fit is told with its line and read as if it were not there. */
public final class Section {

    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    Section(MappingNode node, Place place) {
        this.place = place;
        node.getValue().forEach(pair -> keep(pair.getKeyNode(), pair.getValueNode()));
    }

    private void keep(Node key, Node value) {
        if (!(key instanceof ScalarNode name)) {
            place.at(line(key)).mistake(Codes.SHAPE, "tên mục phải là một từ");
            return;
        }
        if (values.putIfAbsent(name.getValue(), value) != null) {
            place.at(line(key))
                    .mistake(
                            Codes.DUPLICATE,
                            "mục \"%s\" có hai lần (lần đầu ở dòng %d); hãy bỏ một"
                                    .formatted(name.getValue(), lines.get(name.getValue())));
        }
        lines.putIfAbsent(name.getValue(), line(key));
    }

    /** Where the section begins. */
    public Place place() {
        return place;
    }

    /** Where this key stands; where the section begins when it is not there. */
    public Place place(String key) {
        return place.at(lines.getOrDefault(key, place.line()));
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Tells every key that is not one of these. */
    public void allowOnly(Collection<String> known) {
        keys().stream()
                .filter(k -> !known.contains(k))
                .forEach(k -> place(k).mistake(
                                Codes.UNKNOWN_KEY,
                                "mục \"%s\" không có ở đây%s".formatted(k, Similar.suggestion(k, known))));
    }

    /** A text that has to be there; blank when it is not, which is told. */
    public Text need(String key) {
        if (node(key).filter(n -> !empty(n)).isEmpty()) {
            place(key).mistake(Codes.MISSING, "thiếu mục \"%s\"".formatted(key));
        }
        return find(key).orElseGet(() -> new Text("", place(key)));
    }

    public Optional<Text> find(String key) {
        return node(key).filter(n -> !empty(n)).flatMap(n -> scalar(n, "mục \"%s\" cần một dòng chữ".formatted(key)));
    }

    /** A list of texts; a single text counts as a list of one; empty when the key is absent. */
    public List<Text> texts(String key) {
        return items(key)
                .flatMap(n -> scalar(n, "mỗi dòng của \"%s\" cần là chữ".formatted(key)).stream())
                .toList();
    }

    public Optional<Section> section(String key) {
        return node(key).flatMap(n -> section(n, "mục \"%s\" cần các mục con viết thụt vào".formatted(key)));
    }

    /** A list of mappings; empty when the key is absent. */
    public List<Section> sections(String key) {
        return items(key)
                .flatMap(n -> section(n, "mỗi phần của \"%s\" cần các mục con".formatted(key)).stream())
                .toList();
    }

    private Stream<Node> items(String key) {
        return node(key).filter(n -> !empty(n)).stream()
                .flatMap(n -> n instanceof SequenceNode list ? list.getValue().stream() : Stream.of(n));
    }

    private Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private Optional<Text> scalar(Node node, String otherwise) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Text(scalar.getValue(), place.at(line(node))));
        }
        place.at(line(node)).mistake(Codes.SHAPE, otherwise);
        return Optional.empty();
    }

    private Optional<Section> section(Node node, String otherwise) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Section(mapping, place.at(line(node))));
        }
        place.at(line(node)).mistake(Codes.SHAPE, otherwise);
        return Optional.empty();
    }

    private static boolean empty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
