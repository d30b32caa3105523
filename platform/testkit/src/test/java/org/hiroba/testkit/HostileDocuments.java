package org.hiroba.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents that somebody made to do harm, or that were harmed. */
final class HostileDocuments {
    private static final int MEBIBYTE = 1 << 20;
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private HostileDocuments() {}

    /** A small file whose one part unpacks to a gigabyte. */
    static byte[] zipBomb() throws IOException {
        return wordOf("<w:p><w:r><w:t>", 1_000, "");
    }

    /** The same without a single word: what is not taken counts as well. */
    static byte[] quietZipBomb() throws IOException {
        return wordOf("<!--", 1_000, "-->");
    }

    private static byte[] wordOf(String before, int mebibytes, String after) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document " + WORD + "><w:body>" + before).getBytes(StandardCharsets.UTF_8));
            fill(zip, mebibytes, (byte) ' ');
            zip.write((after + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void fill(OutputStream out, int mebibytes, byte with) throws IOException {
        byte[] block = new byte[MEBIBYTE];
        Arrays.fill(block, with);
        for (int i = 0; i < mebibytes; i++) {
            out.write(block);
        }
    }

    /** Entities that multiply to gigabytes ("a billion laughs"). */
    static byte[] laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE w:document [<!ENTITY a0 \"laugh\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return document(dtd + "]><w:document " + WORD + "><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>");
    }

    /** An entity that would bring a file of this machine into the text. */
    static byte[] thief(String file) {
        return document("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"" + file + "\">]><w:document " + WORD
                + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
    }

    /** Elements within elements. */
    static byte[] abyss() {
        return document("<w:document " + WORD + ">" + "<w:p>".repeat(100_000) + "</w:document>");
    }

    private static byte[] document(String xml) {
        return SampleDocuments.zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", xml));
    }

    /** More entries than any document has. */
    static byte[] crowd() {
        Map<String, String> entries = new HashMap<>(Map.of("[Content_Types].xml", "<Types/>"));
        for (int i = 0; i < 30_000; i++) {
            entries.put("word/footer" + i + ".xml", "");
        }
        return SampleDocuments.zip(entries);
    }

    /** Pages that are their own children. */
    static byte[] roundabout() {
        return SampleDocuments.pdfOf(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>",
                "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1000000 >>"));
    }

    /** A form that draws itself. */
    static byte[] mirror() {
        String drawing = "/X Do";
        String form = "/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X 5 0 R >> >> /Length "
                + drawing.length();
        return SampleDocuments.pdfOf(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>",
                "<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream",
                "<< " + form + " >>\nstream\n" + drawing + "\nendstream"));
    }

    /** Forms that draw the next one ten times each, twelve deep. */
    static byte[] avalanche() {
        List<String> objects = new ArrayList<>(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>",
                "<< /Length 5 >>\nstream\n/X Do\nendstream"));
        String drawing = "/X Do ".repeat(10);
        for (int i = 0; i < 12; i++) {
            objects.add("<< /Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X " + (6 + i)
                    + " 0 R >> >> /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream");
        }
        objects.add("<< /Type /XObject /Subtype /Form /BBox [0 0 500 500] /Length 13 >>\nstream\n0 0 m 9 9 l S \nendstream");
        return SampleDocuments.pdfOf(objects);
    }

    /** A picture of twelve thousand by twelve thousand points. */
    static byte[] hugePicture() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            fill(out, 138, (byte) 0);
        }
        return picture(packed, "/Width 12000 /Height 12000 /ColorSpace /DeviceGray /BitsPerComponent 8", "[0 0 500 500]");
    }

    /** A page as large as a town. */
    static byte[] hugePage() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(0);
        }
        return picture(packed, "/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "[0 0 99999999 1]");
    }

    private static byte[] picture(ByteArrayOutputStream packed, String kind, String box) {
        String drawing = "500 0 0 500 0 0 cm /X Do";
        return SampleDocuments.pdfOf(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox " + box
                        + " /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>",
                "<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream",
                "<< /Type /XObject /Subtype /Image " + kind + " /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n"
                        + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream"));
    }

    /** A page whose drawing unpacks to hundreds of megabytes. */
    static byte[] pdfBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            fill(out, 600, (byte) ' ');
        }
        return SampleDocuments.pdfOf(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R >>",
                "<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n"
                        + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream"));
    }

    static byte[] encryptedPdf() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A document of today's Word, closed with a password: then it is no ZIP any more. */
    static byte[] encryptedWord() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptionInfo");
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] encryptedOpenDocument() {
        return SampleDocuments.zip(Map.of(
                "content.xml", "\u0001\u0002",
                "META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"));
    }

    static byte[] truncated(byte[] document) {
        return Arrays.copyOf(document, document.length / 2);
    }
}
