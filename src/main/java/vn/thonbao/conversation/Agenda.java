package vn.thonbao.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.understanding.Field;
import vn.thonbao.understanding.Value;

/** Everything that a flow asks of one unit. Where the reporter stands in it is computed from the answers, never stored. */
final class Agenda {

    private final List<Topic> topics = new ArrayList<>();
    private final List<Topic.Figure> figures = new ArrayList<>();
    private final List<Field> fields;

    Agenda(Flow flow, Facts facts) {
        for (var step : flow.steps()) {
            if (step instanceof Step.AssignedFigures figures) {
                for (var item : facts.items()) {
                    add(new Topic.Figure(item, this.figures.size() + 1, figures));
                }
            } else if (step instanceof Step.Question question) {
                topics.add(new Topic.Own(question, Optional.empty()));
            } else if (step instanceof Step.Repeat group) {
                topics.addAll(Rounds.of(group));
            }
        }
        this.fields = figures.stream().map(figure -> figure.item().field()).toList();
    }

    private void add(Topic.Figure figure) {
        topics.add(figure);
        figures.add(figure);
    }

    List<Topic> topics() {
        return topics;
    }

    Optional<Topic> topic(String field) {
        for (var topic : topics) {
            if (topic.field().equals(field)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    List<Topic.Figure> figures() {
        return figures;
    }

    /** A report of tasks and stories alone is told, not counted. */
    boolean countsFigures() {
        return figures.stream().anyMatch(f -> !TaskQuestions.isTask(f));
    }

    List<Topic.Own> own() {
        return topics.stream()
                .filter(Topic.Own.class::isInstance)
                .map(Topic.Own.class::cast)
                .toList();
    }

    /** Another one as soon as an item comes, goes or changes its place. */
    int numbering() {
        return figures.stream().map(Topic::field).toList().hashCode();
    }

    Optional<Topic.Figure> figure(String field) {
        for (var figure : figures) {
            if (figure.field().equals(field)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    List<Field> fields() {
        return fields;
    }

    /** Whether a topic is to be asked at all, given what was answered so far. */
    boolean applies(Topic topic, Answers known) {
        return !(topic instanceof Topic.Own own) || applies(own, known);
    }

    private boolean applies(Topic.Own own, Answers known) {
        var when = own.question().when();
        return (!when.withoutFigures() || figures.isEmpty())
                && when.answers().entrySet().stream().allMatch(c -> answeredLike(c, known))
                && own.round().filter(r -> known.has(r.key())).isEmpty();
    }

    private boolean answeredLike(Map.Entry<String, String> condition, Answers known) {
        return known.get(condition.getKey())
                .map(answer -> Folded.of(asChosen(condition.getKey(), answer)).equals(Folded.of(condition.getValue())))
                .orElse(false);
    }

    /** The answer as the button that gives it: conditions are written in the words the head reads. */
    private String asChosen(String field, Answer answer) {
        if (answer.value() instanceof Value.YesNo given
                && topic(field).orElse(null) instanceof Topic.Own own
                && own.question().expects() instanceof Step.Expectation.YesNo expected) {
            return given.yes() ? expected.yes() : expected.no();
        }
        return answer.value() instanceof Value.Words words ? words.text() : answer.said();
    }
}
