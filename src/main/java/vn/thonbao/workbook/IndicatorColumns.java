package vn.thonbao.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thonbao.campaign.Indicator;
import vn.thonbao.workbook.file.Table;

/** Columns that are an indicator each: "ah.07.2 · Hộ cận nghèo (%)". */
final class IndicatorColumns {
    private static final String BETWEEN = " · ";

    private IndicatorColumns() {}

    static Table.Column column(Indicator indicator) {
        var unit = indicator.unit().isEmpty() ? "" : " (" + indicator.unit() + ")";
        return new Table.Column(indicator.code() + BETWEEN + indicator.label() + unit, 15);
    }

    /** By the code before the dot; a head that is an indicator's short name alone will do. Strange columns are told or noted. */
    static Map<Integer, Indicator> find(Filled sheet, List<Indicator> indicators, List<String> others, Draft draft) {
        var found = new LinkedHashMap<Integer, Indicator>();
        var known = others.stream().map(Filled::plain).toList();
        sheet.titles().forEach((column, title) -> {
            if (known.contains(Filled.plain(title))) {
                return;
            }
            var indicator = named(title, indicators);
            if (indicator.filter(found::containsValue).isPresent()) {
                draft.fault(
                        sheet.name(), sheet.headOf(column), "Chỉ tiêu “%s” có hai cột. Xin giữ một.".formatted(title));
            } else if (indicator.isPresent()) {
                found.put(column, indicator.get());
            } else if (title.contains(BETWEEN.strip())) {
                draft.fault(
                        sheet.name(),
                        sheet.headOf(column),
                        "Không có chỉ tiêu “%s” ở trang này. Xin giữ nguyên tên cột như trong tệp tải về."
                                .formatted(title));
            } else {
                sheet.unread(column, draft);
            }
        });
        return found;
    }

    /** An office's own list of units has none. */
    static boolean any(Filled sheet) {
        return sheet.titles().values().stream().anyMatch(title -> title.contains(BETWEEN.strip()));
    }

    private static Optional<Indicator> named(String title, List<Indicator> indicators) {
        var code = title.split(BETWEEN.strip(), 2)[0].strip();
        return indicators.stream()
                .filter(i -> i.code().equals(code) || Filled.plain(i.label()).equals(Filled.plain(title)))
                .findFirst();
    }
}
