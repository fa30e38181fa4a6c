package vn.thonbao.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thonbao.campaign.PeriodId;
import vn.thonbao.conversation.Effect;
import vn.thonbao.conversation.Facts;
import vn.thonbao.directory.Person;
import vn.thonbao.directory.Post;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.intake.Unasked;
import vn.thonbao.reminder.Step;
import vn.thonbao.understanding.Field;

/** What a reminder says. Short, one thing at a time, without blame. */
@Component
class ReminderWords {

    /** More names than this in one message would read like a reproach. */
    private static final int MOST_NAMED = 3;

    private static final int MOST_LINES = 3;

    /** @param post lets the person speak for the unit that owes the report of the period */
    record Item(Post post, PeriodId period, Step.Kind kind) {}

    private final FlowLibrary library;
    private final Unasked unasked;

    ReminderWords(FlowLibrary library, Unasked unasked) {
        this.library = library;
        this.unasked = unasked;
    }

    /** @param items at least one, the most pressing first @param quietAboutMoney nothing about money is named or counted */
    Effect.Say say(Person person, List<Item> items, boolean quietAboutMoney, Instant now) {
        return items.size() == 1
                ? one(items.get(0), facts(person, items.get(0), now), quietAboutMoney)
                : several(person, items, now);
    }

    private Effect.Say one(Item item, Facts known, boolean quietAboutMoney) {
        var open = known.items().stream()
                .filter(i -> !known.draft().has(i.id()) && !(quietAboutMoney && aboutMoney(i)))
                .toList();
        var missing = open.stream().map(Facts.Item::label).toList();
        var words = new HashMap<>(known.words());
        words.put("count", String.valueOf(missing.size()));
        words.put("missing", named(missing));
        var told = missing.isEmpty()
                || known.items().stream().allMatch(i -> i.field().kind() == Field.Kind.TASK);
        if (!open.isEmpty() && open.stream().allMatch(i -> i.returned().isPresent())) {
            return say("returned", words, "begin", "more_time", "officer"); // "chưa thấy báo cáo" would not be true
        }
        var begun = known.items().stream().anyMatch(i -> known.draft().has(i.id()));
        return switch (item.kind()) {
            case OPENING ->
                say(told ? "opening_own" : begun ? "before" : "opening", words, "begin", "tonight", "more_time");
            case BEFORE -> say(told ? "before_own" : "before", words, "begin", "tonight", "more_time");
            case LAST_DAY -> say(told ? "last_day_own" : "last_day", words, "begin", "stand_in", "officer");
            case AFTER, CALL -> say("after", words, "begin", "more_time", "stand_in");
            case AGREED -> say("agreed", words, "begin", "stand_in", "officer");
            case TONIGHT -> say("tonight", words, "begin", "more_time", "stand_in");
        };
    }

    private static boolean aboutMoney(Facts.Item item) {
        return item.field().unit().toLowerCase(Locale.ROOT).contains("đồng");
    }

    private static String named(List<String> missing) {
        return missing.size() <= MOST_NAMED ? String.join(", ", missing) : missing.size() + " số liệu";
    }

    private Effect.Say several(Person person, List<Item> items, Instant now) {
        var words = new HashMap<>(facts(person, items.get(0), now).words());
        words.put("count", String.valueOf(items.size()));
        var shown = items.size() <= MOST_LINES + 1 ? items.size() : MOST_LINES;
        var lines = items.stream()
                .limit(shown)
                .map(item -> phrase("several_line", facts(person, item, now).words()));
        words.put("count", String.valueOf(items.size()));
        var head = phrase("several", words);
        words.put("count", String.valueOf(items.size() - shown));
        var more = shown < items.size() ? Stream.of(phrase("several_more", words)) : Stream.<String>of();
        var text = Stream.of(Stream.of(head), lines, more).flatMap(s -> s).collect(Collectors.joining("\n"));
        return new Effect.Say(text, buttons("begin", "tonight", "officer"));
    }

    private Facts facts(Person person, Item item, Instant now) {
        return unasked.facts(person, item.post(), item.period(), now);
    }

    private Effect.Say say(String phrase, Map<String, String> words, String... buttons) {
        return new Effect.Say(phrase(phrase, words), buttons(buttons));
    }

    private String phrase(String phrase, Map<String, String> words) {
        return library.phrases().say("reminder." + phrase, words);
    }

    private List<String> buttons(String... names) {
        return Stream.of(names)
                .map(name -> library.phrases().say("button." + name, Map.of()))
                .toList();
    }
}
