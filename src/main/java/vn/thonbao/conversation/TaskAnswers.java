package vn.thonbao.conversation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thonbao.conversation.ConversationState.Pending;
import vn.thonbao.understanding.Reading;
import vn.thonbao.understanding.Span;
import vn.thonbao.understanding.Tasks;
import vn.thonbao.understanding.Value;
import vn.thonbao.understanding.Value.Progress;
import vn.thonbao.understanding.Value.Stage;

/** How far tasks are: of one by its buttons or in words, of several by their numbers. */
final class TaskAnswers {

    private static final int FEWEST_ELSEWHERE = 2;

    private TaskAnswers() {}

    /** @return whether the message said how far tasks are */
    static boolean hear(Exchange x, Topic.Figure topic, String text) {
        var together = TaskQuestions.together(x, topic);
        return tapped(x, together, text) || named(x, text) || numbered(x, together, text);
    }

    private static boolean tapped(Exchange x, List<Topic.Figure> together, String text) {
        var meant = button(x, text);
        if (meant.isEmpty()) {
            return false;
        }
        var answers = new LinkedHashMap<Topic.Figure, Answer>();
        for (var task : together) {
            FigureAnswers.meant(task.item(), new Reading.Accept(meant.get(), Span.whole(text)), text).stream()
                    .findFirst()
                    .ifPresent(answer -> answers.put(task, answer));
        }
        if (together.size() == 1 && !answers.isEmpty()) {
            answers.forEach((task, answer) -> FigureAnswers.settle(x, task, answer));
        } else if (x.numbersStand()) {
            enter(x, answers, Map.of());
        } else {
            Tables.show(x, byField(answers), Map.of(), List.of());
        }
        return true;
    }

    private static Optional<Value> button(Exchange x, String text) {
        if (Choices.tapped(x, text, "task_all_done") || Choices.tapped(x, text, "task_done")) {
            return Optional.of(Progress.of(Stage.DONE));
        }
        if (Choices.tapped(x, text, "task_under_way")) {
            return Optional.of(Progress.of(Stage.UNDER_WAY));
        }
        if (Choices.tapped(x, text, "task_not_started")) {
            return Optional.of(Progress.of(Stage.NOT_STARTED));
        }
        if (Choices.tapped(x, text, "no_data")) {
            return Optional.of(new Value.NoData());
        }
        return Choices.tapped(x, text, "same_plain") ? Optional.of(new Value.SameAsBefore()) : Optional.empty();
    }

    /** "3 xong", wherever tasks may be spoken of; beside the question for a figure only where several are named. */
    static boolean named(Exchange x, String text) {
        var numbers = numbers(x);
        if (numbers.isEmpty() || questionGone(x)) {
            return false;
        }
        var read = x.understanding().tasks(text, numbers.keySet());
        var waits = x.pending().isEmpty() ? x.asked() : x.pending().flatMap(Pendings::field);
        var figureAsked = waits.flatMap(x.agenda()::figure)
                .filter(f -> !TaskQuestions.isTask(f) && !x.answered(f))
                .isPresent();
        var few = read.map(tasks -> tasks.rows().size()).orElse(0) < (figureAsked ? FEWEST_ELSEWHERE : 1);
        if (few) {
            return false;
        }
        var asked = x.asked()
                .flatMap(x.agenda()::figure)
                .filter(TaskQuestions::isTask)
                .map(topic -> TaskQuestions.together(x, topic))
                .orElse(List.of());
        return take(x, asked, numbers, read.orElseThrow(), text, !figureAsked);
    }

    /** Its numbers went with it: those of the list as it stands now may mean others. */
    private static boolean questionGone(Exchange x) {
        return x.pending().isEmpty()
                && x.asked().filter(field -> x.agenda().topic(field).isEmpty()).isPresent();
    }

    /** Of one task alone a number can only be a slip; what was said without one is read as any answer. */
    private static boolean numbered(Exchange x, List<Topic.Figure> together, String text) {
        var numbers = numbers(x);
        return x.understanding()
                .tasks(text, numbers.keySet())
                .filter(read -> together.size() > 1 || read.unknown().isPresent())
                .filter(read -> take(x, together, numbers, read, text, true))
                .isPresent();
    }

    private static Map<Integer, Topic.Figure> numbers(Exchange x) {
        var numbers = new HashMap<Integer, Topic.Figure>();
        for (var figure : x.agenda().figures()) {
            if (TaskQuestions.isTask(figure)) {
                numbers.put(figure.number(), figure);
            }
        }
        return numbers;
    }

