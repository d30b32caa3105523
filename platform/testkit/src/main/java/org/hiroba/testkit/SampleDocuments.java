package org.hiroba.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as office programs write them, the least that they consist of. */
public final class SampleDocuments {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String TYPES =
            HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

    private SampleDocuments() {}

    /** A Word document of these paragraphs. */
    public static byte[] docx(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String each : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(escaped(each)).append("</w:t></w:r></w:p>");
        }
        return docxOf(body.toString());
    }

    /** A Word document with this content of its body. */
    public static byte[] docxOf(String body) {
        return zip(Map.of(
                "[Content_Types].xml", TYPES,
                "word/document.xml",
                        HEAD + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + body + "</w:body></w:document>"));
    }

    /** An Excel book with one sheet of that name; its words are shared, as Excel writes them. */
    public static byte[] xlsx(String sheet, String... cells) {
        StringBuilder shared = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            shared.append("<si><t>").append(escaped(cells[i])).append("</t><rPh sb=\"0\" eb=\"1\"><t>フリガナ</t></rPh></si>");
            rows.append("<row><c t=\"s\"><v>").append(i).append("</v></c><c><v>").append(1250 + i).append("</v></c></row>");
        }
        String main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        return zip(Map.of(
                "[Content_Types].xml", TYPES,
                "xl/workbook.xml", HEAD + "<workbook" + main + "><sheets><sheet name=\"" + escaped(sheet) + "\"/></sheets></workbook>",
                "xl/sharedStrings.xml", HEAD + "<sst" + main + ">" + shared + "</sst>",
                "xl/worksheets/sheet1.xml", HEAD + "<worksheet" + main + "><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    /** A PowerPoint presentation, a slide for each text. */
    public static byte[] pptx(String... slides) {
        Map<String, String> parts = new LinkedHashMap<>(Map.of("[Content_Types].xml", TYPES));
        for (int i = 0; i < slides.length; i++) {
            parts.put(
                    "ppt/slides/slide" + (i + 1) + ".xml",
                    HEAD + "<p:sld xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
                            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>"
                            + escaped(slides[i]) + "</a:t></a:r></a:p></p:sld>");
        }
        return zip(parts);
    }

    /** An OpenDocument text of these paragraphs. */
    public static byte[] odt(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String each : paragraphs) {
            body.append("<text:p>").append(escaped(each)).append("</text:p>");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                HEAD + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>" + body
                        + "</office:body></office:document-content>");
        return zip(parts);
    }

    /** A PDF whose pages have one line each, in the Japanese font that every reader must have, as it is not in the file. */
    public static byte[] pdf(String... pages) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.length; i++) {
            kids.append(5 + 2 * i).append(" 0 R ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Kids [" + kids + "] /Count " + pages.length + " >>");
        objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5 /Encoding /UniJIS-UTF16-H"
                + " /DescendantFonts [4 0 R] >>");
        objects.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (Japan1) /Supplement 5 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor"
                + " /FontName /HeiseiKakuGo-W5 /Flags 4 /FontBBox [-92 -250 1010 922] /ItalicAngle 0 /Ascent 752 /Descent -221"
                + " /CapHeight 737 /StemV 114 >> >>");
        for (int i = 0; i < pages.length; i++) {
            String text = HexFormat.of().formatHex(pages[i].getBytes(StandardCharsets.UTF_16BE));
            String drawing = "BT /F1 24 Tf 60 700 Td <" + text + "> Tj ET";
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
                    + " /Contents " + (6 + 2 * i) + " 0 R >>");
            objects.add("<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream");
        }
        return pdfOf(objects);
    }

    /** A PDF of these objects, numbered from 1; the first is its catalogue. */
    public static byte[] pdfOf(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format("%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n").append(places);
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        file.append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A ZIP of these texts by their names. */
    public static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
