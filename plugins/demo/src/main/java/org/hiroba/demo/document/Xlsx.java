package org.hiroba.demo.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, as small as Excel takes it. */
record Xlsx(List<List<String>> rows) {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PARTS = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", types());
            add(zip, "_rels/.rels", relation(DOCUMENT + "/officeDocument", "xl/workbook.xml"));
            add(zip, "xl/_rels/workbook.xml.rels", relation(DOCUMENT + "/worksheet", "worksheets/sheet1.xml"));
            add(zip, "xl/workbook.xml", workbook());
            add(zip, "xl/worksheets/sheet1.xml", sheet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types() {
        return "<Types xmlns=\"" + PARTS + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/></Types>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PARTS + "relationships\"><Relationship Id=\"r1\" Type=\"" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String workbook() {
        return "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + DOCUMENT
                + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    }

    private String sheet() {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
        for (List<String> row : rows) {
            xml.append("<row>");
            row.forEach(cell -> xml.append(cell(cell)));
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String text) {
        return text.matches("-?\\d+(\\.\\d+)?")
                ? "<c><v>" + text + "</v></c>"
                : "<c t=\"inlineStr\"><is><t>"
                        + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }
}
