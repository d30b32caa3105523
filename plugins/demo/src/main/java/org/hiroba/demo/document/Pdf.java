package org.hiroba.demo.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of A4, the first line as its heading. Set in the faces that every reader of PDF has, one for Japanese and one for Latin
 * letters, so that no font travels along.
 */
record Pdf(List<String> lines) {
    private static final int LEFT = 56;
    private static final int TOP = 770;
    private static final int SIZE = 11;
    private static final int HEADING = 18;
    private static final int LEADING = 20;
    /** In halves of a Japanese letter. */
    private static final int WIDTH = 84;

    private static final int LATIN_END = 0x2000;
    private static final Pattern PIECE = Pattern.compile("([ -\u00ff]+)|[^ -\u00ff]+");

    byte[] bytes() {
        byte[] page = page().getBytes(StandardCharsets.US_ASCII);
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /J 5 0 R /L 8 0 R >> >> >>",
                "<< /Length " + page.length + " >>\nstream\n" + page() + "\nendstream",
                "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5-UniJIS-UTF16-H /Encoding /UniJIS-UTF16-H"
                        + " /DescendantFonts [6 0 R] >>",
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 /FontDescriptor 7 0 R"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>"
                        + " /DW 1000 /W [1 230 500 231 632 500] >>",
                "<< /Type /FontDescriptor /FontName /HeiseiKakuGo-W5 /Flags 4 /FontBBox [-92 -250 1010 922]"
                        + " /ItalicAngle 0 /Ascent 752 /Descent -221 /CapHeight 737 /StemV 114 >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return file(objects);
    }

    private static byte[] file(List<String> objects) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        write(bytes, "%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(bytes.size());
            write(bytes, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int table = bytes.size();
        write(bytes, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write(bytes, String.format("%010d 00000 n \n", offset)));
        write(bytes, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String page() {
        StringBuilder page = new StringBuilder("BT\n" + LEADING + " TL\n" + LEFT + " " + TOP + " Td\n");
        page.append(shown(lines.getFirst(), HEADING)).append("T*\nT*\n");
        lines.stream().skip(1).flatMap(line -> wrapped(line).stream()).forEach(line -> page.append(shown(line, SIZE))
                .append("T*\n"));
        return page.append("ET").toString();
    }

    /** Piece by piece, each in the face that has its letters. */
    private static String shown(String line, int size) {
        StringBuilder shown = new StringBuilder();
        Matcher piece = PIECE.matcher(line);
        while (piece.find()) {
            boolean latin = piece.group(1) != null;
            Charset letters = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
            shown.append(latin ? "/L " : "/J ").append(size).append(" Tf <")
                    .append(HexFormat.of().formatHex(piece.group().getBytes(letters)))
                    .append("> Tj\n");
        }
        return shown.toString();
    }

    private static List<String> wrapped(String line) {
        List<String> all = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int width = 0;
        for (char letter : line.toCharArray()) {
            width += letter < LATIN_END ? 1 : 2;
            if (width > WIDTH) {
                int cut = letter < LATIN_END ? part.lastIndexOf(" ") + 1 : part.length();
                all.add(part.substring(0, cut > 0 ? cut : part.length()));
                part.delete(0, cut > 0 ? cut : part.length());
                width = part.length();
            }
            part.append(letter);
        }
        all.add(part.toString());
        return all;
    }
}
