package org.hiroba.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where message files are read from: a class loader, a bundle, a folder. */
@FunctionalInterface
public interface MessageSource {
    /** @param path e.g. {@code i18n/chat_ja.properties}; empty if there is no such file */
    Optional<InputStream> open(String path) throws IOException;

    static MessageSource of(ClassLoader loader) {
        return path -> Optional.ofNullable(loader.getResourceAsStream(path));
    }
}
