package vn.thonbao.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thonbao.office.DemoOffice;
import vn.thonbao.workbook.Book;
import vn.thonbao.workbook.file.Cell;

/** "Nhập từ Excel" in the demo's phường: 23 units, their heads, 33 items, last year's figures. */
class WorkbookPageTest extends DemoOffice {

    @Test
    void theDemosWholeWorkbookGoesOutAndInWithoutAChange() throws Exception {
        assertThat(page("/people")).bodyText().contains("nhập từ Excel");
        assertThat(page("/workbook")).bodyText().contains("Tải hiện trạng", "Tải mẫu");
        assertThat(page("/workbook/hien-trang.xlsx"))
                .hasStatusOk()
                .headers()
                .hasValue(
                        "Content-Disposition",
                        "attachment; filename=\"thon-bao-2025-12-01.xlsx\"; filename*=UTF-8''thon-bao-2025-12-01.xlsx");
        assertThat(upload("hien-trang.xlsx", download("hien-trang")))
                .hasStatusOk()
                .bodyText()
                .contains("Không có gì thay đổi", "Số liệu cũ")
                .doesNotContain("Ghi 1 dòng");
        assertThat(upload("mau.xlsx", download("mau-excel")))
                .hasStatusOk()
                .bodyText()
                .contains("Không có gì thay đổi");
    }

    @Test
    void aChangeIsSeenBeforeItIsWrittenAndStandsInTheHistory() throws Exception {
        var edited = new Book(download("hien-trang"))
                .set("Đơn vị", "B25", Cell.text("Tổ dân phố 22 <b>Cảng</b>"))
                .bytes();
        var sent = upload("C:\\Users\\lan\\danh sách.xlsx", edited);
        assertThat(sent).hasStatus(302);
        var address = String.valueOf(sent.getResponse().getRedirectedUrl());
        var preview = page(address);
        assertThat(preview)
                .bodyText()
                .contains("danh sách.xlsx", "Ghi 1 dòng", "Tổ dân phố 22 &lt;b&gt;Cảng&lt;/b&gt;")
                .doesNotContain("C:\\Users");
        var seal =
                preview.getResponse().getContentAsString().replaceAll("(?s).*name=\"seal\" value=\"(\\w+)\".*", "$1");

        assertThat(send(address + "/writing", "seal", "stale")).hasRedirectedUrl(address);
        assertThat(send(address + "/writing", "seal", seal)).hasRedirectedUrl("/workbook");

        assertThat(directory.unit(unit("22").id()).name()).startsWith("Tổ dân phố 22 <b>");
        assertThat(page("/workbook"))
                .bodyText()
                .contains("danh sách.xlsx", "Đơn vị: 0 mới, 1 thay đổi", "Phạm Thị Lan");
        assertThat(page(address)).hasStatus(404);
        assertThat(send(address + "/removal")).hasRedirectedUrl("/workbook");
    }

    @Test
    void mistakesAndStrangeFilesAreToldKindly() throws Exception {
        var wrong = new Book(download("hien-trang"))
                .set("Đơn vị", "D4", Cell.text("mai"))
                .set("Người báo cáo", "F5", Cell.text("abc"))
                .bytes();
        assertThat(upload("sai.xlsx", wrong))
                .hasStatus(422)
                .bodyText()
                .contains("có 2 chỗ cần xem lại", "D4", "F5", "Xin ghi như 30/11/2025");
        assertThat(upload("a.csv", "Mã;Tên".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains(".csv", "Lưu thành");
        assertThat(upload("", new byte[0])).hasRedirectedUrl("/workbook");
        assertThat(upload("trong.xlsx", new byte[0])).hasStatus(422).bodyText().contains("Tệp này trống");
    }

    private byte[] download(String which) {
        return page("/workbook/" + which + ".xlsx").getResponse().getContentAsByteArray();
    }

    private MvcTestResult upload(String name, byte[] bytes) {
        return browser.perform(multipart("/workbook")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(user(officer()))
                .with(csrf()));
    }
}
