package vn.thonbao.office.board;

import java.util.List;
import java.util.stream.IntStream;
import vn.thonbao.channel.Introductions;
import vn.thonbao.directory.ReportingUnit;
import vn.thonbao.office.PeriodSheet;

/**
 * Which villages of a long board have a line on this page. Forty columns of three thousand units are no page anybody can read.
 *
 * @param sought as typed; a village is found by a part of its name, with or without diacritics, or by its code
 * @param found how many were found on all pages
 */
record Extract(String sought, List<ReportingUnit> villages, List<Part> parts, int found) {

    static final int LINES = 100;

    static final Extract NOBODY = new Extract("", List.of(), List.of(), 0);

    /** @param first and {@code last}: names of its first and its last village */
    record Part(int number, String first, String last, boolean here) {}

    static Extract of(List<ReportingUnit> units, String sought, int number) {
        var wanted = Introductions.plain(sought.strip());
        var found = units.stream()
                .filter(unit -> !PeriodSheet.isOffice(unit))
                .filter(unit -> wanted.isEmpty()
                        || unit.code().equalsIgnoreCase(wanted)
                        || Introductions.plain(unit.name()).contains(wanted))
                .toList();
        var pages = Math.max(1, (found.size() + LINES - 1) / LINES);
        var here = Math.max(1, Math.min(number, pages));
        return new Extract(
                sought.strip(),
                page(found, here),
                IntStream.rangeClosed(1, pages)
                        .mapToObj(page -> part(page, page(found, page), page == here))
                        .toList(),
                found.size());
    }

    private static List<ReportingUnit> page(List<ReportingUnit> found, int number) {
        var from = Math.min((number - 1) * LINES, found.size());
        return found.subList(from, Math.min(from + LINES, found.size()));
    }

    private static Part part(int number, List<ReportingUnit> villages, boolean here) {
        return villages.isEmpty()
                ? new Part(number, "", "", here)
                : new Part(
                        number,
                        villages.get(0).name(),
                        villages.get(villages.size() - 1).name(),
                        here);
    }

    /** Whether there is anything to choose from. */
    public boolean useful() {
        return parts.size() > 1 || !sought.isEmpty();
    }
}
