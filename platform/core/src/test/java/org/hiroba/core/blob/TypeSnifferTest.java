package org.hiroba.core.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hiroba.api.error.HirobaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeSnifferTest {
    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj\n");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};
    private static final byte[] OLE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0, 0, 0
    };
    private static final byte[] HTML = ascii("<!DOCTYPE html><html><script>alert(1)</script></html>");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "見積書.pdf, pdf, application/pdf",
        "PLAN.PDF, pdf, application/pdf",
        "無題, pdf, application/pdf",
        "報告.docx, zip, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "表.xlsx, zip, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "資料.zip, zip, application/zip",
        "古い表.xls, ole, application/vnd.ms-excel",
        "古い文書.doc, ole, application/msword",
        "店.png, png, image/png",
        "店.jpg, png, image/png",
        "ページ.html, html, text/html",
        "売上.csv, sjis, text/csv",
        "メモ.txt, sjis, text/plain",
        "道具.exe, program, application/x-dosexec",
        "図面.jww, ole, application/x-tika-msoffice",
    })
    void aFileIsWhatItsBytesSay(String name, String content, String type) throws IOException {
        assertThat(sniff(name, content)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "請求書.pdf, program",
        "請求書.pdf, html",
        "写真.png, html",
        "写真.jpg, program",
        "表.xlsx, html",
        "表.xlsx, pdf",
        "古い表.xls, html",
        "メモ.txt, program",
        "売上.csv, pdf",
        "資料.zip, program",
    })
    void anEndingThatLiesIsRefused(String name, String content) {
        assertThatThrownBy(() -> sniff(name, content))
                .isInstanceOfSatisfying(
                        HirobaException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("blob.error.contradiction"));
    }

    @Test
    void anEmptyFileIsNoFailure() throws IOException {
        Path file = folder.resolve("empty");
        Files.createFile(file);

        assertThat(TypeSniffer.type(file, "メモ.txt")).isEqualTo("text/plain");
    }

    private String sniff(String name, String content) throws IOException {
        Path file = folder.resolve("upload");
        Files.write(file, switch (content) {
            case "pdf" -> PDF;
            case "png" -> PNG;
            case "program" -> PROGRAM;
            case "ole" -> OLE;
            case "html" -> HTML;
            case "zip" -> zip();
            default -> "日付,売上\n11月1日,12000\n".getBytes(Charset.forName("windows-31j"));
        });
        return TypeSniffer.type(file, name);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/a.xml"));
            zip.write(ascii("<a/>"));
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
