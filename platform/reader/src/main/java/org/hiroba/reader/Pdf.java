package org.hiroba.reader;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens PDFs within bounds. */
final class Pdf {
    private static final long IN_MEMORY = 48L << 20;
    private static final long IN_ALL = 400L << 20;

    private Pdf() {}

    static PDDocument open(Path file) throws IOException {
        try {
            return Loader.loadPDF(
                    file.toFile(), "", null, null, MemoryUsageSetting.setupMixed(IN_MEMORY, IN_ALL).streamCache);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Outcome.PROTECTED);
        }
    }
}
