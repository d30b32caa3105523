package org.hiroba.files.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.storage.DuplicateKeyException;

/** Knows again what its sender sends once more, because the answer was lost on the way and not the file. */
final class SentBefore {
    private static final int LONGEST_KEY = 100;

    private final FileRepository repository;

    SentBefore(FileRepository repository) {
        this.repository = repository;
    }

    /**
     * The id of the file that came by this key.
     *
     * @param file whose version it has to be; empty for a file of its own
     * @throws HirobaException INVALID for a key that is no key, or that was used for something else
     */
    Optional<Long> find(Caller caller, Optional<String> clientKey, Optional<Long> file) {
        if (clientKey.filter(key -> key.isBlank() || key.length() > LONGEST_KEY).isPresent()) {
            throw badKey();
        }
        Optional<FileVersion> sent = clientKey.flatMap(key -> repository.findSent(caller.person(), key));
        if (sent.filter(version -> !isOf(version, file)).isPresent()) {
            throw badKey();
        }
        return sent.map(FileVersion::file);
    }

    private static boolean isOf(FileVersion version, Optional<Long> file) {
        return file.map(id -> version.file() == id).orElse(version.number() == 1);
    }

    /** The same once the bytes come again, which are read as far as they are known: who sends hears the answer afterwards. */
    Optional<Long> skip(Caller caller, Optional<String> clientKey, Optional<Long> file, InputStream bytes) {
        Optional<Long> sent = find(caller, clientKey, file);
        sent.flatMap(id -> repository.findSent(caller.person(), clientKey.orElseThrow()))
                .ifPresent(version -> skip(bytes, version.blob().bytes()));
        return sent;
    }

    private static void skip(InputStream bytes, long most) {
        try {
            long skipped = 1;
            for (long left = most; left > 0 && skipped > 0; left -= skipped) {
                skipped = bytes.skip(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of two attempts that come in at the same moment one makes the file, and the other finds it. */
    StoredFile orFind(Caller caller, Optional<String> clientKey, Optional<Long> file, Supplier<StoredFile> make) {
        try {
            return make.get();
        } catch (DuplicateKeyException taken) {
            return find(caller, clientKey, file).flatMap(repository::find).orElseThrow(() -> taken);
        }
    }

    private static HirobaException badKey() {
        return HirobaException.invalid("files.error.client-key", LONGEST_KEY);
    }
}
