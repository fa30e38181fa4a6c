package vn.thonbao.understanding.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Reason;
import vn.thonbao.understanding.Tasks;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.answer.Negators;
import vn.thonbao.understanding.words.Lexicon;
import vn.thonbao.understanding.words.Message;

/**
 * Reads which tasks of a numbered list are how far: "1 3 xong, 2 đang làm 60%, còn lại chưa", "xong 1 và 3", "xong hết trừ 4". A
 * number belongs to the stage behind it, unless the message begins with a stage.
 */
public final class TaskListReader {

    private final Message message;
    private final Lexicon lexicon;
    private final Set<Integer> numbers;
    private final Phrasing phrasing;
    private final Groups groups;

    public TaskListReader(Message typed, Lexicon lexicon, Set<Integer> numbers) {
        this.message = Negators.spelledOut(typed);
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.phrasing = new Phrasing(message, lexicon);
        this.groups = new Groups(message, phrasing, lexicon);
    }

    public Optional<Tasks> read() {
        if (message.size() == 0 || groups.counts()) {
            return Optional.empty();
        }
        var named = beginsWithAStage() ? stagesFirst().filter(this::known) : Optional.<List<Told>>empty();
        var told = named.orElseGet(this::numbersFirst);
        var unknown = told.stream()
                .flatMap(t -> t.group().numbers().stream())
                .filter(n -> !numbers.contains(n))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(new Tasks(Map.of(), Optional.empty(), false, Set.of(), unknown));
        }
        return named.isEmpty() && told.stream().anyMatch(this::endsWithANumber)
                ? Optional.empty()
                : tasks(told, named.isPresent());
    }

    /** "đang làm 60" is no task of that number. */
    private boolean known(List<Told> told) {
        return told.stream().allMatch(part -> numbers.containsAll(part.group().numbers()));
    }

    /** "2 xong 3": is 3 done as well, or was it cut off? */
    private boolean endsWithANumber(Told part) {
        return IntStream.range(
                        part.group().to(), part.group().to() + part.said().size())
                .anyMatch(i -> groups.at(i)
                        .filter(g -> numbers.containsAll(g.numbers()) && !g.rest() && phrasing.endsAt(g.to()))
                        .isPresent());
    }

    /** @param said how far the tasks of the group are */
    private record Told(Groups.Group group, Message said) {}

    private Optional<Tasks> tasks(List<Told> told, boolean stagesFirst) {
        var rows = new LinkedHashMap<Integer, Reading>();
        var others = Optional.<Reading>empty();
        for (var part : told) {
            var reading = new TaskReader(part.said(), lexicon).read();
            if (part.group().rest()) {
                others = Optional.of(reading);
            }
            part.group().numbers().forEach(number -> rows.merge(number, reading, TaskListReader::either));
        }
        var lead = told.isEmpty() ? message.size() : told.get(0).group().from();
        var except = groups.exception(lead);
        var unnamed = others.isEmpty() && !stagesFirst && phrasing.anyStage(0, except.from());
        if (unnamed) {
            others = Optional.of(new TaskReader(message.part(0, except.from()), lexicon).read());
        }
        if (rows.isEmpty() && others.isEmpty()) {
            return Optional.empty();
        }
        var certain = !unnamed
                || except.found()
                || phrasing.words().anywhere("task_all")
                || others.filter(TaskListReader::asBefore).isPresent();
        var apart = new HashSet<>(except.numbers());
        apart.removeAll(rows.keySet());
        return Optional.of(new Tasks(rows, others, certain, apart, Optional.empty()));
    }

    /** Said twice and differently: neither counts. */
    private static Reading either(Reading one, Reading other) {
        var same = one instanceof Reading.Accept x
                && other instanceof Reading.Accept y
                && x.value().equals(y.value());
        return same ? one : new Reading.Reask(Reason.NO_STAGE, other.said());
    }

    private static boolean asBefore(Reading reading) {
        return reading instanceof Reading.Accept accept && accept.value() instanceof Value.SameAsBefore;
    }

    private boolean beginsWithAStage() {
        var i = 0;
        while (message.has(i) && phrasing.stage(i).isEmpty() && groups.at(i).isEmpty() && phrasing.filler(i) > 0) {
            i += phrasing.filler(i);
        }
        return message.has(i) && phrasing.stage(i).isPresent();
    }

    private List<Told> numbersFirst() {
        var heads = new ArrayList<Groups.Group>();
        for (var i = 0; i < message.size(); ) {
            var group = groups.at(i).filter(g -> groups.stageBehind(g.to()));
            group.ifPresent(heads::add);
            i = group.map(Groups.Group::to).orElse(i + 1);
        }
        var told = new ArrayList<Told>();
        for (var i = 0; i < heads.size(); i++) {
            var end = i + 1 < heads.size() ? heads.get(i + 1).from() : message.size();
            told.add(new Told(heads.get(i), message.part(heads.get(i).to(), end)));
        }
        return told;
    }

    /** "xong 1 3, đang làm 2": nothing but numbers may stand behind the last stage. */
    private Optional<List<Told>> stagesFirst() {
        var told = new ArrayList<Told>();
        var from = 0;
        for (var i = 0; i < message.size(); ) {
            var group = groups.at(i);
            if (group.isEmpty()) {
                i++;
                continue;
            }
            if (!phrasing.anyStage(from, group.get().from())) {
                return Optional.empty();
            }
            told.add(new Told(group.get(), message.part(from, group.get().from())));
            from = group.get().to();
            i = from;
        }
        var tail = from;
        while (message.has(tail)
                && phrasing.filler(tail) > 0
                && phrasing.stage(tail).isEmpty()) {
            tail += phrasing.filler(tail);
        }
        return told.isEmpty()
                        || message.has(tail)
                        || groups.exception(message.size()).found()
                ? Optional.empty()
                : Optional.of(told);
    }
}
