package org.hiroba.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.hiroba.api.media.DocumentOutcome;
import org.hiroba.api.media.DocumentPage;
import org.hiroba.api.media.DocumentText;
import org.hiroba.core.document.DocumentReaders;
import org.hiroba.core.document.ReaderCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write is read, in the reader's own process. */
class DocumentsTest {
    private static final String OCTETS = "application/octet-stream";

    @TempDir
    static Path folder;

    private static DocumentReaders documents;

    @BeforeAll
    static void start() {
        documents = new DocumentReaders(
                new ReaderCommand(System.getProperty("java.class.path"), ReaderCommand.READER, folder.resolve("reader")),
                DocumentReaders.Limits.USUAL);
    }

    @AfterAll
    static void stop() {
        documents.close();
    }

    private record Sample(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() throws IOException {
        return Stream.of(
                new Sample("pdf", SampleDocuments.pdf("目次", "新商品の包装を見直す plan 2026")),
                new Sample("docx", SampleDocuments.docx("目次", "新商品の包装を見直す plan 2026")),
                new Sample("xlsx", SampleDocuments.xlsx("売上", "新商品の包装を見直す plan 2026")),
                new Sample("pptx", SampleDocuments.pptx("目次", "新商品の包装を見直す plan 2026")),
                new Sample("odt", SampleDocuments.odt("目次", "新商品の包装を見直す plan 2026")),
                new Sample("rtf", rtf("新商品の包装を見直す plan 2026")),
                new Sample("doc", doc()),
                new Sample("xls", xls("新商品の包装を見直す plan 2026")),
                new Sample("ppt", ppt("新商品の包装を見直す plan 2026")));
    }

    private static byte[] rtf(String words) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg932 ");
        for (byte octet : words.getBytes(Charset.forName("windows-31j"))) {
            rtf.append(octet < 0 ? String.format("\\'%02x", octet) : String.valueOf((char) octet));
        }
        return rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Kept as Word 97 by an office program: POI writes none from nothing. */
    private static byte[] doc() throws IOException {
        try (InputStream letter = DocumentsTest.class.getResourceAsStream("/documents/letter.doc")) {
            return letter.readAllBytes();
        }
    }

    private static byte[] xls(String words) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("売上").createRow(0).createCell(0).setCellValue(words);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] ppt(String words) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            HSLFTextBox box = show.createSlide().createTextBox();
            box.setText(words);
            show.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theWordsOfADocumentAreRead(Sample sample) throws IOException {
        DocumentText read = documents.read(file(sample.bytes()), OCTETS, 10_000);

        assertThat(read.outcome()).isEqualTo(DocumentOutcome.DONE);
        assertThat(read.text()).contains("新商品の包装を見直す plan 2026");
        assertThat(read.cut()).isFalse();
    }

    @Test
    void nothingIsReadTwiceBecauseOfItsReading() throws IOException {
        DocumentText sheet = documents.read(file(SampleDocuments.xlsx("売上", "包装")), OCTETS, 10_000);
        DocumentText letter = documents.read(
                file(SampleDocuments.docxOf("<w:p><w:r><w:ruby><w:rt><w:r><w:t>ほうそう</w:t></w:r></w:rt><w:rubyBase><w:r>"
                        + "<w:t>包装</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>")),
                OCTETS,
                10_000);

        assertThat(sheet.text()).contains("売上", "包装", "1250").doesNotContain("フリガナ");
        assertThat(letter.text()).isEqualTo("包装");
    }

    @Test
    void readingStopsWhereItIsEnough() throws IOException {
        DocumentText read = documents.read(file(SampleDocuments.docx("あ".repeat(500), "い".repeat(500))), OCTETS, 600);

        assertThat(read.outcome()).isEqualTo(DocumentOutcome.DONE);
        assertThat(read.cut()).isTrue();
        assertThat(read.text()).startsWith("あああ").hasSizeLessThanOrEqualTo(600).contains("いい");
    }

    @Test
    void plainTextIsReadInTheEncodingsOfJapan() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), Charset.forName("EUC-JP"))) {
            DocumentText read = documents.read(file("店名,売上\n千葉,①高橋\n".getBytes(charset)), "text/csv", 1_000);

            assertThat(read.text()).as(charset.name()).startsWith("店名,売上");
        }
    }

    @Test
    void aPageIsDrawnWithinItsBounds() throws IOException {
        DocumentPage page = documents.draw(file(SampleDocuments.pdf("表紙", "新商品の包装")), 2, 400);

        assertThat(page.outcome()).isEqualTo(DocumentOutcome.DONE);
        assertThat(page.pages()).isEqualTo(2);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.jpeg()));
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(picture.getWidth()).isBetween(282, 284);
        assertThat(darkPixels(picture)).as("letters, though their font is not in the file").isGreaterThan(50);
    }

    private static long darkPixels(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(pixels).filter(pixel -> (pixel & 0xff) < 100).count();
    }

    @Test
    void thereIsNoPageBeyondTheLast() throws IOException {
        assertThat(documents.draw(file(SampleDocuments.pdf("表紙")), 2, 400).outcome()).isEqualTo(DocumentOutcome.BROKEN);
    }

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "document", ""), bytes);
    }
}
