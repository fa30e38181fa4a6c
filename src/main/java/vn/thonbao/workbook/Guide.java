package vn.thonbao.workbook;

import java.util.List;
import vn.thonbao.workbook.file.Cell;
import vn.thonbao.workbook.file.Table;

/** The first sheet: how the others are filled in. It is not read. */
final class Guide {
    static final String TITLE = "Hướng dẫn";

    private static final List<String> WORDS = List.of(
            "Điền vào các trang sau, lưu lại loại .xlsx rồi tải lên ở trang “Nhập từ Excel”. Hệ thống cho xem trước mọi thay đổi; chưa bấm “Ghi” thì chưa có gì thay đổi.",
            "Có một chỗ chưa đúng thì không dòng nào được ghi; mọi chỗ chưa đúng được kể ra một lần, kèm trang và ô.",
            "Ô trống: giữ nguyên điều đang có. Muốn bỏ điều đang có, ghi (bỏ). Bỏ một dòng không xóa gì.",
            "Số 0 là không; ô trống là chưa biết. Phần lẻ sau dấu phẩy (97,5), hàng nghìn có dấu chấm (1.250).",
            "Ngày ghi như 30/11/2025. Số điện thoại giữ số 0 ở đầu.",
            "Đừng sửa các mã và dòng tiêu đề; đổi tên trang, đổi chỗ cột, thêm cột riêng đều được.",
            "Đơn vị: thêm dòng là thêm đơn vị; “Đến ngày” là ngày cuối đơn vị còn tồn tại.",
            "Người báo cáo: “Số hiệu” do hệ thống đặt, người mới thì để trống.",
            "Chỉ tiêu: câu chữ và mức sửa được; loại, đơn vị tính, mẫu số, cách cộng của chỉ tiêu đã có thì không.",
            "Mục tiêu: mức giao riêng cho từng đơn vị; ô trống là theo kế hoạch.",
            "Số liệu cũ: ghi kỳ, ngày đầu, ngày cuối, nguồn số liệu và các số. Ngoài số còn ghi được: 298/312; khoảng 120; có; không; không phát sinh; chưa có số liệu; không thuộc đơn vị.");

    private Guide() {}

    static Table table() {
        return new Table(
                TITLE,
                "Sổ Excel của đơn vị, người báo cáo, chỉ tiêu, mục tiêu và số liệu cũ",
                List.of(new Table.Column("Cách điền", 120)),
                WORDS.stream().map(words -> List.of(Cell.text(words))).toList());
    }
}
