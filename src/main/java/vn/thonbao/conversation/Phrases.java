package vn.thonbao.conversation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thonbao.understanding.Value;

/**
 * The engine's own sentences, from {@code conversation-flows/phrases.yaml}: key to text with {@code {placeholders}}. Java code
 * never greets anyone; {@link #KEYS} names every sentence the engine can say and what may stand in it.
 */
public record Phrases(Map<String, String> texts) {

    /**
     * The words of {@link Facts#words}, allowed in every text and question. {@code you} is the form of address ("bác"),
     * {@code you_name} has the given name with it ("bác Hùng"),
     * {@code we} how the commune calls itself in short ("xã", "phường"); both get a capital at the start of a sentence.
     */
    public static final Set<String> WORDS = Set.of(
            "you",
            "you_name",
            "we",
            "unit",
            "agency",
            "office",
            "campaign",
            "period",
            "deadline",
            "lock",
            "officer",
            "phone",
            "now",
            "tonight");

    /** What may stand in the question of a {@code figures: assigned} step, beside {@link #WORDS}. The lines vanish when empty. */
    public static final Set<String> FIGURE_ASK =
            Set.of("position", "indicator", "measure_line", "target_line", "previous_line", "example");

    private static final Map<String, Set<String>> TALK = Map.ofEntries(
            entry("button.same", "figure"),
            entry("button.same_plain"),
            entry("button.none"),
            entry("button.later"),
            entry("button.no_data"),
            entry("button.has"),
            entry("button.has_not"),
            entry("button.yes"),
            entry("button.other"),
            entry("button.change"),
            entry("button.leave"),
            entry("button.keep"),
            entry("button.edit"),
            entry("button.send"),
            entry("button.show"),
            entry("button.officer"),
            entry("button.more"),
            entry("button.begin"),
            entry("button.enough"),
            entry("button.tonight"),
            entry("button.more_time"),
            entry("button.stand_in"),
            entry("button.add", "label"),
            entry("button.take_out"),
            entry("value.approximate", "figure"),
            entry("value.aloud", "figure", "words"),
            entry("value.share", "percent", "share"),
            entry("value.yes"),
            entry("value.no"),
            entry("value.nothing"),
            entry("value.no_data"),
            entry("value.not_ours"),
            entry("value.files", "count"),
            entry("value.taken_out"),
            entry("greeting", "count"),
            entry("greeting.own"),
            entry("greeting.again", "count", "done"),
            entry("greeting.later"),
            entry("echo", "figure", "label"),
            entry("echo.own"),
            entry("echo.already", "figure", "label"),
            entry("echo.changed", "figure", "label", "old"),
            entry("echo.unchanged", "figure", "label"),
            entry("echo.withdrawn", "label"),
            entry("echo.table", "count"),
            entry("echo.taken_out", "label"),
            entry("repeat.no_more"),
            entry("repeat.one_more"),
            entry("confirm.one", "figure", "label", "said"),
            entry("confirm.several", "label", "previous_line", "said"),
            entry("confirm.bare_number", "label", "said"),
            entry("confirm.other", "example", "label"),
            entry("doubt.previous", "figure", "label", "previous"),
            entry("doubt.over_hundred", "figure", "label"),
            entry("change.ask", "figure", "label", "old"),
            entry("change.by_other", "figure", "label", "old"),
            entry("reask.NO_FIGURE", "example", "label", "max", "measure", "min"),
            entry("reask.MALFORMED", "example", "label", "max", "measure", "min"),
            entry("reask.ABOVE_MAXIMUM", "example", "label", "max", "measure", "min"),
            entry("reask.BELOW_MINIMUM", "example", "label", "max", "measure", "min"),
            entry("reask.NOT_WHOLE", "example", "label", "max", "measure", "min"),
            entry("reask.OTHER_UNIT", "example", "label", "max", "measure", "min"),
            entry("reask.RANGE", "example", "label", "max", "measure", "min"),
            entry("reask.SEVERAL_FIGURES", "example", "label", "max", "measure", "min"),
            entry("reask.SHARE_ABOVE_ONE", "example", "label", "max", "measure", "min"),
            entry("reask.TARGET_MET", "example", "label", "max", "measure", "min"),
            entry("reask.NO_PREVIOUS", "example", "label", "max", "measure", "min"),
            entry("reask.NOT_A_DATE", "example", "label", "max", "measure", "min"),
            entry("reask.NO_SUCH_DAY", "example", "label", "max", "measure", "min"),
            entry("reask.NO_DAY_NAMED", "example", "label", "max", "measure", "min"),
            entry("reask.SEVERAL_DATES", "example", "label", "max", "measure", "min"),
            entry("reask.WEEKDAY_AND_DATE", "example", "label", "max", "measure", "min"),
            entry("reask.COUNTED_FROM_ELSEWHERE", "example", "label", "max", "measure", "min"),
            entry("reask.NO_WORDS", "example", "label", "max", "measure", "min"),
            entry("reask.NOT_YES_OR_NO", "example", "label", "max", "measure", "min"),
            entry("reask.TOO_LONG", "example", "label", "max", "measure", "min"),
            entry("reask.choice"),
            entry("reask.yes_no"),
            entry("reask.text_too_long", "most"),
            entry("reask.text"),
            entry("reask.wants_files"),
            entry("reask.files_or_none"),
            entry("reask.not_now"),
            entry("reask.question_gone"),
            entry("misunderstood.offer"),
            entry("refused"),
            entry("help"),
            entry("later", "label"),
            entry("later.again", "label"),
            entry("later.kept", "missing"),
            entry("later.not_here"),
            entry("back.none"),
            entry("stop", "count", "done"),
            entry("stop.own"),
            entry("stop.proposals"),
            entry("show"),
            entry("show.nothing"),
            entry("show.line", "figure", "label", "number"),
            entry("show.own_line", "figure", "label"),
            entry("show.missing", "missing"),
            entry("edit.which", "example"),
            entry("edit.which_own"),
            entry("edit.which_part"),
            entry("edit.take_out", "label", "said"),
            entry("edit.no_such", "number"),
            entry("edit.which_old"),
            entry("edit.nothing"),
            entry("edit.new", "example", "label", "old"),
            entry("edit.new_blank", "example", "label"),
            entry("edit.new_words", "example", "label", "old"),
            entry("send.missing", "missing"),
            entry("officer"),
            entry("officer.noted"),
            entry("officer.reason"),
            entry("officer.words", "label", "said"),
            entry("officer.request", "said"),
            entry("officer.unreached"),
            entry("request.hand_over"),
            entry("request.more_time"),
            entry("request.more_time_until", "date"),
            entry("request.call"),
            entry("request.remind"),
            entry("request.away"),
            entry("table"),
            entry("table.line", "figure", "label", "number"),
            entry("table.change", "figure", "label", "number", "old"),
            entry("table.far", "figure", "label", "number", "previous"),
            entry("table.doubtful", "figure", "label", "number"),
            entry("table.unread", "label", "number"),
            entry("table.kept", "label", "number", "old"),
            entry("table.left_over", "said"),
            entry("table.ask"),
            entry("table.none_sure"),
            entry("table.same"),
            entry("table.edit", "example"),
            entry("readback"),
            entry("readback.look", "says"),
            entry("readback.ask", "example"),
            entry("readback.ask_own"),
            entry("readback.unclear"),
            entry("receipt"),
            entry("receipt.again", "changed"),
            entry("receipt.proposals", "count"),
            entry("proposals.none"),
            entry("sent", "by"),
            entry("approved"),
            entry("locked", "since"),
            entry("files.sheet", "example", "label", "thing"),
            entry("files.sheet_plain", "thing"),
            entry("files.picture"),
            entry("files.voice"),
            entry("files.document"),
            entry("files.kept", "count"),
            entry("files.kept_for", "count", "label"),
            entry("files.too_many", "most"),
            entry("files.not_here"),
            entry("reception.which"),
            entry("reception.which_line", "label", "number"),
            entry("reception.no_duty"),
            entry("reception.other_unit"),
            entry("reception.to_do"),
            entry("todo"),
            entry("todo.line", "label", "number", "state"),
            entry("todo.ask"),
            entry("todo.figures", "count", "missing"),
            entry("todo.complete"),
            entry("todo.stories"),
            entry("todo.begun"),
            entry("todo.sent"),
            entry("todo.back", "missing"),
            entry("todo.approved"),
            entry("told.stranger"),
            entry("told.files_not_received"),
            entry("told.file_too_large"),
            entry("told.file_not_accepted"),
            entry("told.unsupported"),
            entry("told.old_button"),
            entry("told.repeated"),
            entry("told.edited"),
            entry("told.code_spent"),
            entry("told.code_unknown"),
            entry("told.group"),
            entry("told.newcomer"),
            entry("told.fault", "reference"),
            entry("difficulty.noted", "answer_by", "said"),
            entry("difficulty.answered", "answer", "by", "said"),
            entry("difficulty.unreached"),
            entry("award.listed", "by", "name"),
            entry("award.unreached"),
            entry("award.declined", "by", "name", "reason"),
            entry("reminder.opening", "count"),
            entry("reminder.opening_own"),
            entry("reminder.before", "count"),
            entry("reminder.returned", "missing"),
            entry("reminder.before_own"),
            entry("reminder.last_day", "missing"),
            entry("reminder.last_day_own"),
            entry("reminder.after"),
            entry("reminder.agreed"),
            entry("reminder.tonight"),
            entry("reminder.several", "count"),
            entry("reminder.several_line"),
            entry("reminder.several_more", "count"),
            entry("answered.more_time"),
            entry("answered.no_more_time"),
            entry("answered.stand_in"),
            entry("answered.stand_in_asked", "by"),
            entry("answered.no_stand_in"),
            entry("answered.away"),
            entry("told.approved", "by"),
            entry("told.sent_by_other", "by"),
            entry("told.returned_elsewhere", "by", "count"));

