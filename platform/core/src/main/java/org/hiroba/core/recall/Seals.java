package org.hiroba.core.recall;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.crypto.SecretKey;
import org.hiroba.api.content.KeptFile;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.Transactions;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.Blobs;
import org.hiroba.api.settings.Settings;
import org.hiroba.api.storage.Ids;
import org.hiroba.core.content.RecallWitness.Going;
import org.hiroba.core.content.RevisionService;
import org.hiroba.core.media.ImageStore;
import org.hiroba.core.recall.SealedContent.Part;
import org.hiroba.core.recall.SealedContent.Piece;
import org.hiroba.core.recall.storage.SealedFiles;
import org.hiroba.core.recall.storage.SqlSealedCopies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sealed copies and destroys them. Words are encrypted within the recall's transaction. Bytes of pictures and files stay where
 * they are until after it, reachable for nobody, and are encrypted in the background, if need be after a crash. Decides nothing
 * about who may look.
 */
public final class Seals {
    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);
    private static final Duration UNFINISHED = Duration.ofDays(1);

    private final SqlSealedCopies table;
    private final SealedFiles files;
    private final SealKey key;
    private final Services services;

    Seals(SqlSealedCopies table, SealedFiles files, SealKey key, Services services) {
        this.table = table;
        this.files = files;
        this.key = key;
        this.services = services;
    }

    /** @param background encrypts what a recall has left to it */
    record Services(
            RevisionService revisions,
            ImageStore images,
            Blobs blobs,
            Settings settings,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            Executor background) {}

    /** Within the recall's transaction, before anything is gone. Nothing happens where the company wants no copies. */
    void seal(long recall, List<Going> going) {
        int days = services.settings().get(RecallSettings.SEALED_DAYS);
        if (days == 0) {
            return;
        }
        SecretKey fresh = key.fresh();
        SealedContent content =
                new SealedContent(going.stream().map(each -> piece(recall, each)).toList());
        byte[] words = new SealCipher(fresh).encrypt(recall, SealedBytes.write(content));
        Instant end = services.clock().instant().plus(Duration.ofDays(days));
        table.insert(
                new SealedCopy(recall, end, key.wrap(fresh, recall)),
                Base64.getEncoder().encodeToString(words));
        services.transactions().afterCommit(() -> services.background().execute(this::encryptParts));
    }

    private Piece piece(long recall, Going going) {
        List<Part> parts = new ArrayList<>();
        for (ImageStore.Kept image : services.images().kept(going.ref())) {
            Blob bytes = new Blob(image.hash(), image.bytes());
            long id = insert(recall, SealedPart.Store.IMAGE, image.type(), bytes);
            parts.add(new Part(id, true, image.description(), image.type(), image.bytes()));
        }
        for (KeptFile file : going.kind().files(going.ref().id())) {
            long id = insert(recall, SealedPart.Store.BLOB, file.type(), file.blob());
            services.blobs().use(file.blob(), id);
            parts.add(new Part(id, false, file.name(), file.type(), file.blob().bytes()));
        }
        return new Piece(
                going.ref(),
                going.content().author(),
                going.content().at(),
                going.content().text(),
                services.revisions().kept(going.ref()),
                List.copyOf(parts));
    }

    private long insert(long recall, SealedPart.Store store, String type, Blob blob) {
        long id = services.ids().next();
        table.insert(new SealedPart(id, recall, store, type, blob.bytes(), Optional.of(blob.hash())));
        return id;
    }

    /** Encrypts what still lies in the clear. */
    public synchronized void encryptParts() {
        table.listOpenParts().forEach(this::encrypt);
    }

    private void encrypt(SealedPart part) {
        Optional<SealedCopy> copy = table.find(part.recall());
        Optional<Path> clear = clear(part);
        if (copy.isPresent() && clear.isPresent()) {
            SealCipher cipher = cipher(copy.get());
            files.write(part.id(), out -> {
                try (InputStream in = Files.newInputStream(clear.get())) {
                    cipher.encrypt(part.id(), in, out);
                }
            });
        } else {
            LOG.error("The bytes of sealed part {} are missing from the data directory", part.id());
        }
        services.transactions().run(() -> {
            table.encrypted(part.id());
            letGo(part);
        });
    }

    private Optional<Path> clear(SealedPart part) {
        String hash = part.hash().orElseThrow();
        return part.store() == SealedPart.Store.BLOB
                ? services.blobs().find(hash)
                : services.images().file(hash, part.type());
    }

    /** Within a transaction: nothing here needs the bytes in the clear any more. */
    private void letGo(SealedPart part) {
        part.hash().ifPresent(hash -> {
            if (part.store() == SealedPart.Store.BLOB) {
                services.blobs().release(hash, part.id());
            } else {
                services.transactions().afterCommit(
                        () -> services.background().execute(() -> services.images().deleteUnused(hash)));
            }
        });
    }

    boolean claim(long recall) {
        return table.claim(recall);
    }

    Optional<SealedCopy> find(long recall) {
        return table.find(recall).filter(copy -> services.clock().instant().isBefore(copy.expiresAt()));
    }

    List<SealedCopy> listBefore(long recall, int limit) {
        return table.listBefore(recall, limit);
    }

    /** What is in it, in the clear. */
    SealedContent open(SealedCopy copy) {
        byte[] words = Base64.getDecoder().decode(table.words(copy.recall()));
        return SealedBytes.read(cipher(copy).decrypt(copy.recall(), words));
    }

    /** Writes a part of it in the clear. */
    void write(SealedCopy copy, long part, OutputStream out) throws IOException {
        encryptParts();
        if (!files.isThere(part)) {
            throw HirobaException.notFound();
        }
        try (InputStream in = files.read(part)) {
            cipher(copy).decrypt(part, in, out);
        }
    }

    private SealCipher cipher(SealedCopy copy) {
        return new SealCipher(key.unwrap(copy.wrappedKey(), copy.recall()));
    }

    /**
     * Destroys copies whose time is over: key, words, and bytes.
     *
     * @return whose they were
     */
    List<Long> destroyExpired() {
        List<Long> expired = table.listExpired(services.clock().instant());
        expired.forEach(this::destroy);
        return expired;
    }

    private synchronized void destroy(long recall) {
        List<SealedPart> parts = table.parts(recall);
        services.transactions().run(() -> {
            parts.forEach(this::letGo);
            table.delete(recall);
        });
        parts.forEach(part -> files.delete(part.id()));
    }

    /** Makes good what a crash cut off: bytes in the clear, and encrypted ones that no copy has any more. */
    public void sweep() {
        encryptParts();
        synchronized (this) {
            files.ids().stream().filter(id -> !table.hasPart(id)).forEach(files::delete);
        }
        try {
            files.deleteUnfinished(services.clock().instant().minus(UNFINISHED));
        } catch (UncheckedIOException e) {
            LOG.warn("Left to the next sweep", e);
        }
    }
}
