package org.hiroba.api.media;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads documents and draws their pages, in a process of its own with bounds of memory and time: whatever a document does to its
 * reader, the server goes on. What it cannot read it says so, and gives the same answer for the same bytes, so that the answer may be
 * kept; {@link DocumentOutcome#UNAVAILABLE} alone is worth another try. No rights are checked here.
 *
 * <p><b>Threads:</b> safe for concurrent calls. A call waits for those before it, up to minutes: not for threads on which people wait for
 * something else.
 *
 * @since 0.1
 */
@ProviderType
public interface Documents {
    /**
     * The words of a document: PDF, Word, Excel, PowerPoint (also from before 2007), OpenDocument, and text in the encodings of Japan.
     *
     * @param type e.g. {@code application/pdf}; only decides what is taken for plain text, for documents tell by their bytes
     * @param mostChars where to stop
     */
    DocumentText read(Path file, String type, int mostChars);

    /**
     * A page of a PDF as JPEG.
     *
     * @param page from 1 on
     * @param mostPixels of the longer edge, 16 to 3,000
     */
    DocumentPage draw(Path file, int page, int mostPixels);
}
