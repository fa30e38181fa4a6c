package vn.thonbao.conversation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thonbao.conversation.Facts.Standing;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Understanding;
import vn.thonbao.understanding.Value;

/** A talk with the real flow files, the way a shell would lead it: what the engine wants entered is entered, and nothing else. */
final class Chat {

    static final FlowLibrary LIBRARY = library();
    static final Understanding UNDERSTANDING = new Understanding(LIBRARY.vocabulary());
    static final ConversationEngine ENGINE = new ConversationEngine(UNDERSTANDING, LIBRARY.phrases());

    private Flow flow = LIBRARY.flow("report");
    private ConversationState state;
    private List<Facts.Item> items;
    private Answers draft = Answers.NONE;
    private final Map<String, Integer> files = new HashMap<>();
    private Standing standing = new Standing.Open();
    private Facts.SecondLook look = Facts.SecondLook.NOTHING;
    private List<Effect> effects = List.of();

    Chat(Facts.Item... items) {
        this.items = new ArrayList<>(List.of(items));
        this.state = ConversationState.start(flow);
    }

    private static FlowLibrary library() {
        var read = FlowLibrary.read(Path.of("conversation-flows"));
        if (read instanceof FlowLibrary.Result.Good good) {
            return good.library();
        }
        throw new IllegalStateException(read.toString());
    }

