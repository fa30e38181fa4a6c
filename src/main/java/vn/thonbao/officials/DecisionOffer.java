package vn.thonbao.officials;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thonbao.conversation.Reception;
import vn.thonbao.intake.OfficialTalk.Scene;
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
        /** The report is shown, and no reason is waited for any more. */
        LEAVE_RETURN,
        REOPEN,
        REOPEN_BECAUSE;

        boolean takesAReason() {
            return this == RETURN_BECAUSE || this == LEAVE_RETURN || this == REOPEN_BECAUSE;
        }

        /** A number that is typed twice by a finger must decide nothing the second time. */
        boolean decides() {
            return this != LIST && this != OPEN && this != SHOW_CALM;
        }

        boolean isOfOneReport() {
            return decides() && this != NEXT && this != APPROVE_ALL;
        }
    }

    /** A report as it was shown. */
    record Seen(SubmissionId report, int revision) {

        static Seen of(ReportInReview shown) {
            return new Seen(shown.report().id(), shown.report().revision());
        }
    }

    /**
     * @param since when it was shown
     * @param under the message it stood under, by its occasion
     * @param other another report that was shown just before: a word that names none may have been meant for it
     * @param said the reason, where it is known already
     */
    record Meaning(
            Deed deed, List<Seen> reports, Instant since, String under, Optional<SubmissionId> other, String said) {

        /** As long as somebody still looks at what was shown before. */
        private static final Duration BESIDE = Duration.ofMinutes(5);

        Meaning(Deed deed, List<Seen> reports, Instant since) {
            this(deed, reports, since, "", Optional.empty(), "");
        }

        Meaning {
            reports = List.copyOf(reports);
        }

        /** Nobody remembers the next day what stood above a button; the report is shown once more. */
        private static final Duration REMEMBERED = Duration.ofHours(12);

        Seen report() {
            return reports.get(0);
        }

        Meaning because(String reason) {
            return new Meaning(deed, reports, since, under, other, reason);
        }

        private Meaning shown(String occasion, Optional<SubmissionId> before) {
            var another = before.filter(shown -> !deed.isOfOneReport() || !shown.equals(report().report()));
            return new Meaning(deed, reports, since, occasion, another, said);
        }

        private Optional<SubmissionId> lastShown(Instant now) {
            return now.isAfter(since.plus(BESIDE))
                    ? Optional.empty()
                    : deed.isOfOneReport() ? Optional.of(report().report()) : other;
        }

        boolean isOld(Instant now) {
            return now.isAfter(since.plus(REMEMBERED));
        }
    }

    private static final Pattern KEY =
            Pattern.compile("decide ([A-Z_]+) (\\d+) ([\\d.,]*)(?: (\\S*) (\\d*) (.*))?", Pattern.DOTALL);

    static DecisionOffer of(String label, Deed deed, Instant now, Seen... reports) {
        return new DecisionOffer(label, Optional.of(new Meaning(deed, List.of(reports), now)));
    }

    DecisionOffer because(String reason) {
        return new DecisionOffer(label, meaning.map(what -> what.because(reason)));
    }

    /** @param before what was offered until now */
    static List<DecisionOffer> shown(List<DecisionOffer> offers, Scene scene, List<DecisionOffer> before) {
        var known = before.stream()
                .flatMap(offer -> offer.meaning().stream())
                .sorted(Comparator.comparing(what -> !what.deed().isOfOneReport()))
                .flatMap(what -> what.lastShown(scene.now()).stream())
                .findFirst();
        return offers.stream()
                .map(offer -> new DecisionOffer(
                        offer.label(), offer.meaning().map(what -> what.shown(scene.occasion(), known))))
                .toList();
    }

    /** Whether numbers choose: never where one of them would decide. */
    static boolean numbered(List<DecisionOffer> offers) {
        return offers.stream()
                .flatMap(offer -> offer.meaning().stream())
                .noneMatch(what -> what.deed().decides());
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
                        .collect(joining(","))
                + " " + meaning.under() + " "
                + meaning.other().map(report -> "" + report.value()).orElse("") + " " + meaning.said();
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
                        Instant.ofEpochSecond(Long.parseLong(parts.group(2))),
                        kept(parts.group(4)),
                        Optional.of(kept(parts.group(5)))
                                .filter(id -> !id.isEmpty())
                                .map(id -> new SubmissionId(Long.parseLong(id))),
                        kept(parts.group(6))))
                : Optional.empty();
    }

    /** What was kept before there was this part has none. */
    private static String kept(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static Seen seen(String written) {
        var parts = written.split("\\.", 2);
        return new Seen(new SubmissionId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
    }
}
