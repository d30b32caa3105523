package org.hiroba.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The words of a document, whose kind its bytes tell: names and types come from elsewhere and may be wrong. */
final class DocumentText {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
    /** A PDF may begin a little later than its file. */
    private static final int LATEST_BEGINNING = 1024;

    private DocumentText() {}

    static Answer of(Path file, int mostChars) throws IOException {
        WordSink words = new WordSink(mostChars);
        byte[] head = head(file);
        boolean pdf = isPdf(head);
        int pages = 0;
        if (pdf) {
            pages = PdfWords.read(file, words);
        } else if (startsWith(head, ZIP)) {
            words.fill(() -> ZippedXml.read(file, words));
        } else if (startsWith(head, OLE)) {
            words.fill(() -> OldOffice.read(file, words));
        } else if (startsWith(head, RTF)) {
            words.fill(() -> Rtf.read(file, words));
        } else {
            throw new UnreadableException(Outcome.UNSUPPORTED);
        }
        String found = pdf ? Lines.joined(words.words()) : words.words();
        return new Answer(Outcome.DONE, words.isFull(), pages, Lines.tidy(found).getBytes(StandardCharsets.UTF_8));
    }

    static boolean isPdf(byte[] head) {
        for (int at = 0; at + PDF.length <= head.length; at++) {
            if (Arrays.equals(head, at, at + PDF.length, PDF, 0, PDF.length)) {
                return true;
            }
        }
        return false;
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LATEST_BEGINNING);
        }
    }

    private static boolean startsWith(byte[] head, byte[] beginning) {
        return head.length >= beginning.length
                && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }
}
