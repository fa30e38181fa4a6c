package vn.thonbao.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thonbao.review.ReportInReview;

/**
 * Why a report is sent back, as it was said in one message: "2, 5: xem lại số hộ" is about two items, "xem lại số hộ" about those that
 * were marked, else about all.
 *
 * @param unknown a number before the colon that no item of the report has; then nothing is sent back
 */
record ReturnReason(List<ReportInReview.Line> items, String words, Optional<String> unknown) {

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:mục\\s+|muc\\s+)?([^:]{1,60}?)\\s*:\\s*(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*");

    static ReturnReason of(String said, ReportInReview report) {
        var numbered = NUMBERED.matcher(said.strip());
        if (numbered.matches()) {
            var numbers = Arrays.stream(numbered.group(1).split("[,;\\s]+|\\s+và\\s+"))
                    .filter(number -> !number.isEmpty())
                    .toList();
            var unknown = numbers.stream()
                    .filter(number -> item(number, report).isEmpty())
                    .findFirst();
            if (unknown.isEmpty()) {
                var items = numbers.stream()
                        .flatMap(number -> item(number, report).stream())
                        .distinct()
                        .toList();
                return new ReturnReason(items, numbered.group(2).strip(), Optional.empty());
            }
            if (numbers.stream().allMatch(number -> NUMBER.matcher(number).matches())) {
                return new ReturnReason(List.of(), said, unknown);
            }
        }
        return new ReturnReason(meant(report), said.strip(), Optional.empty());
    }

    /** Those with a mark, else all. */
    static List<ReportInReview.Line> meant(ReportInReview report) {
        var doubtful = report.doubtful().stream().filter(ReturnReason::wasSent).toList();
        return doubtful.isEmpty()
                ? report.lines().stream().filter(ReturnReason::wasSent).toList()
                : doubtful;
    }

    private static Optional<ReportInReview.Line> item(String number, ReportInReview report) {
        var wanted = number.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return report.lines().stream()
                .filter(ReturnReason::wasSent)
                .filter(line ->
                        line.indicator().number().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    private static boolean wasSent(ReportInReview.Line line) {
        return line.sent().isPresent();
    }
}
