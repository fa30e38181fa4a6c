package vn.thonbao.intake;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.conversation.Reception;
import vn.thonbao.review.ReportInReview;
import vn.thonbao.submission.SubmissionId;

/**
 * A button of an official's chat and what it means, kept with it: a decision names the very sending that was shown. Where nothing of
 * a report is meant it is the words on it alone.
 */
record DecisionOffer(String label, Optional<Meaning> meaning) {

    enum Deed {
        LIST,
        OPEN,
        NEXT,
        APPROVE,
        /** The list of those that can be approved together, before they are. */
        SHOW_CALM,
        APPROVE_ALL,
        /** A reason is asked for first. */
        RETURN,
        RETURN_BECAUSE,
        REOPEN,
        REOPEN_BECAUSE;

        boolean takesAReason() {
            return this == RETURN_BECAUSE || this == REOPEN_BECAUSE;
        }
    }

    /** A report as it was shown. */
    record Seen(SubmissionId report, int revision) {

        static Seen of(ReportInReview shown) {
            return new Seen(shown.report().id(), shown.report().revision());
        }
    }

    /** @param since when it was shown */
    record Meaning(Deed deed, List<Seen> reports, Instant since) {

        Meaning {
            reports = List.copyOf(reports);
        }

        /** Nobody remembers the next day what stood above a button; the report is shown once more. */
        private static final Duration REMEMBERED = Duration.ofHours(12);

        Seen report() {
            return reports.get(0);
        }

        boolean isOld(Instant now) {
            return now.isAfter(since.plus(REMEMBERED));
        }
    }

    private static final Pattern KEY = Pattern.compile("decide ([A-Z_]+) (\\d+) ([\\d.,]*)");

    static DecisionOffer of(String label, Deed deed, Instant now, Seen... reports) {
        return new DecisionOffer(label, Optional.of(new Meaning(deed, List.of(reports), now)));
    }

    static DecisionOffer words(String label) {
        return new DecisionOffer(label, Optional.empty());
    }

    static DecisionOffer of(Reception.Duty kept) {
        return new DecisionOffer(kept.label(), read(kept.key()));
    }

    Reception.Duty kept() {
        return new Reception.Duty(meaning.map(DecisionOffer::write).orElse(label), label, "");
    }

    private static String write(Meaning meaning) {
        return "decide " + meaning.deed() + " " + meaning.since().getEpochSecond() + " "
                + meaning.reports().stream()
                        .map(seen -> seen.report().value() + "." + seen.revision())
                        .collect(joining(","));
    }

    private static Optional<Meaning> read(String key) {
        var parts = KEY.matcher(key);
        return parts.matches()
                ? Optional.of(new Meaning(
                        Deed.valueOf(parts.group(1)),
                        Arrays.stream(parts.group(3).split(","))
                                .filter(seen -> !seen.isEmpty())
                                .map(DecisionOffer::seen)
                                .toList(),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(2)))))
                : Optional.empty();
    }

    private static Seen seen(String written) {
        var parts = written.split("\\.", 2);
        return new Seen(new SubmissionId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
    }
}
