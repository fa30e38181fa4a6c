package vn.thonbao.conversation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** How far the tasks of a plan are: asked of several at once, said back, asked again; key to its own placeholders. */
final class TaskPhrases {

    static final Map<String, Set<String>> KEYS = Map.ofEntries(
            entry("button.task_done", Set.of()),
            entry("button.task_under_way", Set.of()),
            entry("button.task_not_started", Set.of()),
            entry("button.task_all_done", Set.of()),
            entry("button.task_other", Set.of()),
            entry("value.done", Set.of()),
            entry("value.under_way", Set.of()),
            entry("value.under_way_by", Set.of("percent")),
            entry("value.not_started", Set.of()),
            entry("value.stage_told", Set.of("stage", "words")),
            entry("task.group", Set.of()),
            entry("task.ask", Set.of("example", "group", "list", "position")),
            entry("task.line", Set.of("due", "label", "number", "previous")),
            entry("task.due", Set.of("target")),
            entry("task.previous", Set.of("figure")),
            entry("task.example", Set.of("first", "last", "second")),
            entry("task.example_two", Set.of("first", "last")),
            entry("task.indicator", Set.of("wording")),
            entry("task.returned", Set.of("by", "comment", "example", "label", "old", "position")),
            entry("task.echo", Set.of("said")),
            entry("task.named", Set.of("label", "number")),
            entry("task.which", Set.of("label", "previous_line", "said")),
            entry("task.unclear", Set.of("example")),
            entry("task.no_such", Set.of("number")),
            entry("task.table_ask", Set.of()),
            entry("task.table_edit", Set.of("example")),
            entry("reask.NO_STAGE", Set.of("example", "label", "max", "measure", "min")));

    private TaskPhrases() {}
}