    /** Key to the placeholders it may use beside {@link #WORDS}; the proofreader holds the file against this. */
    public static final Map<String, Set<String>> KEYS = Stream.of(
                    TALK,
                    FigurePhrases.KEYS,
                    TaskPhrases.KEYS,
                    OfficePhrases.KEYS,
                    SummaryPhrases.KEYS,
                    DecisionPhrases.KEYS,
                    PracticePhrases.KEYS)
            .flatMap(keys -> keys.entrySet().stream())
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    public Phrases {
        texts = Map.copyOf(texts);
    }

    /**
     * One sentence for the shell, which tells people things outside a conversation.
     *
     * @param words for the placeholders, as in {@link Facts#words}
     */
    public String say(String key, Map<String, String> words) {
        return new Wording(this, words).say(key);
    }

    /** An answer as people read it. @param unit what "không thuộc …" names */
    public String figure(Value value, String measure, String unit) {
        return new Shown(new Wording(this, Map.of("unit", unit))).figure(value, measure);
    }

    /** @throws IllegalArgumentException for a key that the file lacks: the proofreader lets no such file pass */
    String text(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        return text;
    }

    private static Map.Entry<String, Set<String>> entry(String key, String... placeholders) {
        return Map.entry(key, new LinkedHashSet<>(Arrays.asList(placeholders)));
    }
}
