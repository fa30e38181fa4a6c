package vn.thonbao.workbook;

import java.util.Optional;

/** Finds the unit that a row is about. */
final class UnitLine {
    static final String CODE = "Mã đơn vị";
    static final String NAME = "Tên đơn vị";
    static final int LONGEST_CODE = 20;

    private UnitLine() {}

    /** By its code; where that cell is empty, by its name. What cannot be found is told. */
    static Optional<OnFile.Unit> unit(Line line, OnFile file) {
        var code = line.text(CODE, LONGEST_CODE);
        if (code.isPresent()) {
            var unit = file.unit(code.get());
            if (unit.isEmpty()) {
                line.fault(
                        CODE,
                        "Không có đơn vị mã “%s”. Xin xem lại mã, hoặc thêm đơn vị ở trang “%s”."
                                .formatted(code.get(), UnitSheet.TITLE));
            }
            return unit;
        }
        var name = line.text(NAME, UnitSheet.LONGEST_NAME);
        var alike = file.units.values().stream()
                .filter(unit -> Filled.plain(unit.name()).equals(Filled.plain(name.orElse(""))))
                .toList();
        if (alike.size() != 1 && line.fine()) {
            line.fault(CODE, "Xin ghi mã đơn vị.");
        }
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }
}
