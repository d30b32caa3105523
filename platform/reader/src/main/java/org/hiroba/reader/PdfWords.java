package org.hiroba.reader;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF, page after page. */
final class PdfWords {
    private static final int MOST_PAGES = 3_000;

    private PdfWords() {}

    /** @return how many pages it has */
    static int read(Path file, WordSink words) throws IOException {
        try (PDDocument document = Pdf.open(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setEndPage(MOST_PAGES);
            words.fill(() -> stripper.writeText(document, words));
            return document.getNumberOfPages();
        }
    }
}
