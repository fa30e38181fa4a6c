package vn.thonbao.workbook.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks with what our own writer never writes: results of formulas, errors, percents, merged and hidden cells. */
public final class HandMade {
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> sheets = new LinkedHashMap<>();

    /** @param rows elements {@code <row>}; style 1 = percent, 2 = dd/mm/yyyy, 3 = a date of Excel's own */
    public HandMade sheet(String name, String rows) {
        sheets.put(
                name,
                "<worksheet xmlns='" + SHEET + "'><cols><col min='1' max='1' width='9' hidden='1'/></cols><sheetData>"
                        + rows + "</sheetData><mergeCells count='1'><mergeCell ref='A1:C1'/></mergeCells></worksheet>");
        return this;
    }

    /** A row of texts; an empty one is no cell. */
    public static String row(int number, String... texts) {
        var row = new StringBuilder("<row r='" + number + "'>");
        for (var column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.append(
                        texts[column].startsWith("<")
                                ? texts[column]
                                : text(Grid.address(number, column), texts[column]));
            }
        }
        return row.append("</row>").toString();
    }

    public static String text(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    public static String number(String address, String number, int style) {
        return "<c r='" + address + "' s='" + style + "'><v>" + number + "</v></c>";
    }

    public byte[] bytes() {
        var parts = new LinkedHashMap<String, byte[]>();
        var types = new StringBuilder("<Types xmlns='" + PACKAGE + "content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                + "<Override PartName='/xl/styles.xml' ContentType='" + TYPE + "styles+xml'/>");
        var book = new StringBuilder("<workbook xmlns='" + SHEET + "' xmlns:r='" + OFFICE + "'><sheets>");
        var rels = new StringBuilder("<Relationships xmlns='" + PACKAGE + "relationships'>");
        var number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            types.append("<Override PartName='/xl/worksheets/sheet" + number + ".xml' ContentType='" + TYPE
                    + "worksheet+xml'/>");
            book.append("<sheet name='" + sheet.getKey() + "' sheetId='" + number + "' r:id='rId" + number + "'/>");
            rels.append("<Relationship Id='rId" + number + "' Type='" + OFFICE + "/worksheet' Target='worksheets/sheet"
                    + number + ".xml'/>");
            parts.put("xl/worksheets/sheet" + number + ".xml", utf8(sheet.getValue()));
        }
        parts.put("[Content_Types].xml", utf8(types + "</Types>"));
        parts.put(
                "_rels/.rels",
                utf8("<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + OFFICE
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>"));
        parts.put("xl/workbook.xml", utf8(book + "</sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", utf8(rels + "</Relationships>"));
        parts.put(
                "xl/styles.xml",
                utf8(
                        "<styleSheet xmlns='" + SHEET
                                + "'><numFmts count='1'><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/></numFmts><cellXfs count='4'>"
                                + "<xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='164'/><xf numFmtId='14'/></cellXfs></styleSheet>"));
        return zip(parts);
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
        return bytes.toByteArray();
    }
}
