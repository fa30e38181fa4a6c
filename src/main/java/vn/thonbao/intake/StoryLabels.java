package vn.thonbao.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.conversation.Flow;
import vn.thonbao.conversation.Step;

/** How the stories of a report are called: by the questions of its flow. */
public record StoryLabels(Flow flow) {

    /** "proposal.2.name", or "proposal.2" alone, which says that the item was taken out. */
    private static final Pattern IN_A_GROUP = Pattern.compile("(.+)\\.(\\d+)(?:\\.(.+))?");

    /** Empty for a question that the flow does not ask any more. */
    public String of(String field) {
        return flow.steps().stream()
                .flatMap(step -> label(step, field).stream())
                .findFirst()
                .orElse("");
    }

    /** Whether there is another item is the talk's own affair. */
    public boolean shown(String field) {
        return !IN_A_GROUP.matcher(field).matches() || !of(field).isEmpty();
    }

    private static Optional<String> label(Step step, String field) {
        if (step instanceof Step.Question question) {
            return Optional.of(question.label())
                    .filter(label -> question.field().equals(field));
        }
        var item = IN_A_GROUP.matcher(field);
        return step instanceof Step.Repeat group
                        && item.matches()
                        && group.field().equals(item.group(1))
                ? label(group, group.label() + " " + item.group(2), Optional.ofNullable(item.group(3)))
                : Optional.empty();
    }

    private static Optional<String> label(Step.Repeat group, String item, Optional<String> part) {
        return part.isEmpty()
                ? Optional.of(item)
                : group.questions().stream()
                        .filter(q -> q.field().equals(part.get()))
                        .map(q -> item + ", " + q.label())
                        .findFirst();
    }
}
