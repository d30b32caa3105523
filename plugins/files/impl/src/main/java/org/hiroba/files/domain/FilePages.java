package org.hiroba.files.domain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.DocumentOutcome;
import org.hiroba.api.media.DocumentPage;
import org.hiroba.api.plugin.PluginContext;

/** Pages of documents as pictures, drawn when somebody first looks at them. Whoever may see the file may see them. */
public final class FilePages {
    /** Beyond this a document is for saving. */
    public static final int MOST_PAGES = 300;

    private static final int PIXELS = 1_600;
    private static final int THUMBNAIL_PIXELS = 400;
    private static final long MEGABYTE = 1L << 20;
    private static final int BURST = 60;
    private static final Duration REFILL = Duration.ofMillis(500);

    private final PluginContext hiroba;
    private final FileService files;
    private final Readings readings;

    public FilePages(PluginContext hiroba, FileService files, Readings readings) {
        this.hiroba = hiroba;
        this.files = files;
        this.readings = readings;
    }

    /**
     * A picture of the file's present version.
     *
     * @param hash of the document that it shows
     */
    public record Picture(Path path, String hash) {}

    /** The first page, small. */
    public Picture thumbnail(Caller caller, long id) {
        return picture(caller, id, 1, ReadingShelf.THUMBNAIL, THUMBNAIL_PIXELS);
    }

    /**
     * @param page from 1 on
     * @throws HirobaException NOT_FOUND, GONE as for the file; NOT_FOUND if there is no such page to be shown; UNAVAILABLE if it
     *     cannot be drawn at the moment
     */
    public Picture page(Caller caller, long id, int page) {
        return picture(caller, id, page, ReadingShelf.page(page), PIXELS);
    }

    private Picture picture(Caller caller, long id, int page, String name, int pixels) {
        StoredFile file = files.load(caller, id);
        if (page < 1 || page > Math.min(file.pages(), MOST_PAGES)) {
            throw HirobaException.notFound();
        }
        Path path = readings.shelf().find(file.hash(), name).orElseGet(() -> draw(caller, file, page, name, pixels));
        return new Picture(path, file.hash());
    }

    private Path draw(Caller caller, StoredFile file, int page, String name, int pixels) {
        hiroba.rateLimits().spend(caller, "files.page", BURST, REFILL);
        if (hiroba.blobs().freeBytes() < hiroba.settings().get(FileSettings.KEEP_FREE) * MEGABYTE) {
            throw new HirobaException(ErrorCode.UNAVAILABLE, "error.disk-full");
        }
        Path document = hiroba.blobs().find(file.hash()).orElseThrow(HirobaException::notFound);
        DocumentPage drawn = hiroba.documents().draw(document, page, pixels);
        if (drawn.outcome() == DocumentOutcome.UNAVAILABLE) {
            throw new HirobaException(ErrorCode.UNAVAILABLE, "files.error.not-drawn");
        }
        if (drawn.outcome() != DocumentOutcome.DONE) {
            throw HirobaException.notFound();
        }
        return kept(file, name, drawn);
    }

    /** It may have been recalled while it was drawn. */
    private Path kept(StoredFile file, String name, DocumentPage drawn) {
        Path path = readings.shelf().put(file.hash(), name, drawn.jpeg());
        if (readings.find(file.hash()).isEmpty()) {
            readings.shelf().delete(file.hash());
            throw HirobaException.notFound();
        }
        return path;
    }

    /** The words that were read of the file's present version; empty if there are none. */
    public Optional<String> words(Caller caller, long id) {
        String hash = files.load(caller, id).hash();
        return Optional.ofNullable(readings.texts(List.of(hash)).get(hash)).filter(text -> !text.isBlank());
    }

    /** How far the reading of the file's present version has come; empty for what is no document. */
    public Optional<Reading.State> state(Caller caller, long id) {
        return readings.find(files.load(caller, id).hash()).map(Reading::state);
    }
}
