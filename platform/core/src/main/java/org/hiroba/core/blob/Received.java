package org.hiroba.core.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.Blobs;

/** Bytes that lie under a temporary name. */
record Received(BlobStore store, Path path, Blob blob) implements Blobs.Incoming {
    @Override
    public String type(String name) {
        return TypeSniffer.type(path, name);
    }

    @Override
    public void keep() {
        store.keep(path, blob);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
