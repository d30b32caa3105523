package org.hiroba.core.blob;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.hiroba.api.media.Blob;
import org.hiroba.api.media.Blobs;

/** What one plugin says of its needs cannot be confused with another's. */
record PluginBlobs(String plugin, BlobStore store) implements Blobs {
    @Override
    public Incoming receive(InputStream bytes, long mostBytes) {
        return store.receive(bytes, mostBytes);
    }

    @Override
    public void use(Blob blob, long id) {
        store.use(plugin, blob, id);
    }

    @Override
    public void release(String hash, long id) {
        store.release(plugin, hash, id);
    }

    @Override
    public Optional<Path> find(String hash) {
        return store.find(hash);
    }

    @Override
    public long freeBytes() {
        return store.freeBytes();
    }
}
