package org.hiroba.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.hiroba.search.language.SearchLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the index lies: {@code index} in the plugin's folder, and {@code index-aside} for one that could not be used, kept until its
 * successor is complete.
 *
 * <p><b>Threads:</b> used by the indexer alone.
 */
final class IndexShelf {
    private static final Logger LOG = LoggerFactory.getLogger(IndexShelf.class);

    private final Path folder;
    private final Path aside;
    private final SearchLanguage language;
    private final Opening opening;

    /** Opens a folder for Lucene. */
    @FunctionalInterface
    interface Opening {
        Directory open(Path folder) throws IOException;
    }

    IndexShelf(Path home, SearchLanguage language, Opening opening) {
        this.opening = opening;
        this.folder = home.resolve("index");
        this.aside = home.resolve("index-aside");
        this.language = language;
    }

    /** What is there; if that cannot be used it is put aside and a new one begun. */
    SearchIndex open() throws IOException {
        try {
            return SearchIndex.open(opening.open(folder), language);
        } catch (IOException e) {
            if (!Trouble.isDamage(e)) {
                throw e;
            }
            return anewInsteadOf(e);
        } catch (OtherFormatException e) {
            LOG.info("{}; it is made anew", e.getMessage());
            return beginAnew();
        } catch (RuntimeException e) {
            return anewInsteadOf(e);
        }
    }

    private SearchIndex anewInsteadOf(Exception failure) throws IOException {
        LOG.warn("The index cannot be used and is made anew; the old one lies in {}", aside, failure);
        return beginAnew();
    }

    SearchIndex beginAnew() throws IOException {
        removeAside();
        if (Files.exists(folder)) {
            Files.move(folder, aside);
        }
        return SearchIndex.open(opening.open(folder), language);
    }

    void removeAside() {
        try (Stream<Path> files = Files.walk(aside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            LOG.trace("Nothing lies aside");
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Cannot remove {}", aside, e);
        }
    }
}
