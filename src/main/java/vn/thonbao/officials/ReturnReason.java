package vn.thonbao.officials;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thonbao.channel.Introductions;
import vn.thonbao.review.ReportInReview;

/**
 * Why a report is sent back, as it was said in one message: "2, 5: xem lại số hộ" and "2 và 5: xem lại" are about two items, "xem lại số
 * hộ" about those that were marked, else about all.
 *
 * @param items empty if only items that were not sent are marked: then it has to be said which ones are meant
 * @param unknown what stands before the colon and names no item that was sent; then nothing is sent back
 */
record ReturnReason(List<ReportInReview.Line> items, String words, Optional<String> unknown) {

    private static final Pattern NUMBERED = Pattern.compile("([^:]{1,200}?)\\s*:\\s*(.+)", Pattern.DOTALL);

    private static final Set<String> BETWEEN = Set.of("va", "muc", "cac", "so", "&", "+");

    static ReturnReason of(String said, ReportInReview report) {
        var numbered = NUMBERED.matcher(said.strip());
        return numbered.matches()
                ? of(numbered.group(1), numbered.group(2).strip(), said, report)
                : new ReturnReason(meant(report), said.strip(), Optional.empty());
    }

    private static ReturnReason of(String heading, String reason, String said, ReportInReview report) {
        var parts = Arrays.stream(heading.split("[,;\\s]+"))
                .filter(part -> !part.isEmpty() && !BETWEEN.contains(Introductions.plain(part)))
                .toList();
        var unknown =
                parts.stream().filter(part -> item(part, report).isEmpty()).toList();
        if (!parts.isEmpty() && unknown.isEmpty()) {
            var items = parts.stream()
                    .flatMap(part -> item(part, report).stream())
                    .distinct()
                    .toList();
            return new ReturnReason(items, reason, Optional.empty());
        }
        return heading.chars().anyMatch(Character::isDigit)
                ? new ReturnReason(List.of(), said, Optional.of(unknown.size() == 1 ? unknown.get(0) : heading.strip()))
                : new ReturnReason(meant(report), said.strip(), Optional.empty());
    }

    /** Those with a mark, else all; none where a mark stands only at what was not sent. */
    static List<ReportInReview.Line> meant(ReportInReview report) {
        return (report.doubtful().isEmpty() ? report.lines() : report.doubtful())
                .stream().filter(ReturnReason::wasSent).toList();
    }

    private static Optional<ReportInReview.Line> item(String number, ReportInReview report) {
        var wanted = number.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return report.lines().stream()
                .filter(ReturnReason::wasSent)
                .filter(line ->
                        line.indicator().number().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    static boolean wasSent(ReportInReview.Line line) {
        return line.sent().isPresent();
    }
}
