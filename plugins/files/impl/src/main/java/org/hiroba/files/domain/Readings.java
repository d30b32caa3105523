package org.hiroba.files.domain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.hiroba.api.content.Attachments;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.media.DocumentOutcome;
import org.hiroba.api.media.DocumentText;
import org.hiroba.api.plugin.PluginContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents in the background, each once, so that they are found by their words. What waits stands in the database and is gone on
 * with after a restart; what could not be read is not tried again. Decides nothing about rights.
 */
public final class Readings {
    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    /** Of a document; two hundred pages and more. */
    static final int MOST_CHARS = 300_000;
    /** Beyond this a document takes the whole server down with it. */
    private static final int MOST_TRIES = 3;
    private static final int SOME = 20;
    private static final int THUMBNAIL_PIXELS = 400;
    private static final Duration PAGES_KEPT = Duration.ofDays(7);
    private static final Set<FileKind> READ = Set.of(FileKind.PDF, FileKind.DOCUMENT, FileKind.SHEET, FileKind.SLIDES);

    private final PluginContext hiroba;
    private final FileRepository files;
    private final ReadingRepository repository;
    private final ReadingShelf shelf;
    private final ReentrantLock working = new ReentrantLock();
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();

    public Readings(PluginContext hiroba, FileRepository files, ReadingRepository repository) {
        this.hiroba = hiroba;
        this.files = files;
        this.repository = repository;
        this.shelf = new ReadingShelf(hiroba.folder().resolve("read"));
    }

    ReadingShelf shelf() {
        return shelf;
    }

    /** What became of the bytes; empty for what is no document. */
    public Optional<Reading> find(String hash) {
        return repository.find(hash);
    }

    /** The words of those that were read. */
    public Map<String, String> texts(Collection<String> hashes) {
        Map<String, String> texts = new HashMap<>();
        repository.findAll(hashes).forEach((hash, reading) -> {
            if (reading.state() == Reading.State.DONE) {
                shelf.text(hash).ifPresent(text -> texts.put(hash, text));
            }
        });
        return texts;
    }

    /** Within the transaction that adds the version. */
    void queue(FileVersion version) {
        if (!READ.contains(version.kind())) {
            return;
        }
        String hash = version.blob().hash();
        hiroba.transactions().afterCommit(() -> {
            fresh.add(hash);
            hiroba.executor().execute(this::work);
        });
    }

    /** Within the transaction that took versions away. */
    void release(Collection<String> hashes) {
        for (String hash : Set.copyOf(hashes)) {
            if (!repository.isUsed(hash)) {
                repository.delete(hash);
                hiroba.transactions().afterCommit(() -> shelf.delete(hash));
            }
        }
    }

    /** Finds out what was not read yet, whyever, and reads it. */
    public void catchUp() {
        hiroba.transactions().run(() -> repository.insertMissing(READ));
        work();
    }

    /** Reads until nothing waits. Returns at once if that is going on already. */
    public void work() {
        // Whoever comes while the last look is taken finds the door locked and goes away: so it is looked once more.
        do {
            if (!working.tryLock()) {
                return;
            }
            try {
                readAll();
            } finally {
                working.unlock();
            }
        } while (!fresh.isEmpty());
    }

    private void readAll() {
        boolean more = true;
        while (more) {
            more = readSome();
        }
    }

    /** @return whether there may be more */
    private boolean readSome() {
        for (String hash : List.copyOf(fresh)) {
            fresh.remove(hash);
            hiroba.transactions().run(() -> takeIn(hash));
        }
        List<ReadingRepository.Waiting> waiting = repository.listWaiting(SOME);
        for (ReadingRepository.Waiting each : waiting) {
            if (Thread.currentThread().isInterrupted() || !read(each)) {
                return false;
            }
        }
        return !waiting.isEmpty();
    }

    /** What is known of equal bytes holds for these, too. */
    private void takeIn(String hash) {
        repository.insertIfMissing(hash);
        repository.find(hash).filter(known -> known.pages() > 0).ifPresent(this::note);
    }

    private void note(Reading reading) {
        repository.note(reading.hash(), reading.pages());
        files.findAll(repository.files(reading.hash())).forEach(this::tell);
    }

    /** @return whether it is worth going on */
    private boolean read(ReadingRepository.Waiting waiting) {
        Optional<Reading> found = repository.find(waiting.hash()).filter(each -> each.state() == Reading.State.WAITING);
        Optional<Path> file = hiroba.blobs().find(waiting.hash());
        if (found.isEmpty()) {
            return true;
        }
        Reading begun = found.get().begun();
        if (file.isEmpty() || begun.tries() > MOST_TRIES) {
            finish(begun.ended(file.isEmpty() ? Reading.State.BROKEN : Reading.State.TOO_COSTLY, 0));
            return true;
        }
        hiroba.transactions().run(() -> repository.update(begun));
        DocumentText text = hiroba.documents().read(file.get(), waiting.type(), MOST_CHARS);
        if (text.outcome() == DocumentOutcome.UNAVAILABLE) {
            hiroba.transactions().run(() -> repository.update(found.get()));
            return false;
        }
        keep(begun, text, file.get());
        return true;
    }

    private void keep(Reading begun, DocumentText text, Path file) {
        if (!text.text().isBlank()) {
            shelf.put(begun.hash(), text.text());
        }
        finish(begun.ended(Reading.State.of(text.outcome()), text.pages() > 0 && drawThumbnail(begun.hash(), file) ? text.pages() : 0));
    }

    /** Of what cannot be drawn no pages are shown. */
    private boolean drawThumbnail(String hash, Path file) {
        var first = hiroba.documents().draw(file, 1, THUMBNAIL_PIXELS);
        if (first.outcome() == DocumentOutcome.DONE) {
            shelf.put(hash, ReadingShelf.THUMBNAIL, first.jpeg());
        }
        return first.outcome() == DocumentOutcome.DONE;
    }

    private void finish(Reading reading) {
        boolean wanted = hiroba.transactions().call(() -> {
            boolean kept = repository.update(reading);
            if (kept) {
                note(reading);
            }
            return kept;
        });
        if (!wanted) {
            // Recalled in the meantime.
            shelf.delete(reading.hash());
        }
        LOG.debug("{} is {}", reading.hash(), reading.state());
    }

    /** So that the search takes its words in, and open screens show its first page. */
    private void tell(StoredFile file) {
        file.home().filter(home -> !file.recalled()).ifPresent(home -> {
            hiroba.journal().append(DomainEvent.about(FileEvents.READ, home, file.ref(), file.uploader()));
            if (file.pages() > 0) {
                file.content().ifPresent(content -> hiroba.journal()
                        .append(DomainEvent.about(Attachments.CHANGED, home, content, file.uploader())));
            }
        });
    }

    /** Lets go what is needed no more, and pictures that can be drawn again. */
    public void sweep() {
        var before = hiroba.clock().instant().minus(PAGES_KEPT);
        for (List<String> group : shelf.hashes()) {
            Set<String> known = repository.known(group);
            for (String hash : group) {
                if (known.contains(hash)) {
                    shelf.deletePages(hash, before);
                } else {
                    shelf.delete(hash);
                }
            }
        }
    }
}
