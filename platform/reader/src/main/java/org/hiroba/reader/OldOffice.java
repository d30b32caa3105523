package org.hiroba.reader;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.extractor.POITextExtractor;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.extractor.EventBasedExcelExtractor;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.extractor.SlideShowExtractor;

/** Documents of Word, Excel and PowerPoint from before 2007, and newer ones that a password closes. */
final class OldOffice {
    private OldOffice() {}

    static void read(Path file, WordSink words) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableException(Outcome.PROTECTED);
            }
            try (POITextExtractor extractor = extractor(container)) {
                words.add(extractor.getText().replace("\r\n", "\n").replace('\r', '\n'));
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Outcome.PROTECTED);
        }
    }

    private static POITextExtractor extractor(POIFSFileSystem container) throws IOException {
        if (has(container, "WordDocument")) {
            return word(container);
        }
        if (has(container, "Workbook")) {
            return new EventBasedExcelExtractor(container);
        }
        if (has(container, "Book")) {
            return new OldExcelExtractor(container.getRoot());
        }
        if (has(container, "PowerPoint Document")) {
            SlideShowExtractor<?, ?> slides = new SlideShowExtractor<>(new HSLFSlideShow(container));
            slides.setNotesByDefault(true);
            return slides;
        }
        throw new UnreadableException(Outcome.UNSUPPORTED);
    }

    private static POITextExtractor word(POIFSFileSystem container) throws IOException {
        try {
            return new WordExtractor(container);
        } catch (OldWordFileFormatException word95) {
            return new Word6Extractor(container);
        }
    }

    private static boolean has(POIFSFileSystem container, String entry) {
        return container.getRoot().hasEntryCaseInsensitive(entry);
    }
}
