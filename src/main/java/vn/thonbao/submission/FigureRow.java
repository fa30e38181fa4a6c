package vn.thonbao.submission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.thonbao.campaign.IndicatorId;

record FigureRow(
        long agencyId,
        long submissionId,
        long indicatorId,
        int revision,
        AnswerColumns answer,
        String rawWords,
        @Nullable Long messageId,
        AuthorColumns author,
        Instant enteredAt) {

    IndicatorId indicator() {
        return new IndicatorId(indicatorId);
    }

    /** As it is read back: the database keeps moments to the millisecond. */
    FigureRow asStored() {
        return new FigureRow(
                agencyId,
                submissionId,
                indicatorId,
                revision,
                answer,
                rawWords,
                messageId,
                author,
                enteredAt.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Absent = withdrawn. */
    Optional<Figure> figure() {
        return answer.answer()
                .map(a -> new Figure(indicator(), a, rawWords, message(), author.author(), enteredAt, revision));
    }

    private OptionalLong message() {
        return messageId == null ? OptionalLong.empty() : OptionalLong.of(messageId);
    }

    FigureChange change() {
        return new FigureChange(indicator(), answer.answer(), rawWords, author.author(), enteredAt, revision);
    }
}
