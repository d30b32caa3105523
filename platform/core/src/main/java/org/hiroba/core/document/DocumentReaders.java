package org.hiroba.core.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.hiroba.api.media.DocumentOutcome;
import org.hiroba.api.media.DocumentPage;
import org.hiroba.api.media.DocumentText;
import org.hiroba.api.media.Documents;

/** Two readers: whoever waits for a page does not wait for the reading of hundreds of documents. */
public final class DocumentReaders implements Documents, AutoCloseable {
    private static final int MOST_CHARS = 2_000_000;
    private static final int LEAST_PIXELS = 16;
    private static final int MOST_PIXELS = 3_000;

    private final ReaderLane texts;
    private final ReaderLane pages;
    private final Limits limits;

    /**
     * How long the reader may compute.
     *
     * @param text for a document
     * @param page for a picture
     */
    public record Limits(Duration text, Duration page) {
        public static final Limits USUAL = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20));
    }

    public DocumentReaders(ReaderCommand command, Limits limits) {
        this.limits = limits;
        texts = new ReaderLane(command);
        pages = new ReaderLane(command);
        deleteLeftovers(command.folder());
    }

    /** Of readers that ended with their server. */
    private static void deleteLeftovers(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> left = Files.list(folder)) {
                left.filter(Files::isDirectory).toList().forEach(ReaderProcess::deleteScratch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public DocumentText read(Path file, String type, int mostChars) {
        int most = Math.clamp(mostChars, 0, MOST_CHARS);
        if (PlainText.isText(type)) {
            return PlainText.read(file, most);
        }
        Reply reply = texts.ask(Question.text(file, most, limits.text()));
        String text = new String(reply.bytes(), StandardCharsets.UTF_8);
        // The reader was told, but may be a document's by now.
        return text.length() <= most
                ? new DocumentText(reply.outcome(), text, reply.cut(), reply.pages())
                : DocumentText.not(DocumentOutcome.BROKEN);
    }

    @Override
    public DocumentPage draw(Path file, int page, int mostPixels) {
        if (page < 1 || mostPixels < LEAST_PIXELS || mostPixels > MOST_PIXELS) {
            throw new IllegalArgumentException("page " + page + " with " + mostPixels + " pixels");
        }
        Reply reply = pages.ask(Question.page(file, page, mostPixels, limits.page()));
        boolean nonsense = reply.outcome() == DocumentOutcome.DONE && !isJpeg(reply.bytes());
        return nonsense
                ? DocumentPage.not(DocumentOutcome.BROKEN)
                : new DocumentPage(reply.outcome(), reply.bytes(), reply.pages());
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && bytes[2] == (byte) 0xff;
    }

    /** Lets readers go that nobody has asked for a while; comes every minute. */
    public void rest() {
        texts.rest();
        pages.rest();
    }

    @Override
    public void close() {
        texts.close();
        pages.close();
    }
}