    /** @param surelyTasks nothing else is asked that the numbers could mean */
    private static boolean take(
            Exchange x,
            List<Topic.Figure> together,
            Map<Integer, Topic.Figure> numbers,
            Tasks read,
            String text,
            boolean surelyTasks) {
        if (read.unknown().isPresent()) {
            x.tell("task.no_such", "number", "" + read.unknown().get());
            Misunderstood.again(x);
            return true;
        }
        var sure = new LinkedHashMap<Topic.Figure, Answer>();
        var doubtful = new LinkedHashMap<Topic.Figure, List<Answer>>();
        var said = said(together, numbers, read);
        said.forEach((task, reading) -> {
            var answers = FigureAnswers.meant(task.item(), reading, text);
            if (reading instanceof Reading.Accept && !answers.isEmpty()) {
                sure.put(task, answers.get(0));
            } else if (!answers.isEmpty()) {
                doubtful.put(task, answers);
            }
        });
        if (sure.isEmpty() && (doubtful.isEmpty() || !read.certain())) {
            return false;
        }
        var news = new LinkedHashMap<>(sure);
        news.entrySet().removeIf(e -> holds(x, e.getKey(), e.getValue()));
        if (news.isEmpty() && doubtful.isEmpty()) {
            x.understood();
            x.tell("table.same");
            Asking.again(x);
            return true;
        }
        var tableWaits = x.pending().orElse(null) instanceof Pending.Table;
        var clear = surelyTasks && read.certain() && x.numbersStand();
        if (clear && !tableWaits && news.keySet().stream().noneMatch(x::answered)) {
            enter(x, news, doubtful);
        } else {
            said.keySet().removeAll(sure.keySet());
            Tables.show(x, byField(news), byField(said), List.of());
        }
        return true;
    }

    /** By number, and for the others of the question what was said of them. */
    private static Map<Topic.Figure, Reading> said(
            List<Topic.Figure> together, Map<Integer, Topic.Figure> numbers, Tasks read) {
        var said = new LinkedHashMap<Topic.Figure, Reading>();
        read.rows().forEach((number, reading) -> said.put(Objects.requireNonNull(numbers.get(number)), reading));
        read.others()
                .ifPresent(reading -> together.stream()
                        .filter(task -> !read.rows().containsKey(task.number())
                                && !read.apart().contains(task.number()))
                        .forEach(task -> said.put(task, reading)));
        return said;
    }

    private static boolean holds(Exchange x, Topic.Figure task, Answer answer) {
        return x.answer(task.field())
                .filter(there -> Prompts.same(there.value(), answer.value()))
                .isPresent();
    }

    private static <T> Map<String, T> byField(Map<Topic.Figure, T> answers) {
        var rows = new LinkedHashMap<String, T>();
        answers.forEach((task, answer) -> rows.put(task.field(), answer));
        return rows;
    }

    /** What was certain is noted at once and said back; the first doubtful one is asked, the others come up again by themselves. */
    private static void enter(Exchange x, Map<Topic.Figure, Answer> sure, Map<Topic.Figure, List<Answer>> doubtful) {
        x.understood();
        sure.forEach((task, answer) -> x.enter(task.field(), answer));
        if (!sure.isEmpty()) {
            x.tell("task.echo", "said", echo(x, sure));
        }
        var first = doubtful.entrySet().stream().findFirst();
        if (first.isPresent()) {
            x.asking(first.get().getKey().field());
            Prompts.show(
                    x,
                    new Pending.WhichReading(
                            first.get().getKey().field(), first.get().getValue()));
        } else {
            x.askingNothing();
            Asking.next(x);
        }
    }

    /** "1 “Đường hoa”, 3 “Nhà sạch” đã xong": with the names, since the plan may have changed after the question. */
    private static String echo(Exchange x, Map<Topic.Figure, Answer> sure) {
        var numbers = new LinkedHashMap<String, List<String>>();
        sure.forEach((task, answer) -> numbers.computeIfAbsent(
                        x.shown().figure(answer.value(), task.item().field()), shown -> new ArrayList<>())
                .add(x.wording().say("task.named", "number", "" + task.number(), "label", task.label())));
        return numbers.entrySet().stream()
                .map(e -> String.join(", ", e.getValue()) + " " + e.getKey())
                .collect(joining("; "));
    }
}
