package vn.thonbao.office.board;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thonbao.conversation.Step;
import vn.thonbao.flowfiles.FlowLibrary;
import vn.thonbao.office.Scope;
import vn.thonbao.submission.Enclosures;
import vn.thonbao.submission.Narrative;
import vn.thonbao.submission.SubmissionId;

/** What the units have told, where a plan asks for it in its turn: beside its tasks, or where it asks for nothing else. */
@Component
class StoryBoards {

    /** Characters that a cell has room for; the report has the rest. */
    private static final int NARROW = 90;

    private final FlowLibrary flows;
    private final Enclosures enclosures;

    StoryBoards(FlowLibrary flows, Enclosures enclosures) {
        this.flows = flows;
        this.enclosures = enclosures;
    }

    /** @param cells by report, one for each column; empty = not told */
    record Stories(List<String> columns, Map<Long, List<String>> cells) {
        static final Stories NONE = new Stories(List.of(), Map.of());

        public List<String> of(Optional<Long> report) {
            return report.flatMap(id -> Optional.ofNullable(cells.get(id)))
                    .orElseGet(() -> columns.stream().map(column -> "").toList());
        }
    }

    /** Of the lines of this board; of a board whose stories may be left out ("kết quả nổi bật"), none. */
    @Transactional(readOnly = true)
    public Stories of(Scope scope, Board board) {
        var items = !board.columns().isEmpty();
        var asked = flows.flow(scope.campaign().flow()).steps().stream()
                .flatMap(StoryBoards::told)
                .filter(question -> !(items && question.when().withoutFigures()))
                .toList();
        if (items && asked.stream().allMatch(Step.Question::optional)) {
            return Stories.NONE;
        }
        var reports = board.rows().stream()
                .flatMap(row -> row.report().stream())
                .map(SubmissionId::new)
                .toList();
        var stories = enclosures.narratives(reports);
        return new Stories(
                asked.stream().map(Step.Question::label).toList(),
                reports.stream()
                        .collect(toMap(SubmissionId::value, id -> cells(asked, stories.getOrDefault(id, List.of())))));
    }

    private static Stream<Step.Question> told(Step step) {
        return step instanceof Step.Question question && !(question.expects() instanceof Step.Expectation.Files)
                ? Stream.of(question)
                : Stream.empty();
    }

    private static List<String> cells(List<Step.Question> asked, List<Narrative> stories) {
        return asked.stream()
                .map(question -> stories.stream()
                        .filter(story -> story.field().equals(question.field()))
                        .map(story -> brief(story.text()))
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private static String brief(String text) {
        return text.length() <= NARROW ? text : text.substring(0, NARROW).strip() + "…";
    }
}