    static Facts.Item item(String id, String label, String unit, int decimals, String max) {
        var field = new Field(
                id,
                label,
                List.of(),
                unit,
                decimals,
                Optional.of(BigDecimal.ZERO),
                max.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(max)),
                Optional.empty(),
                Optional.empty(),
                false,
                Field.Kind.FIGURE,
                Optional.of(Field.Period.YEAR));
        return new Facts.Item(
                field, id, label, Optional.empty(), "85", Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Facts.Item households(String id, String label) {
        return item(id, label, "hộ", 0, "");
    }

    static Facts.Item percent(String id, String label) {
        return item(id, label, "%", 2, "100");
    }

    static Facts.Item yesNo(String id, String label) {
        var of = item(id, label, "", 0, "");
        var f = of.field();
        return new Facts.Item(
                new Field(
                        id,
                        label,
                        List.of(),
                        "",
                        0,
                        f.min(),
                        f.max(),
                        f.previous(),
                        f.total(),
                        false,
                        Field.Kind.YES_NO,
                        f.period()),
                of.number(),
                label,
                of.target(),
                "có",
                of.question(),
                of.previous(),
                of.returned());
    }

    /** What a head reads when the campaign puts a question of its own. */
    static String asks(String unit, String question) {
        var item = item("x", "Nước sạch", unit, 0, "");
        var asked = new Facts.Item(
                item.field(),
                item.number(),
                item.label(),
                item.target(),
                item.example(),
                Optional.of(question),
                item.previous(),
                item.returned());
        return new Chat(asked).says("báo cáo");
    }

    /** With last year's figure. */
    static Facts.Item before(Facts.Item item, String previous) {
        var f = item.field();
        var value = new BigDecimal(previous);
        var field = new Field(
                f.id(),
                f.label(),
                f.aliases(),
                f.unit(),
                f.decimals(),
                f.min(),
                f.max(),
                Optional.of(value),
                f.total(),
                f.share(),
                f.kind(),
                f.period());
        return new Facts.Item(
                field,
                item.number(),
                item.label(),
                item.target(),
                item.example(),
                item.question(),
                Optional.of(new Answer(Value.Amount.of(value), previous)),
                item.returned());
    }

    /** A share of a whole on file. */
    static Facts.Item of(Facts.Item item, String total) {
        var f = item.field();
        var field = new Field(
                f.id(),
                f.label(),
                f.aliases(),
                f.unit(),
                f.decimals(),
                f.min(),
                f.max(),
                f.previous(),
                Optional.of(new BigDecimal(total)),
                true,
                f.kind(),
                f.period());
        return new Facts.Item(
                field,
                item.number(),
                item.label(),
                item.target(),
                item.example(),
                item.question(),
                item.previous(),
                item.returned());
    }

    Chat flow(Flow other) {
        flow = other;
        state = ConversationState.start(other);
        return this;
    }

    /** The flow is edited while somebody is half-way. */
    Chat edited(Flow other) {
        flow = other;
        return this;
    }

    Chat items(Facts.Item... others) {
        items = new ArrayList<>(List.of(others));
        return this;
    }

    Chat standing(Standing other) {
        standing = other;
        return this;
    }

    Chat sentBack(String field, String comment) {
        standing = new Standing.SentBack(1);
        items.replaceAll(i -> i.id().equals(field)
                ? new Facts.Item(
                        i.field(),
                        i.number(),
                        i.label(),
                        i.target(),
                        i.example(),
                        i.question(),
                        i.previous(),
                        Optional.of(new Facts.Returned(draft.get(field).orElseThrow(), comment, "Chị Lan")))
                : i);
        draft = draft.without(field);
        return this;
    }

    /** Somebody else of the unit answers. */
    Chat colleague(String field, Value value) {
        draft = draft.with(field, new Answer(value, "đồng nghiệp"));
        return this;
    }

    String opens() {
        return carryOut(ENGINE.take(flow, state, facts(), new Input.Opened()));
    }

    String resumes() {
        return carryOut(ENGINE.resume(flow, state, facts()));
    }

    String says(String text) {
        return carryOut(ENGINE.take(flow, state, facts(), new Input.Said(text)));
    }

    /** The message that gave these figures says something else now. */
    String rewrites(String text, String... fields) {
        return carryOut(ENGINE.take(flow, state, facts(), new Input.Rewritten(Set.of(fields), text)));
    }

    String sends(int count, String caption) {
        var refs = new ArrayList<Input.FileRef>();
        for (int i = 0; i < count; i++) {
            refs.add(new Input.FileRef("f" + i, "to" + i + ".jpg", "image"));
        }
        return carryOut(ENGINE.take(flow, state, facts(), new Input.Sent(refs, caption)));
    }

    /** @return what the bot said, with the buttons behind it */
    private String carryOut(Turn turn) {
        state = turn.next();
        effects = turn.effects();
        var said = new StringBuilder();
        for (var effect : effects) {
            if (effect instanceof Effect.Enter enter) {
                draft = draft.with(enter.field(), enter.answer());
            } else if (effect instanceof Effect.Withdraw withdraw) {
                draft = draft.without(withdraw.field());
            } else if (effect instanceof Effect.Attach attach) {
                files.merge(attach.field(), attach.files().size(), Integer::sum);
            } else if (effect instanceof Effect.Finish finish && finish.deed().equals("submit")) {
                standing = new Standing.Sent(Instant.EPOCH, 1, "Bác Hùng");
                items.replaceAll(i -> new Facts.Item(
                        i.field(),
                        i.number(),
                        i.label(),
                        i.target(),
                        i.example(),
                        i.question(),
                        i.previous(),
                        Optional.empty()));
            } else if (effect instanceof Effect.Say say) {
                said.append(say.text());
                say.choices().forEach(c -> said.append(" [").append(c).append("]"));
            }
        }
        return said.toString();
    }

    Facts facts() {
        var words = Map.ofEntries(
                Map.entry("you", "bác"),
                Map.entry("you_name", "bác Hùng"),
                Map.entry("we", "phường"),
                Map.entry("unit", "Tổ dân phố 5"),
                Map.entry("agency", "phường An Hải"),
                Map.entry("office", "Phòng Văn hóa - Xã hội"),
                Map.entry("campaign", "Đợt thi đua năm 2025"),
                Map.entry("period", "năm 2025"),
                Map.entry("deadline", "17 giờ thứ Hai, 08/12"),
                Map.entry("lock", "17 giờ thứ Ba, 09/12"),
                Map.entry("officer", "chị Lan"),
                Map.entry("phone", "0900 000 001"),
                Map.entry("now", "19 giờ 40 ngày 1/12"));
        return new Facts(words, items, draft, files, standing, look, LocalDate.of(2025, 12, 1));
    }

    ConversationState state() {
        return state;
    }

    List<Effect> effects() {
        return effects;
    }

    Answers draft() {
        return draft;
    }

    /** "ah.1 Amount[value=85, approximate=false]" would be hard to read: the value as the office writes it. */
    String drafted(String field) {
        var item = items.stream().filter(i -> i.id().equals(field)).findFirst().orElseThrow();
        var shown = new Shown(new Wording(LIBRARY.phrases(), facts().words()));
        return draft.get(field).map(a -> shown.figure(a.value(), item.field())).orElse("");
    }

    boolean did(Class<? extends Effect> kind) {
        return effects.stream().anyMatch(kind::isInstance);
    }
}
